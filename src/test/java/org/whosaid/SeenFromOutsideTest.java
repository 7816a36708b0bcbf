// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.testing.FakeSlack;

/** What an operator sees of a bot that has worked: figures, health, and the files made for them. */
class SeenFromOutsideTest {
  private static final Path DASHBOARD = Path.of("config", "grafana-dashboard.json");
  private static final Path ALERTS = Path.of("config", "alerts.yml");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:whosaid|jvm|process|system)_[a-z0-9_]+\\b");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Conversation conversation;
  private static int port;
  private static String scraped = "";

  /** One link that is answered, one behind a paywall, one shared twice; Slack in a bad mood. */
  @BeforeAll
  static void work() throws Exception {
    port = freePort();
    conversation =
        new Conversation(
            folder, FakeSlack.start(), Map.of("WHOSAID_OBSERVE_PORT", String.valueOf(port)));
    conversation.slack().next("chat.postMessage", Misbehaviour.rateLimited(1));
    conversation.slack().post("https://a.b.invalid/canary-link?token=canary-token");
    conversation.reply(conversation.slack().post(conversation.ferryStory() + "?q=canary-query"));
    conversation.slack().post(conversation.web().at("/nothing-there").toString());
    unsigned(conversation);
    conversation.settle(3);
    await()
        .untilAsserted(
            () ->
                assertThat(get("/metrics").body())
                    .contains("whosaid_links_total{outcome=\"replied\",reason=\"none\"} 1.0"));
    await()
        .untilAsserted(
            () -> {
              System.gc(); // its figures are there from the first on
              assertThat(get("/metrics").body()).contains("jvm_gc_pause_seconds_sum");
            });
    scraped = get("/metrics").body();
  }

  private static void unsigned(Conversation conversation) throws Exception {
    URI door = conversation.eventsUrl();
    HttpRequest forged = HttpRequest.newBuilder(door).POST(BodyPublishers.ofString("{}")).build();
    assertThat(CLIENT.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @AfterAll
  static void stop() {
    conversation.close();
  }

  @Test
  void figuresTellWhatHappened() {
    assertThat(scraped)
        .containsPattern("whosaid_acknowledgement_seconds_count [3-9]")
        .contains("whosaid_requests_refused_total{reason=\"unsigned\"} 1.0")
        .contains("whosaid_slack_calls_total{answer=\"429\",method=\"chat.postMessage\"} 1.0")
        .contains("whosaid_fetches_total{outcome=\"fetched\"}")
        .contains("whosaid_links_total{outcome=\"declined\",reason=\"unreachable\"}")
        .contains("whosaid_stage_seconds_count{stage=\"claims\"} ")
        .contains("whosaid_stage_seconds_count{stage=\"digest\"} ")
        .contains("whosaid_stage_seconds_count{stage=\"post\"} ")
        .contains("whosaid_queue_jobs{state=\"waiting\"} 0.0")
        .contains("whosaid_ready{check=\"database\"} 1.0")
        .contains("whosaid_build{")
        .containsPattern("whosaid_model_pieces_total [1-9]")
        .containsPattern("whosaid_disk_free_bytes [1-9]")
        .containsPattern(
            "whosaid_jobs_total\\{kind=\"shared-link\",outcome=\"tried_again\"\\} [1-9]");
  }

  /** A link, a team, a channel or a person is no label, and there are not many series. */
  @Test
  void figuresNameNobodyAndStayFew() {
    assertThat(scraped)
        .doesNotContain("canary", "http://", "https://", "T0PRACTICE", "C0NEWSDESK", "U0RITA");
    assertThat(scraped.lines().filter(line -> line.startsWith("whosaid_"))).hasSizeLessThan(600);
  }

  @Test
  void everyPartIsReadyAndSaysSoInAWord() throws Exception {
    HttpResponse<String> ready = get("/readyz");

    assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
    JsonNode checks = new ObjectMapper().readTree(ready.body()).get("checks");
    List<String> names = new ArrayList<>();
    checks.forEach(check -> names.add(check.get("name").textValue()));
    assertThat(names).containsExactly("service", "model", "database", "disk", "queue", "slack");
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void everyMetricOfTheDashboardAndOfTheAlertsIsThere() throws Exception {
    Set<String> known = seriesIn(scraped);

    assertThat(known).containsAll(metricsIn(Files.readString(DASHBOARD)));
    assertThat(known).containsAll(metricsIn(Files.readString(ALERTS)));
  }

  @Test
  void everyFigureOfOursIsOnTheDashboard() throws Exception {
    Set<String> shown =
        metricsIn(Files.readString(DASHBOARD)).stream()
            .map(SeenFromOutsideTest::withoutEnding)
            .collect(Collectors.toSet());
    Set<String> ours =
        seriesIn(scraped).stream()
            .filter(name -> name.startsWith("whosaid_"))
            .map(SeenFromOutsideTest::withoutEnding)
            .collect(Collectors.toSet());

    assertThat(shown).containsAll(ours);
  }

  @Test
  void theDashboardCanBeImported() throws Exception {
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    List<String> rows = new ArrayList<>();
    Set<Integer> ids = new TreeSet<>();
    int panels = 0;
    for (JsonNode panel : dashboard.get("panels")) {
      panels++;
      ids.add(panel.get("id").intValue());
      if (panel.get("type").textValue().equals("row")) {
        rows.add(panel.get("title").textValue());
      } else {
        assertThat(panel.at("/datasource/uid").textValue()).isEqualTo("${DS_PROMETHEUS}");
        assertThat(panel.get("description").textValue()).isNotBlank();
        assertThat(panel.get("targets")).isNotEmpty();
      }
    }

    assertThat(dashboard.at("/__inputs/0/name").textValue()).isEqualTo("DS_PROMETHEUS");
    assertThat(ids).hasSize(panels);
    assertThat(rows).containsExactly("Is it well?", "Links", "Slack", "Outlets", "Machine");
  }

  @Test
  void everyAlertSaysWhatItMeansAndIsInTheRunbook() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    JsonNode rules = new YAMLMapper().readTree(ALERTS.toFile()).at("/groups/0/rules");
    Set<String> names = new TreeSet<>();
    for (JsonNode rule : rules) {
      String name = rule.get("alert").textValue();
      assertThat(names.add(name)).as(name).isTrue();
      assertThat(rule.get("expr").textValue()).as(name).isNotBlank();
      assertThat(rule.at("/labels/severity").textValue()).isIn("page", "ticket", "info");
      assertThat(rule.at("/annotations/summary").textValue()).as(name).isNotBlank();
      assertThat(rule.at("/annotations/description").textValue()).as(name).isNotBlank();
      String runbook = rule.at("/annotations/runbook_url").textValue();
      assertThat(runbook).startsWith("README.md#");
      assertThat(readme)
          .contains("<a id=\"" + runbook.substring("README.md#".length()) + "\"></a>");
    }
    assertThat(names).hasSize(16);
    Matcher anchor = Pattern.compile("<a id=\"(whosaid-[a-z-]+)\"></a>").matcher(readme);
    while (anchor.find()) {
      assertThat(Files.readString(ALERTS)).contains("README.md#" + anchor.group(1) + "\n");
    }
  }

  /** The names of everything that has a value. */
  private static Set<String> seriesIn(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> metricsIn(String file) {
    Set<String> names = new TreeSet<>();
    Matcher metric = METRIC.matcher(file);
    while (metric.find()) {
      names.add(metric.group());
    }
    return names;
  }

  private static String withoutEnding(String name) {
    return name.replaceFirst("_(bucket|count|sum|max)$", "");
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private static int freePort() {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
