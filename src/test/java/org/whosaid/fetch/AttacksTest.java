// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.fetch.FetchOutcome.Blocked;
import org.whosaid.fetch.FetchOutcome.Fetched;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.testing.FakeWeb;
import picocli.CommandLine;

/** Each spelling of what lies inside, on each way by which an address comes to the fetcher. */
@Isolated("sets the JVM's proxies")
class AttacksTest {
  private static final List<String> INSIDE = List.of("127.0.0.1", "169.254.169.254");

  private static final List<String> NAMES =
      List.of(
          "http://localhost/",
          "http://localhost.localdomain:8080/",
          "http://LOCALHOST./",
          "http://ip6-localhost/",
          "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
          "http://intranet/",
          "http://db.internal:8080/",
          "http://metadata.google.internal/computeMetadata/v1/",
          "http://metadata/computeMetadata/v1/instance/",
          "http://instance-data/latest/meta-data/",
          "http://kubernetes.default.svc/api",
          "http://printer.local/",
          "http://127.0.0.1.sslip.example/",
          "http://reader@localhost/",
          "http://outlet.example:80@localhost/",
          "http://outlet.example%40localhost/",
          "http://outlet.example%2f@localhost/",
          "http:localhost",
          "http:/\\localhost/",
          "http://localhost:0x50/",
          "//localhost/",
          "\\\\localhost\\share",
          "http://a%&b@localhost/",
          "http://{localhost}/",
          "unix:///var/run/docker.sock",
          "jar:http://localhost/a.jar!/x",
          "view-source:http://localhost/",
          "blob:http://localhost/1");

  private final Attacks attacks = new Attacks();

  @AfterEach
  void stop() {
    attacks.close();
  }

  static Stream<String> spellings() throws UnknownHostException {
    List<String> links = new ArrayList<>(NAMES);
    for (String address : INSIDE) {
      links.addAll(Spellings.of(InetAddress.getByName(address)));
    }
    for (String address : List.of("::1", "::", "fd00:ec2::254", "fe80::1")) {
      links.addAll(Spellings.of(InetAddress.getByName(address)));
    }
    return links.stream();
  }

  @ParameterizedTest
  @EnumSource(Attacks.Way.class)
  void onNoWayDoesAnySpellingOpenADoorToTheInside(Attacks.Way way) throws UnknownHostException {
    List<String> inside = new ArrayList<>();
    List<String> links = spellings().toList();
    for (String link : links) {
      Attacks.Result result = attacks.of(link, way);
      if (result.opened().stream().anyMatch(AttacksTest::isInside)) {
        inside.add(link + " " + result.opened());
      }
      if (result.outcome() instanceof Missed missed) {
        assertThat(missed.inWords()).isNotBlank();
        assertThat(missed.forTheLog()).doesNotContain("reader:word");
      }
    }
    assertThat(inside).isEmpty();
    assertThat(links).hasSizeGreaterThan(300);
  }

  /** By the JDK's own notion and the first numbers, so that the gate is not its own judge. */
  private static boolean isInside(String address) {
    try {
      InetAddress at = InetAddress.getByName(address);
      return at.isLoopbackAddress()
          || at.isAnyLocalAddress()
          || at.isLinkLocalAddress()
          || at.isSiteLocalAddress()
          || address.startsWith("100.100.")
          || address.startsWith("fd");
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + address, e);
    }
  }

  @Test
  void aLinkToTheInsideIsNeverAPage() throws UnknownHostException {
    for (String link : spellings().toList()) {
      for (Attacks.Way way :
          List.of(Attacks.Way.LINK_TO_A_NAME_INSIDE, Attacks.Way.LINK_TO_A_NAME_WITH_TWO_FACES)) {
        assertThat(attacks.of(link, way).isRefused()).as("%s: %s", way, link).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a%&b@outlet.example/",
        "http://%@outlet.example/",
        "http://www.google.com/amp/s/%@outlet.example/story-1"
      })
  void anAddressThatCannotBeWrittenDownIsNone(String address) {
    assertThat(ArticleAddress.written(address).filter(it -> !it.getHost().contains("google")))
        .isEmpty();
    for (Attacks.Way way : Attacks.Way.values()) {
      assertThat(attacks.of(address, way).outcome()).isNotNull();
    }
  }

  @Test
  void aNameThatHasMovedInsideSinceItWasLookedUpIsRefusedThen() throws Exception {
    try (FakeWeb outside = FakeWeb.start()) {
      outside.redirect("/story", "/story/2");
      outside.page("/story/2", "<p>The mayor said no.</p>");
      AtomicInteger asked = new AtomicInteger();
      InetAddress open = InetAddress.getByName("93.184.215.14");
      InetAddress inside = InetAddress.getByName("10.0.0.1");
      Dns names = host -> List.of(asked.incrementAndGet() == 1 ? open : inside);
      RecordingGate gate = new RecordingGate(OptionalInt.of(outside.hostPort().port()));
      try (PageFetcher fetcher =
          new PageFetcher(FetchSettings.standard(), names, gate, Clock.systemUTC())) {
        assertThat(fetcher.fetch(URI.create("http://rebinding.example/story")))
            .isInstanceOfSatisfying(
                Blocked.class, it -> assertThat(it.refusal()).isEqualTo(Refusal.PRIVATE_ADDRESS));
      }
      assertThat(gate.seen()).containsExactly("public 93.184.215.14:80");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void everyKindOfRedirectIsJudged(int status) {
    try (FakeWeb outside = FakeWeb.start()) {
      outside.status("/story", status, "Location: http://169.254.169.254/latest/meta-data/");
      RecordingGate gate = new RecordingGate(OptionalInt.of(outside.hostPort().port()));
      Dns names = host -> List.of(InetAddress.getByName("93.184.215.14"));
      try (PageFetcher fetcher =
          new PageFetcher(FetchSettings.standard(), names, gate, Clock.systemUTC())) {
        assertThat(fetcher.fetch(URI.create("http://outlet.example/story")))
            .isInstanceOfSatisfying(
                Blocked.class, it -> assertThat(it.refusal()).isEqualTo(Refusal.PRIVATE_ADDRESS));
      }
      assertThat(gate.seen())
          .containsExactly("public 93.184.215.14:80", "private 169.254.169.254:80");
    }
  }

  @Test
  void theProxiesOfTheMachineAreNotAsked() {
    try (FakeWeb proxy = FakeWeb.start();
        FakeWeb web = FakeWeb.start()) {
      URI link = web.page("/story", "<p>The mayor said no.</p>");
      String port = String.valueOf(proxy.hostPort().port());
      List<String> keys =
          List.of("http.proxy", "https.proxy", "socksProxy").stream()
              .flatMap(key -> Stream.of(key + "Host", key + "Port"))
              .toList();
      ProxySelector before = ProxySelector.getDefault();
      try {
        keys.forEach(key -> System.setProperty(key, key.endsWith("Host") ? "127.0.0.1" : port));
        System.setProperty("http.nonProxyHosts", "");
        ProxySelector.setDefault(new Always(proxy.hostPort().port()));
        FetchSettings standard = FetchSettings.standard();
        try (PageFetcher fetcher =
            new PageFetcher(
                new FetchSettings(
                    standard.timeout(), 1000, 5, Set.of(web.hostPort()), standard.userAgent()))) {
          assertThat(fetcher.fetch(link)).isInstanceOf(Fetched.class);
        }
      } finally {
        keys.forEach(System::clearProperty);
        System.clearProperty("http.nonProxyHosts");
        ProxySelector.setDefault(before);
      }
      assertThat(proxy.requests()).isEmpty();
    }
  }

  @Test
  void aCollectionInAFolderIsTriedToItsEnd(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("blocked-cidrs.txt"), "# inside\n127.0.0.0/8\n::1/128\n");
    Files.writeString(folder.resolve("links.txt"), "http://127.1/\nnothing\n");
    Files.writeString(folder.resolve("notes.md"), "Try `http://0x7f000001` too\n");
    Files.writeString(folder.resolve("data.json"), "[{\"input\": \"2130706433\"}]\n");
    StringWriter out = new StringWriter();

    int status =
        new CommandLine(new GateBenchmark())
            .setOut(new PrintWriter(out))
            .execute(folder.toString());

    assertThat(out.toString()).contains("blocked-cidrs.txt", "links.txt", "notes.md", "data.json");
    assertThat(status).isZero();
  }

  /** Sends everybody to one proxy. */
  private static final class Always extends ProxySelector {
    private final int port;

    Always(int port) {
      this.port = port;
    }

    @Override
    public List<Proxy> select(URI address) {
      return List.of(
          new Proxy(
              Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }

    @Override
    public void connectFailed(URI address, SocketAddress at, IOException failure) {}
  }
}
