// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HealthServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void everyCheckUpIsUp() throws Exception {
    try (HealthServer server =
        started(
            PATIENCE,
            check("database", () -> Health.up("12 ms")),
            check("model", () -> Health.up("loaded")))) {
      HttpResponse<String> response = get(server, "/health");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(response.body())
          .isEqualTo(
              """
              {"status":"up","checks":[\
              {"name":"database","up":true,"detail":"12 ms"},\
              {"name":"model","up":true,"detail":"loaded"}]}""");
    }
  }

  @Test
  void oneCheckDownIsDown() throws Exception {
    try (HealthServer server =
        started(
            PATIENCE,
            check("database", () -> Health.down("locked")),
            check("model", () -> Health.up("loaded")))) {
      HttpResponse<String> response = get(server, "/health");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body())
          .isEqualTo(
              """
              {"status":"down","checks":[\
              {"name":"database","up":false,"detail":"locked"},\
              {"name":"model","up":true,"detail":"loaded"}]}""");
    }
  }

  @Test
  void aCheckThatThrowsIsDownAndTellsNoSecret() throws Exception {
    try (HealthServer server =
        started(
            PATIENCE,
            check(
                "slack",
                () -> {
                  throw new IllegalStateException("refused xoxb-1-CANARY");
                }),
            check(
                "model",
                () -> {
                  throw new NoClassDefFoundError("Session");
                }))) {
      assertThat(get(server, "/health").body())
          .isEqualTo(
              """
              {"status":"down","checks":[\
              {"name":"slack","up":false,"detail":"IllegalStateException: refused [hidden]"},\
              {"name":"model","up":false,"detail":"NoClassDefFoundError: Session"}]}""");
    }
  }

  @Test
  void aCheckThatHangsIsDownInTimeAndIsNotAskedTwiceAtOnce() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    HealthCheck hanging =
        check(
            "database",
            () -> {
              asked.incrementAndGet();
              released.await();
              return Health.up("back");
            });
    try (HealthServer server = started(Duration.ofMillis(50), hanging)) {
      for (int i = 0; i < 3; i++) {
        HttpResponse<String> response = get(server, "/health");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("\"detail\":\"no answer within 50 ms\"");
      }
      assertThat(asked).hasValue(1);

      released.countDown();
      await().untilAsserted(() -> assertThat(get(server, "/health").body()).contains("back"));
    }
  }

  @Test
  void theProcessIsAliveWhateverTheChecksSay() throws Exception {
    try (HealthServer server = started(PATIENCE, check("database", () -> Health.down("gone")))) {
      HttpResponse<String> response = get(server, "/health/live");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("{\"status\":\"up\",\"checks\":[]}");
    }
  }

  @Test
  void theUsualNamesOfTheSameAreKnown() throws Exception {
    try (HealthServer server = started(PATIENCE, check("database", () -> Health.down("gone")))) {
      assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
      assertThat(get(server, "/readyz").statusCode()).isEqualTo(503);
      assertThat(get(server, "/readyz").body()).contains("gone");
    }
  }

  @Test
  void figuresAreShownWhereThereAreAnyAndEachCheckIsOne() throws Exception {
    try (PrometheusMetrics metrics = new PrometheusMetrics();
        HealthServer server =
            HealthServer.start(
                loopback(0),
                List.of(
                    check("model", () -> Health.up("loaded")),
                    check("disk", () -> Health.down("full"))),
                PATIENCE,
                Optional.of(metrics::scrape))) {
      server.show(metrics);

      assertThat(get(server, "/metrics").body())
          .contains("whosaid_ready{check=\"model\"} 1.0")
          .contains("whosaid_ready{check=\"disk\"} 0.0");
    }
    try (HealthServer server = started(PATIENCE)) {
      assertThat(get(server, "/metrics").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/healthy", "/health/", "/health/live/x", "/HEALTH", "//health"})
  void thereIsNothingElse(String path) throws Exception {
    try (HealthServer server = started(PATIENCE)) {
      assertThat(get(server, path).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD"})
  void healthIsOnlyRead(String method) throws Exception {
    try (HealthServer server = started(PATIENCE)) {
      HttpRequest request =
          HttpRequest.newBuilder(address(server, "/health"))
              .method(method, BodyPublishers.ofString("up"))
              .build();

      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains("GET");
    }
  }

  /** Nobody else does it in Socket Mode; the JDK's server reads it before its first request. */
  @Test
  void aRequestThatIsNeverSentToItsEndIsNotWaitedForForEver() throws Exception {
    String before = System.clearProperty("sun.net.httpserver.maxReqTime");
    try (HealthServer server = started(PATIENCE)) {
      assertThat(server.port()).isPositive();
      assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("10");
    } finally {
      if (before != null) {
        System.setProperty("sun.net.httpserver.maxReqTime", before);
      }
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (HealthServer server = started(PATIENCE)) {
      InetSocketAddress taken = loopback(server.port());

      assertThatIOException()
          .isThrownBy(() -> HealthServer.start(taken, List.of(), PATIENCE))
          .withMessageContaining("health can't be told on")
          .withMessageContaining(String.valueOf(server.port()));
    }
  }

  private static HealthServer started(Duration timeout, HealthCheck... checks) throws Exception {
    return HealthServer.start(loopback(0), List.of(checks), timeout);
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private HttpResponse<String> get(HealthServer server, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address(server, path)).build(), BodyHandlers.ofString());
  }

  private static URI address(HealthServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static HealthCheck check(String name, Callable<Health> answer) {
    return new HealthCheck() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Health check() throws Exception {
        return answer.call();
      }
    };
  }
}
