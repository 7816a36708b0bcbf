// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.store.Database;
import org.whosaid.store.SoleProcess;
import org.whosaid.store.SqlReplies;

class MoveStoreCommandTest {
  private static final String ELSEWHERE = "jdbc:postgresql://127.0.0.1:1/whosaid";

  @TempDir private Path folder;

  @Test
  void whatWasKeptIsMovedAndASecondTimeIsRefused() throws Exception {
    keepAReply();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String to = postgres.getJdbcUrl("postgres", "postgres");

      Typed moved = desk().command("move-store", "--to", to, "--user", "postgres");
      Typed again = desk().command("move-store", "--to", to, "--user", "postgres");

      assertThat(moved.status()).isZero();
      assertThat(moved.out()).containsPattern("replies +1 rows").contains("Set store.url to " + to);
      assertThat(again.status()).isEqualTo(1);
      assertThat(again.complaints())
          .singleElement()
          .asString()
          .contains("the new database is not empty, replies has rows; nothing was moved");
    }
  }

  @Test
  void withoutAFileThereIsNothingToMoveAndNoneIsMade() {
    Typed typed = desk().command("move-store", "--to", ELSEWHERE);

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.complaints()).singleElement().asString().contains("no database to move");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nothingIsMovedWhileTheBotIsAtWorkOnIt() {
    keepAReply();

    try (SoleProcess bot = SoleProcess.on(url())) {
      Typed typed = desk().command("move-store", "--to", ELSEWHERE);

      assertThat(bot).isNotNull();
      assertThat(typed.status()).isEqualTo(1);
      assertThat(typed.complaints())
          .singleElement()
          .asString()
          .contains("another process is at work on");
    }
  }

  @Test
  void anythingElseThanAFileAndAServerIsRefused() {
    keepAReply();

    assertThat(desk().command("move-store", "--to", "jdbc:sqlite:other.db").complaints())
        .singleElement()
        .asString()
        .contains("--to is not a PostgreSQL database");
    assertThat(
            new Typed.Desk()
                .set("WHOSAID_STORE_URL", ELSEWHERE)
                .command("move-store", "--to", ELSEWHERE)
                .complaints())
        .singleElement()
        .asString()
        .contains("store.url is not a SQLite file");
    Typed revealing = desk().command("move-store", "--to", ELSEWHERE + "?password=canary");
    assertThat(revealing.status()).isEqualTo(2);
    assertThat(revealing.out() + revealing.err())
        .contains("WHOSAID_STORE_PASSWORD is its place")
        .doesNotContain("canary");
    assertThat(desk().command("move-store").status()).isEqualTo(2);
  }

  private Typed.Desk desk() {
    return new Typed.Desk().set("WHOSAID_STORE_URL", url());
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("kept.db");
  }

  private void keepAReply() {
    try (Database database = Database.open(url(), Optional.empty(), Optional.empty())) {
      ThreadAddress thread = new ThreadAddress("T1", "C1", "1.1");
      new SqlReplies(database, () -> "nonce", Clock.systemUTC())
          .plan(
              new PlannedReply(
                  PlannedReply.Kind.DIGEST, thread, Sharer.NOBODY, "article", "link", "job"));
    }
  }
}
