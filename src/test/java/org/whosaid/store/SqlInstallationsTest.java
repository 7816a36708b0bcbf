// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.slack.install.Farewells.Farewell;
import org.whosaid.slack.install.Installation;
import org.whosaid.slack.install.TokenSafe;
import org.whosaid.slack.install.Tokens;
import org.whosaid.slack.install.UnusableKey;

class SqlInstallationsTest {
  private static final String OLD_KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String NEW_KEY =
      Base64.getEncoder().encodeToString("12345678901234567890123456789012".getBytes(US_ASCII));
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private static Path folder;
  private static TestDatabases databases;

  @BeforeAll
  static void startDatabases() {
    databases = new TestDatabases(folder);
  }

  @AfterAll
  static void stopDatabases() throws Exception {
    databases.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anInstallationComesBackAsItWasKept(Dialect dialect) throws Exception {
    SqlInstallations book = book(databases.fresh(dialect), OLD_KEY);
    Installation first = inWorkspace("T1", "xoxb-first");
    Installation again = inWorkspace("T1", "xoxb-again");

    book.keep(first);
    assertThat(book.find("T1")).contains(first);
    book.keep(again);
    assertThat(book.find("T1")).contains(again);
    assertThat(book.find("T2")).isEmpty();
    assertThat(book.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aWorkspaceIsServedByItsOwnInstallationBeforeItsOrganisations(Dialect dialect)
      throws Exception {
    SqlInstallations book = book(databases.fresh(dialect), OLD_KEY);
    Installation organisation = inOrganisation("E1");
    Installation own = inWorkspace("T1", "xoxb-own");
    book.keep(organisation);

    assertThat(book.serving("T1")).isEmpty();
    book.belongs("T1", "E1");
    assertThat(book.serving("T1")).contains(organisation);
    assertThat(book.teamsOf("E1")).containsExactly("T1");
    book.keep(own);
    assertThat(book.serving("T1")).contains(own);
    book.remove("T1");
    assertThat(book.serving("T1")).contains(organisation);
    assertThat(book.serving("T2")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void oneMachineAtATimeRenewsTokens(Dialect dialect) throws Exception {
    SqlInstallations book = book(databases.fresh(dialect), OLD_KEY);
    book.keep(inWorkspace("T1", "xoxb-1"));
    Instant soon = Instant.now().plus(Duration.ofMinutes(1));

    assertThat(book.expiringBefore(NOON.plusSeconds(1))).containsExactly("T1");
    assertThat(book.expiringBefore(NOON)).isEmpty();
    assertThat(book.reserveRenewal("T1", soon)).isTrue();
    assertThat(book.reserveRenewal("T1", soon)).isFalse();
    Tokens renewed = new Tokens("xoxb-2", Optional.of("xoxe-3"), Optional.of(NOON.plusSeconds(9)));
    book.renewed("T1", renewed);
    assertThat(book.find("T1").map(Installation::tokens)).contains(renewed);
    assertThat(book.reserveRenewal("T1", soon)).isTrue();
    book.holdRenewal("T1", Instant.EPOCH);
    assertThat(book.reserveRenewal("T1", soon)).isTrue();
    assertThat(book.reserveRenewal("T9", soon)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void noTokenStandsInTheDatabaseInTheClear(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    book(database, OLD_KEY).keep(inWorkspace("T1", "xoxb-canary"));

    Statements statements = new Statements(database.connections());
    assertThat(statements.all(row -> row.getString("tokens"), "select tokens from installations"))
        .singleElement()
        .asString()
        .matches("[A-Za-z0-9+/=]{60,}");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aRowCopiedToAnotherWorkspaceOpensNothing(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    SqlInstallations book = book(database, OLD_KEY);
    book.keep(inWorkspace("T1", "xoxb-canary-1"));
    book.keep(inWorkspace("T2", "xoxb-canary-2"));
    new Statements(database.connections())
        .change(
            "update installations set tokens ="
                + " (select tokens from installations where account = 'T1') where account = 'T2'");

    assertThatThrownBy(() -> book.find("T2"))
        .isInstanceOf(StoreFailed.class)
        .hasMessage("the tokens of T2 are damaged, or another account's");
    assertThat(book.find("T1")).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tokensUnderAnOldKeyAreSealedAnew(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    Installation kept = inWorkspace("T1", "xoxb-1");
    book(database, OLD_KEY).keep(kept);

    SqlInstallations both = book(database, NEW_KEY + ", " + OLD_KEY);
    assertThat(both.find("T1")).contains(kept);
    assertThat(both.sealAnew()).isEqualTo(1);
    assertThat(both.sealAnew()).isZero();
    assertThat(book(database, NEW_KEY).find("T1")).contains(kept);
    assertThatThrownBy(() -> book(database, OLD_KEY).sealAnew())
        .isInstanceOf(UnusableKey.class)
        .hasMessageStartingWith("the tokens of T1 are sealed with another key");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aStateIsGoodOnceAndForItsTime(Dialect dialect) {
    SqlOAuthStates states = new SqlOAuthStates(databases.fresh(dialect), Clock.systemUTC());
    states.issue("fresh", Instant.now().plusSeconds(600));
    states.issue("old", Instant.now().minusSeconds(1));

    assertThat(states.take("fresh")).isTrue();
    assertThat(states.take("fresh")).isFalse();
    assertThat(states.take("old")).isFalse();
    assertThat(states.take("never")).isFalse();
    assertThat(states.take("x".repeat(100_000))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aFarewellIsForgottenUnlessAnotherCameSince(Dialect dialect) {
    SqlFarewells farewells = new SqlFarewells(databases.fresh(dialect));
    farewells.note("T1", NOON);
    List<Farewell> noted = farewells.all();
    assertThat(noted).containsExactly(new Farewell("T1", NOON, Optional.empty()));

    farewells.erased(noted.get(0), NOON.plusSeconds(1));
    assertThat(farewells.all().get(0).erasedAt()).contains(NOON.plusSeconds(1));
    farewells.note("T1", NOON.plusSeconds(60));
    farewells.erased(noted.get(0), NOON.plusSeconds(61));
    farewells.forget(noted.get(0));
    assertThat(farewells.all())
        .containsExactly(new Farewell("T1", NOON.plusSeconds(60), Optional.empty()));
    farewells.forget(farewells.all().get(0));
    assertThat(farewells.all()).isEmpty();
  }

  private static SqlInstallations book(Database database, String keys) throws UnusableKey {
    return new SqlInstallations(
        database, TokenSafe.of(keys, new SecureRandom()), Clock.systemUTC());
  }

  private static Installation inWorkspace(String team, String token) {
    return new Installation(
        new Installation.Account(Optional.of(team), Optional.of("E7"), "The Daily " + team),
        new Installation.Bot("UBOT", "BBOT", Set.of("chat:write", "im:history")),
        new Tokens(token, Optional.of("xoxe-1"), Optional.of(NOON)),
        NOON);
  }

  private static Installation inOrganisation(String organisation) {
    return new Installation(
        new Installation.Account(Optional.empty(), Optional.of(organisation), "Group"),
        new Installation.Bot("UBOT", "BBOT", Set.of()),
        new Tokens("xoxb-org", Optional.empty(), Optional.empty()),
        NOON);
  }
}
