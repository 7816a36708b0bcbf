// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.practice.Workspace.BOT;
import static org.whosaid.practice.Workspace.INVESTIGATIONS;
import static org.whosaid.practice.Workspace.NEWSDESK;
import static org.whosaid.practice.Workspace.RITA;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whosaid.practice.Message;
import org.whosaid.practice.Workspace;

/** The reckoning notices what it is there for. */
final class ReckoningTest {
  private final Workspace slack = new Workspace(Clock.systemUTC());
  private final Message first = slack.post(RITA, NEWSDESK, "see http://site.example/bridge-1");
  private final Message second = slack.post(RITA, INVESTIGATIONS, "http://site.example/bridge-2");

  @BeforeEach
  void answered() {
    answer(first, 1);
  }

  @Test
  void oneReplyToEachLinkIsGood() {
    answer(second, 2);

    Reckoning reckoning = reckoning();
    assertThat(reckoning.good()).isTrue();
    assertThat(reckoning.links()).isEqualTo(2);
    assertThat(reckoning.replies()).isEqualTo(2);
  }

  @Test
  void aLinkWithoutAReplyIsLost() {
    Reckoning reckoning = reckoning();
    assertThat(reckoning.good()).isFalse();
    assertThat(reckoning.lost()).singleElement().asString().startsWith("bridge-2 ");
  }

  @Test
  void aSecondReplyIsDoubledThoughItSaysTheSame() {
    answer(second, 2);
    answer(second, 2);

    Reckoning reckoning = reckoning();
    assertThat(reckoning.good()).isFalse();
    assertThat(reckoning.doubled()).singleElement().asString().startsWith("bridge-2 ");
    assertThat(reckoning.replies()).isEqualTo(3);
  }

  @Test
  void aReplyOfAnotherArticleIsMisplaced() {
    answer(second, 1);

    Reckoning reckoning = reckoning();
    assertThat(reckoning.good()).isFalse();
    assertThat(reckoning.misplaced()).singleElement().asString().startsWith("bridge-2 ");
    assertThat(reckoning.lost()).isEmpty();
  }

  @Test
  void aReplyOutsideItsThreadIsMisplacedAndItsLinkLost() {
    slack.post(BOT, INVESTIGATIONS, "Who said what: http://site.example/bridge-2");

    Reckoning reckoning = reckoning();
    assertThat(reckoning.misplaced()).singleElement().asString().startsWith("elsewhere: ");
    assertThat(reckoning.lost()).hasSize(1);
  }

  @Test
  void anExcuseIsNoReply() {
    slack.reply(BOT, second, "That page could not be read: http://site.example/bridge-2");

    assertThat(reckoning().misplaced()).hasSize(1);
  }

  @Test
  void aSecondReplyThatWasTakenAwayIsNone() {
    answer(second, 2);
    slack.delete(answer(second, 2));

    assertThat(reckoning().good()).isTrue();
  }

  private Message answer(Message to, int number) {
    return slack.reply(BOT, to, "Who said what: http://site.example/bridge-" + number);
  }

  private Reckoning reckoning() {
    return Reckoning.of(slack, Map.of(1, first, 2, second));
  }
}
