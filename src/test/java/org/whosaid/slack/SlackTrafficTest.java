// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.job.TurnsOnOneMachine;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.testing.FakeSlack;

/** Who looks on is told of each call in a word. */
class SlackTrafficTest {
  private final List<String> calls = new ArrayList<>();

  private final SlackTraffic traffic =
      new SlackTraffic() {
        @Override
        public void called(String method, String answer, Duration took) {
          calls.add(method + " " + answer);
        }

        @Override
        public void answered(int status, Duration took) {}
      };

  @Test
  void eachAnswerIsAWord() throws Exception {
    try (FakeSlack slack = FakeSlack.start();
        SlackSdk sdk = sdk(slack.apiUrl())) {
      SlackCalls bot = sdk.with(slack.botToken());
      bot.make("auth.test", methods -> methods.authTest(request -> request));
      slack.next("auth.test", Misbehaviour.rateLimited(1));
      fails(bot);
      slack.next("auth.test", Misbehaviour.error("token_revoked"));
      fails(bot);
      slack.next("auth.test", Misbehaviour.noAnswer());
      fails(bot);
      sdk.knock(); // a refusal is an answer

      assertThat(calls.subList(0, 4))
          .containsExactly(
              "auth.test ok", "auth.test 429", "auth.test token_revoked", "auth.test none");
    }
  }

  @Test
  void whereNobodyIsNobodyAnswers() {
    try (SlackSdk nowhere = sdk(URI.create("http://127.0.0.1:9/api/"))) {
      assertThatExceptionOfType(SlackCallFailed.class)
          .isThrownBy(nowhere::knock)
          .withMessage("api.test: no answer (nobody listens there)");
      assertThat(calls).containsExactly("api.test none");
    }
  }

  private SlackSdk sdk(URI apiUrl) {
    Clock clock = Clock.systemUTC();
    return new SlackSdk(
        apiUrl,
        new SlackPace(new TurnsOnOneMachine(System::nanoTime), Duration.ofMillis(1), clock),
        traffic);
  }

  private static void fails(SlackCalls bot) {
    assertThatExceptionOfType(SlackCallFailed.class)
        .isThrownBy(() -> bot.make("auth.test", methods -> methods.authTest(request -> request)));
  }
}
