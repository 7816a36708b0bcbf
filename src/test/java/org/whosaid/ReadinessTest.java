// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whosaid.observe.HealthServer;
import org.whosaid.observe.PrometheusMetrics;
import org.whosaid.store.Database;
import org.whosaid.store.SqlJobs;
import org.whosaid.testing.Relay;

/** What is shown of a service whose database hangs: Prometheus waits for ten seconds only. */
@Timeout(120)
class ReadinessTest {
  private static final Duration CHECK = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static EmbeddedPostgres postgres;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void startServer() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    postgres.close();
  }

  @Test
  void figuresAreToldInTimeWhileTheDatabaseHangsAndSayThatItDoes() throws Exception {
    try (Relay line = Relay.to(postgres.getPort());
        PrometheusMetrics metrics = new PrometheusMetrics();
        Database database = open(line);
        SqlJobs jobs = new SqlJobs(database, 1, Clock.systemUTC());
        HealthServer shown = showing(jobs, metrics)) {
      assertThat(scrape(shown))
          .contains("whosaid_ready{check=\"database\"} 1.0", "whosaid_queue_oldest_seconds 0.0");

      line.goSilent();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(scrape(shown))
                      .contains(
                          "whosaid_ready{check=\"database\"} 0.0",
                          "whosaid_ready{check=\"queue\"} 0.0",
                          "whosaid_ready{check=\"service\"} 1.0"));
      line.breakOff(); // no server any more, and closing waits for none

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(scrape(shown))
                      .contains("whosaid_queue_oldest_seconds NaN")
                      .containsPattern("whosaid_database_errors_total\\{where=\"gauge\"\\} [1-9]"));
    }
  }

  private static Database open(Relay line) {
    return Database.open(
        "jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres",
        Optional.of("postgres"),
        Optional.empty());
  }

  private static HealthServer showing(SqlJobs jobs, PrometheusMetrics metrics) throws IOException {
    Readiness readiness = new Readiness(metrics);
    readiness.of(() -> false, jobs, Optional.empty(), "a model");
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HealthServer server =
        HealthServer.start(here, readiness.checks(), CHECK, Optional.of(metrics::scrape));
    server.show(metrics);
    return server;
  }

  private String scrape(HealthServer server) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/metrics");
    HttpRequest request = HttpRequest.newBuilder(address).timeout(SOON).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
