// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.blockkit.Buttons;
import org.whosaid.config.Secrets;
import org.whosaid.testing.FakeOAuth.Call;
import org.whosaid.testing.FakeOAuth.Grant;

/** Newsrooms beside each other: each adds the app, is answered by its own bot, and goes again. */
class ManyWorkspacesTest {
  private static final Grant DAILY = new Grant("T1", "", "xoxb-canary-1", 0);
  private static final Grant HERALD = new Grant("T2", "", "xoxb-canary-2", 0);
  private static final Grant GROUP = new Grant("", "E1", "xoxb-canary-org", 0);
  private static final Pattern CLIPPING = Pattern.compile("\"value\":\"([^\"]+)\"");

  private static final Logger OURS = Logger.getLogger("org.whosaid");

  @TempDir private Path folder;
  private final Lines log = new Lines();
  private Desks desks;

  @BeforeEach
  void open() throws Exception {
    Logger.getLogger("").addHandler(log);
    OURS.setLevel(Level.INFO); // a test of a quiet command may have run before
    desks = new Desks(folder);
  }

  /** Whatever happened, nobody reads a secret in the log. */
  @AfterEach
  void close() {
    desks.close();
    Logger.getLogger("").removeHandler(log);
    OURS.setLevel(null);
    assertThat(List.copyOf(log.lines)).isNotEmpty().noneMatch(line -> line.contains("canary"));
  }

  /** What is logged, each line with all that its cause has to say. */
  private static final class Lines extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      String line = new SimpleFormatter().format(entry);
      if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
        lines.add(line);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void anAdminAddsTheAppAndItsLinksAreAnsweredByItsOwnBot() throws Exception {
    assertThat(desks.add(DAILY).body()).contains("Whosaid is in The Daily");

    desks.share("T1", "", desks.ferryStory());

    assertThat(desks.calls("chat.postMessage", 1))
        .extracting(Call::token)
        .containsExactly("xoxb-canary-1");
  }

  @Test
  void oneWorkspacesDataIsNeverVisibleInAnother() throws Exception {
    desks.add(DAILY);
    desks.add(HERALD);
    URI story = desks.ferryStory();
    desks.share("T1", "", story);
    desks.share("T2", "", story);

    List<Call> replies = desks.calls("chat.postMessage", 2);
    assertThat(replies)
        .extracting(Call::token)
        .containsExactlyInAnyOrder("xoxb-canary-1", "xoxb-canary-2");
    String ofTheDaily = clipping(replies, "xoxb-canary-1");
    String ofTheHerald = clipping(replies, "xoxb-canary-2");
    assertThat(ofTheDaily).isNotEqualTo(ofTheHerald);

    desks.press("T2", Buttons.ALL_CLAIMS, ofTheDaily);
    Call window = desks.calls("views.open", 1).get(0);
    assertThat(window.token()).isEqualTo("xoxb-canary-2");
    assertThat(window.form().get("view")).doesNotContain("ferry", "Ferry", story.getHost());

    desks.press("T1", Buttons.ALL_CLAIMS, ofTheDaily);
    Call own = desks.calls("views.open", 2).get(1);
    assertThat(own.token()).isEqualTo("xoxb-canary-1");
    assertThat(own.form().get("view")).contains("ferry");
  }

  @Test
  void aWorkspaceWithoutTheAppIsNotAnswered() throws Exception {
    desks.add(DAILY);

    desks.share("T3", "", desks.ferryStory());
    desks.press("T3", Buttons.EVIDENCE, "anything");
    desks.settle();

    assertThat(desks.slack().calls("chat.postMessage")).isEmpty();
    assertThat(desks.slack().calls("views.open")).isEmpty();
  }

  @Test
  void whoRemovesTheAppIsErasedAndNobodyElse() throws Exception {
    desks.add(DAILY);
    desks.add(HERALD);
    desks.share("T1", "", desks.ferryStory());
    desks.share("T2", "", desks.ferryStory());
    String ofTheHerald = clipping(desks.calls("chat.postMessage", 2), "xoxb-canary-2");
    desks.settle();

    desks.slack().kill("xoxb-canary-1");
    desks.event("T1", "", "{\"type\":\"app_uninstalled\"}");
    desks.event("T1", "", "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"U1\"]}}");

    await().until(() -> rows("replies", "T1") + rows("installations", "T1") == 0);
    assertThat(rows("clippings", "T1")).isZero();
    assertThat(rows("replies", "T2")).isEqualTo(1);
    desks.press("T2", Buttons.ALL_CLAIMS, ofTheHerald);
    assertThat(desks.calls("views.open", 1).get(0).form().get("view")).contains("ferry");
  }

  @Test
  void aFarewellThatComesAfterTheAppWasAddedAnewErasesNothing() throws Exception {
    desks.add(DAILY);
    desks.share("T1", "", desks.ferryStory());
    desks.calls("chat.postMessage", 1);
    desks.settle();
    int asked = desks.slack().calls("auth.test").size();

    desks.event("T1", "", "{\"type\":\"app_uninstalled\"}");

    desks.calls("auth.test", asked + 1);
    assertThat(rows("replies", "T1")).isEqualTo(1);
  }

  @Test
  void anOrganisationAddsTheAppForAllItsWorkspaces() throws Exception {
    assertThat(desks.add(GROUP).body())
        .contains("Whosaid is in The Group", "group.enterprise.slack.com/manage/organization/");
    desks.share("T5", "E1", desks.ferryStory());
    assertThat(desks.calls("chat.postMessage", 1).get(0).token()).isEqualTo("xoxb-canary-org");
    desks.settle();

    desks.restart();
    desks.press("T5", Buttons.ALL_CLAIMS, clipping(desks.calls("chat.postMessage", 1), ""));
    assertThat(desks.calls("views.open", 1).get(0).form().get("view")).contains("ferry");
    desks.share("T6", "E2", desks.ferryStory());
    desks.share("T7", "", desks.ferryStory());
    desks.settle();
    assertThat(desks.slack().calls("chat.postMessage")).hasSize(1);

    desks.slack().kill("xoxb-canary-org");
    desks.event("", "E1", "{\"type\":\"app_uninstalled\"}");
    await().until(() -> rows("replies", "T5") + rows("organisation_teams", "T5") == 0);
    assertThat(rows("clippings", "T5")).isZero();
  }

  @Test
  void anOrganisationTakesTheAppFromOneOfItsWorkspaces() throws Exception {
    desks.add(GROUP);
    desks.share("T5", "E1", desks.ferryStory());
    desks.share("T6", "E1", desks.ferryStory());
    desks.calls("chat.postMessage", 2);
    desks.settle();

    desks.event("E1", "E1", "{\"type\":\"team_access_revoked\",\"team_ids\":[\"T5\"]}");

    await().until(() -> rows("replies", "T5") == 0);
    assertThat(rows("replies", "T6")).isEqualTo(1);
  }

  @Test
  void aTokenIsRenewedBeforeItExpires() throws Exception {
    desks.add(new Grant("T1", "", "xoxb-canary-1", 3_600));

    desks.restart();
    desks.calls("oauth.v2.access", 2);
    await().until(() -> desks.slack().calls("oauth.v2.access").size() == 2);
    desks.share("T1", "", desks.ferryStory());

    assertThat(desks.calls("chat.postMessage", 1))
        .extracting(Call::token)
        .containsExactly("xoxb-canary-1-renewed");
  }

  @Test
  void noTokenStandsInTheDatabaseFileAndAWrongKeyStopsTheStart() throws Exception {
    desks.add(new Grant("T1", "", "xoxb-canary-1", 43_200));
    assertThat(rows("installations", "T1")).isEqualTo(1);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file, ISO_8859_1).contains("canary")).isFalse();
      }
    }

    desks.environment().put(Secrets.ENCRYPTION_KEY, Desks.KEY.replace("MDE", "MDF"));
    assertThatThrownBy(desks::restart)
        .isInstanceOf(StartFailed.class)
        .hasMessage(
            "WHOSAID_ENCRYPTION_KEY: the tokens of T1 are sealed with another key;"
                + " it may stand behind the new one, with a comma between");
  }

  private static String clipping(List<Call> replies, String token) {
    for (Call reply : replies) {
      Matcher value = CLIPPING.matcher(reply.form().get("blocks"));
      if (reply.token().contains(token) && value.find()) {
        return value.group(1);
      }
    }
    throw new AssertionError("no reply with a button by " + token);
  }

  private int rows(String table, String team) throws Exception {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("whosaid.db"));
        var statement =
            connection.prepareStatement("select count(*) from " + table + " where team = ?")) {
      statement.setString(1, team);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
