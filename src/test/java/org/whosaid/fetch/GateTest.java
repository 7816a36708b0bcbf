// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.fetch.FetchOutcome.Blocked;
import org.whosaid.fetch.FetchOutcome.Fetched;
import org.whosaid.testing.FakeWeb;

/** What must never be reached. Connects to this machine alone, even if the gate is broken. */
class GateTest {
  private static final String STORY = "<p>The mayor said no.</p>";

  private final FakeWeb web = FakeWeb.start();
  private final RecordingGate recording = new RecordingGate();

  @AfterEach
  void stop() {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://2130706433/",
        "http://0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::a9fe:a9fe]/",
        "http://[2002:7f00:1::]/",
        "http://[::127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "https://169.254.169.254/",
        "http://[fd00:ec2::254]/",
        "http://127.0.0.1#@example.com",
        "http://100.64.0.1/",
        "http://100.100.100.200/",
        "http://168.63.129.16/",
        "http://192.0.0.192/",
        "http://192.168.0.1:8080/",
        "http://10.0.0.1/",
        "http://198.18.0.1/",
        "http://0.0.0.0/",
        "http://255.255.255.255/",
        "http://224.0.0.1/",
      })
  void noSpellingOfAPrivateAddressGetsThrough(String link) {
    FetchOutcome outcome = fetch(link, names("127.0.0.1"));

    assertThat(refusal(outcome)).isEqualTo(Refusal.PRIVATE_ADDRESS);
    assertThat(recording.seen()).allMatch(attempt -> attempt.startsWith("private "));
  }

  @ParameterizedTest
  @CsvSource({
    "http://reader@127.0.0.1/, CREDENTIALS",
    "http://reader:secret@example.com/, CREDENTIALS",
    "http://:secret@example.com/, CREDENTIALS",
    "http://example.com@127.0.0.1/, CREDENTIALS",
    "ftp://example.com/, NOT_HTTP",
    "httpx://example.com/, NOT_HTTP",
    "file:///etc/passwd, NOT_HTTP",
    "gopher://127.0.0.1:6379/_INFO, NOT_HTTP",
    "jar:http://127.0.0.1/a.jar!/, NOT_HTTP",
    "mailto:desk@example.com, NOT_HTTP",
    "javascript:alert(1), NOT_HTTP",
    "http://example.com:22/, PORT",
    "http://example.com:25/, PORT",
    "https://example.com:6667/, PORT",
  })
  void aLinkOfTheWrongShapeIsRefusedBeforeAnyLookUp(String link, Refusal refusal) {
    List<String> lookedUp = new ArrayList<>();
    Dns names =
        host -> {
          lookedUp.add(host);
          throw new UnknownHostException(host);
        };

    assertThat(refusal(fetch(link, names))).isEqualTo(refusal);
    assertThat(lookedUp).isEmpty();
    assertThat(recording.seen()).isEmpty();
  }

  @Test
  void aNameWithAPublicAndAPrivateAddressIsRefusedWhole() {
    Dns names = names("93.184.215.14", "10.0.0.1");

    assertThat(refusal(fetch("http://two-faced.example/", names)))
        .isEqualTo(Refusal.PRIVATE_ADDRESS);
    assertThat(recording.seen()).isEmpty();
  }

  @Test
  void aPublicNameReachesTheGateWithItsAddressAndPort() {
    fetch("http://outlet.example:8443/story", names("93.184.215.14"));

    assertThat(recording.seen()).containsExactly("public 93.184.215.14:8443");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "::ffff:127.0.0.1"})
  void theGateItselfRefusesBeforeItConnects(String address) throws IOException {
    int port = web.hostPort().port();
    try (Socket socket = new PublicAddressesOnly(1000).createSocket()) {
      assertThatExceptionOfType(AddressRefused.class)
          .isThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 1000))
          .withMessageContaining("not a public address");
      assertThatExceptionOfType(AddressRefused.class)
          .isThrownBy(() -> socket.connect(new InetSocketAddress(address, port)));
      assertThat(socket.isConnected()).isFalse();
    }
  }

  @Test
  void theGateRefusesWhatHasNoAddress() throws IOException {
    try (Socket socket = new PublicAddressesOnly(1000).createSocket()) {
      InetSocketAddress unresolved = InetSocketAddress.createUnresolved("outlet.example", 80);

      assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> socket.connect(unresolved));
    }
  }

  @Test
  void withoutAnInvitationThisMachineIsPrivate() {
    URI link = web.page("/story", STORY);
    try (PageFetcher fetcher = new PageFetcher(FetchSettings.standard())) {
      assertThat(refusal(fetcher.fetch(link))).isEqualTo(Refusal.PRIVATE_ADDRESS);
    }
    assertThat(web.requests()).isEmpty();
  }

  @Test
  void anInvitationHoldsForTheNameInItAndNoOther() {
    web.page("/story", STORY);
    int port = web.hostPort().port();
    try (PageFetcher fetcher = inviting(new HostPort("127.0.0.1", port))) {
      assertThat(fetcher.fetch(web.at("/story"))).isInstanceOf(Fetched.class);
      URI sameByName = URI.create("http://localhost:" + port + "/story");
      URI sameByNumber = URI.create("http://127.1:" + port + "/story");
      assertThat(refusal(fetcher.fetch(sameByName))).isEqualTo(Refusal.PRIVATE_ADDRESS);
      assertThat(refusal(fetcher.fetch(sameByNumber))).isEqualTo(Refusal.PRIVATE_ADDRESS);
    }
    assertThat(web.requests("/story")).isEqualTo(1);
  }

  @Test
  void anInvitationHoldsForItsPortAlone() {
    try (FakeWeb neighbour = FakeWeb.start();
        PageFetcher fetcher = inviting(web.hostPort())) {
      URI secret = neighbour.page("/secret", STORY);
      URI link = web.redirect("/story", secret.toString());

      assertThat(refusal(fetcher.fetch(link))).isEqualTo(Refusal.PRIVATE_ADDRESS);
      assertThat(neighbour.requests()).isEmpty();
    }
  }

  @Test
  void aPublicPageCannotSendAnybodyToAnInvitedHost() {
    try (FakeWeb outside = FakeWeb.start()) {
      web.page("/draft", STORY);
      outside.redirect("/trick", web.at("/draft").toString());
      outside.page(
          "/amp/trick-2", "<html amp><link rel=canonical href='" + web.at("/trick-2") + "'>");
      RecordingGate gate = new RecordingGate(OptionalInt.of(outside.hostPort().port()));
      try (PageFetcher fetcher = fetcher(names("93.184.215.14"), gate)) {
        FetchOutcome redirected = fetcher.fetch(URI.create("http://outlet.example/trick"));
        assertThat(refusal(redirected)).isEqualTo(Refusal.PRIVATE_ADDRESS);
        fetcher.fetch(URI.create("http://outlet.example/amp/trick-2"));
      }
      assertThat(outside.requests()).hasSize(2);
      assertThat(web.requests()).isEmpty();
    }
  }

  @Test
  void anInvitedHostMayRedirectWithinItself() {
    web.page("/story", STORY);
    try (PageFetcher fetcher = inviting(web.hostPort())) {
      assertThat(fetcher.fetch(web.redirect("/short", "/story"))).isInstanceOf(Fetched.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.2/admin, PRIVATE_ADDRESS",
    "http://[::1]/, PRIVATE_ADDRESS",
    "http://reader:secret@example.com/, CREDENTIALS",
    "file:///etc/passwd, NOT_HTTP",
    "ftp://example.com/story, NOT_HTTP",
    "http://example.com:25/, PORT",
  })
  void aRedirectIsJudgedLikeALink(String target, Refusal refusal) {
    try (PageFetcher fetcher = fetcher(names("127.0.0.1"), recording)) {
      URI byServer = web.redirect("/moved", target);

      assertThat(refusal(fetcher.fetch(byServer))).isEqualTo(refusal);
    }
  }

  private PageFetcher fetcher(Dns names, RecordingGate gate) {
    FetchSettings standard = FetchSettings.standard();
    FetchSettings settings =
        new FetchSettings(
            standard.timeout(),
            standard.maxBytes(),
            standard.maxRedirects(),
            Set.of(web.hostPort()),
            standard.userAgent());
    return new PageFetcher(settings, names, gate, Clock.systemUTC());
  }

  private static PageFetcher inviting(HostPort host) {
    FetchSettings standard = FetchSettings.standard();
    return new PageFetcher(
        new FetchSettings(
            standard.timeout(),
            standard.maxBytes(),
            standard.maxRedirects(),
            Set.of(host),
            standard.userAgent()));
  }

  private FetchOutcome fetch(String link, Dns names) {
    try (PageFetcher fetcher =
        new PageFetcher(FetchSettings.standard(), names, recording, Clock.systemUTC())) {
      return fetcher.fetch(URI.create(link));
    }
  }

  private static Refusal refusal(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Blocked.class);
    assertThat(((Blocked) outcome).byOurGate()).isTrue();
    return ((Blocked) outcome).refusal();
  }

  /** A name service that has the same addresses for every name. */
  private static Dns names(String... addresses) {
    return host -> {
      List<InetAddress> found = new ArrayList<>();
      for (String address : addresses) {
        found.add(InetAddress.getByName(address));
      }
      return found;
    };
  }
}
