// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whosaid.slack.SlackSdk;
import org.whosaid.slack.SlackWorkspace;
import org.whosaid.testing.FakeOAuth;
import org.whosaid.testing.FakeOAuth.Grant;

/** Tokens are renewed in time and once; who left is erased, and only who left. */
class UpkeepTest {
  private static final OAuthClient CLIENT = new OAuthClient(FakeOAuth.CLIENT, FakeOAuth.SECRET);

  private final BookInMemory book = new BookInMemory();
  private final List<String> erased = new ArrayList<>();
  private final Clock clock = ((InstantSource) book::now).withZone(ZoneOffset.UTC);
  private final CachedInstallations cached = new CachedInstallations(book, clock);
  private FakeOAuth slack;
  private SlackSdk sdk;
  private RenewTokens renewal;
  private EraseDeparted departed;

  @BeforeEach
  void open() throws Exception {
    slack = new FakeOAuth();
    sdk = new SlackSdk(slack.apiUrl());
    renewal = new RenewTokens(cached, sdk, CLIENT, clock);
    departed = new EraseDeparted(book, cached, erased::add, sdk, clock);
  }

  @AfterEach
  void close() {
    sdk.close();
    slack.close();
  }

  @Test
  void aTokenIsRenewedTwoHoursBeforeItsEnd() {
    add(new Grant("T1", "", "xoxb-1", 12 * 3_600));
    renewal.renewDue();
    assertThat(slack.calls("oauth.v2.access")).isEmpty();

    book.passes(Duration.ofHours(10).plusSeconds(1));
    renewal.renewDue();

    Tokens tokens = book.find("T1").orElseThrow().tokens();
    assertThat(tokens.access()).isEqualTo("xoxb-1-renewed");
    assertThat(tokens.refresh()).isPresent();
    assertThat(tokens.expiresAt()).contains(book.now().plus(Duration.ofHours(12)));
    renewal.renewDue();
    assertThat(slack.calls("oauth.v2.access")).hasSize(1);
  }

  @Test
  void twoMachinesNeverUseOneRefreshTokenTwice() throws Exception {
    add(new Grant("T1", "", "xoxb-1", 60));
    RenewTokens other = new RenewTokens(new CachedInstallations(book, clock), sdk, CLIENT, clock);
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> machines = new ArrayList<>();
    for (RenewTokens one : List.of(renewal, other, renewal, other)) {
      Thread machine =
          new Thread(
              () -> {
                try {
                  start.await();
                  one.renewDue();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      machine.start();
      machines.add(machine);
    }
    start.countDown();
    for (Thread machine : machines) {
      machine.join();
    }

    assertThat(slack.calls("oauth.v2.access")).hasSize(1);
    assertThat(book.find("T1").orElseThrow().tokens().access()).isEqualTo("xoxb-1-renewed");
  }

  @Test
  void aRefusedRenewalKeepsTheOldTokenAndWaitsTenMinutes() {
    Installation kept = add(new Grant("T1", "", "xoxb-1", 60));
    book.keep(
        new Installation(
            kept.account(),
            kept.bot(),
            new Tokens("xoxb-1", Optional.of("xoxe-spent"), kept.tokens().expiresAt()),
            kept.installedAt()));

    renewal.renewDue();
    renewal.renewDue();
    assertThat(slack.calls("oauth.v2.access")).hasSize(1);
    book.passes(Duration.ofMinutes(10));
    renewal.renewDue();
    assertThat(slack.calls("oauth.v2.access")).hasSize(2);
    assertThat(book.find("T1").orElseThrow().tokens().access()).isEqualTo("xoxb-1");
  }

  @Test
  void whoeverNeedsATokenThatHasEndedGetsANewOneButARequestWaitsForNone() {
    add(new Grant("T1", "", "xoxb-1", 60));
    ManyWorkspaces workspaces = new ManyWorkspaces(cached, renewal, sdk, clock);
    book.passes(Duration.ofMinutes(2));

    assertThat(workspaces.concerned(null, "T1").map(SlackWorkspace::team)).contains("T1");
    assertThat(slack.calls("oauth.v2.access")).isEmpty();
    assertThat(workspaces.find("T1")).isPresent();
    assertThat(slack.calls("oauth.v2.access")).hasSize(1);
  }

  @Test
  void anotherMachinesChangeIsSeenWithinAMinute() {
    add(new Grant("T1", "", "xoxb-1", 0));
    assertThat(cached.serving("T1")).isPresent();
    book.remove("T1");
    assertThat(cached.serving("T1")).isPresent();
    book.passes(CachedInstallations.FRESH);
    assertThat(cached.serving("T1")).isEmpty();
    add(new Grant("T1", "", "xoxb-2", 0));
    assertThat(cached.serving("T1").orElseThrow().tokens().access()).isEqualTo("xoxb-2");
    cached.remove("T1");
    assertThat(cached.serving("T1")).isEmpty();
  }

  @Test
  void aWorkspaceOfAnotherOrganisationIsNotServed() {
    add(new Grant("", "E1", "xoxb-org", 0));
    ManyWorkspaces workspaces = new ManyWorkspaces(cached, renewal, sdk, clock);

    assertThat(workspaces.find("T1")).isEmpty();
    assertThat(workspaces.concerned("E1", null)).isEmpty();
    assertThat(workspaces.concerned("E1", "E1")).isEmpty();
    assertThat(workspaces.concerned("E1", "T1").map(SlackWorkspace::team)).contains("T1");
    assertThat(workspaces.find("T1")).isPresent();
    assertThat(workspaces.concerned("E2", "T2")).isEmpty();
    assertThat(workspaces.concerned("E2", "T1")).isEmpty(); // it has moved
    assertThat(workspaces.concerned(null, "T9")).isEmpty();
  }

  @Test
  void whoIsGoneIsErasedAtOnceAndOnceMoreWhenJobsInHandAreOver() {
    add(new Grant("T1", "", "xoxb-1", 0));
    slack.kill("xoxb-1");
    book.note("T1", book.now());

    departed.attend();
    departed.attend();
    assertThat(erased).containsExactly("T1");
    assertThat(cached.find("T1")).isEmpty();
    book.passes(EraseDeparted.AFTERMATH);
    departed.attend();
    departed.attend();
    assertThat(erased).containsExactly("T1", "T1");
    assertThat(book.all()).isEmpty();
  }

  @Test
  void whoCameBackMeanwhileIsNotErasedAgain() {
    add(new Grant("T1", "", "xoxb-1", 0));
    slack.kill("xoxb-1");
    book.note("T1", book.now());
    departed.attend();

    add(new Grant("T1", "", "xoxb-2", 0));
    book.passes(EraseDeparted.AFTERMATH);
    departed.attend();

    assertThat(erased).containsExactly("T1");
    assertThat(book.find("T1")).isPresent();
    assertThat(book.all()).isEmpty();
  }

  @Test
  void aBotThatIsStillThereIsBelievedAfterTenMinutes() {
    add(new Grant("T1", "", "xoxb-1", 0));
    book.note("T1", book.now());

    departed.attend();
    assertThat(book.all()).hasSize(1);
    book.passes(EraseDeparted.STILL_ALIVE);
    departed.attend();

    assertThat(erased).isEmpty();
    assertThat(book.all()).isEmpty();
  }

  @Test
  void whenSlackDoesNotAnswerTheEventIsBelievedAfterADay() {
    add(new Grant("T1", "", "xoxb-1", 0));
    book.note("T1", book.now());
    try (SlackSdk nowhere = new SlackSdk(URI.create("http://127.0.0.1:9/api/"))) {
      EraseDeparted deaf = new EraseDeparted(book, cached, erased::add, nowhere, clock);
      deaf.attend();
      assertThat(erased).isEmpty();
      book.passes(EraseDeparted.NO_ANSWER);
      deaf.attend();
    }

    assertThat(erased).containsExactly("T1");
  }

  @Test
  void anOrganisationTakesItsWorkspacesAlongButNotThoseThatAddedTheAppThemselves() {
    add(new Grant("", "E1", "xoxb-org", 0));
    add(new Grant("T2", "E1", "xoxb-own", 0));
    book.belongs("T1", "E1");
    book.belongs("T2", "E1");
    slack.kill("xoxb-org");
    book.note("E1", book.now());

    departed.attend();

    assertThat(erased).containsExactly("E1", "T1");
    assertThat(cached.find("T2")).isPresent();
  }

  private Installation add(Grant grant) {
    slack.lend(grant);
    boolean whole = grant.team().isEmpty();
    Optional<String> organisation = Optional.of(grant.enterprise()).filter(id -> !id.isEmpty());
    Optional<Instant> end =
        grant.expiresIn() == 0
            ? Optional.empty()
            : Optional.of(book.now().plusSeconds(grant.expiresIn()));
    Installation installation =
        new Installation(
            new Installation.Account(
                whole ? Optional.empty() : Optional.of(grant.team()), organisation, "The Daily"),
            new Installation.Bot("UBOT", "BBOT", Set.of("chat:write")),
            new Tokens(grant.token(), end.map(expires -> "xoxe-of-" + grant.token()), end),
            book.now());
    cached.keep(installation);
    return installation;
  }
}
