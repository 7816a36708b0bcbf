// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Filing;
import org.whosaid.correction.Change;
import org.whosaid.correction.Correction;
import org.whosaid.correction.Passage;
import org.whosaid.digest.SampleStories;
import org.whosaid.digest.Story;
import org.whosaid.store.Database;
import org.whosaid.store.SqlClippings;
import org.whosaid.store.SqlCorrections;

class CorrectionsCommandTest {
  private static final Story STORY = SampleStories.named("council-row");

  @TempDir private Path folder;

  @Test
  void eachCorrectedArticleIsALine() throws IOException {
    keep("clip-1", true);
    Path file = folder.resolve("out.jsonl");

    Typed typed = desk().command("corrections", "--output", file.toString());

    assertThat(typed).isEqualTo(new Typed(0, "", ""));
    JsonNode line = new ObjectMapper().readTree(Files.readString(file));
    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(line.path("text").asText()).isEqualTo(STORY.article().text());
    assertThat(line.path("claims")).hasSize(STORY.claims().size() - 1);
    assertThat(line.path("corrected").get(0).path("kind").asText()).isEqualTo("not-a-claim");
    assertThat(line.toString()).doesNotContain("U123", "TEAM7", "clip-1");
    assertThat(desk().command("corrections", "--output", "-").out())
        .isEqualTo(Files.readString(file));
  }

  @Test
  void withoutCorrectionsThereAreNoLines() {
    assertThat(desk().command("corrections", "--output", "-")).isEqualTo(new Typed(0, "", ""));
  }

  @Test
  void anArticleThatIsNoLongerKeptIsToldAndTheOthersComeOut() {
    keep("gone", false);
    keep("clip-1", true);

    Typed typed = desk().command("corrections", "--output", "-");

    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.lines()).hasSize(1);
    assertThat(typed.complaints())
        .containsExactly("whosaid: gone: corrected, but the article is no longer kept");
  }

  @Test
  void whatCannotBeWrittenOrOpenedIsToldInOneLine() {
    Typed nowhere =
        desk().command("corrections", "--output", folder.resolve("no/such.jsonl").toString());
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.complaints()).hasSize(1);

    Typed closed =
        new Typed.Desk()
            .set("WHOSAID_STORE_URL", "jdbc:sqlite:" + folder)
            .command("corrections", "--output", "-");
    assertThat(closed.status()).isEqualTo(2);
    assertThat(closed.complaints()).hasSize(1);
    assertThat(Typed.command("corrections").status()).isEqualTo(2);
  }

  private Typed.Desk desk() {
    return new Typed.Desk().set("WHOSAID_STORE_URL", url());
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("kept.db");
  }

  private void keep(String id, boolean article) {
    try (Database database = Database.open(url(), Optional.empty(), Optional.empty())) {
      Clock clock = Clock.systemUTC();
      Passage words = Passage.of(STORY.article(), STORY.claims().get(0).content());
      Correction correction =
          new Correction(
              "V-" + id,
              0,
              new Correction.Made(id, "a", "U123", Instant.parse("2026-03-14T10:00:00Z")),
              new Change.NotAClaim(words));
      new SqlCorrections(database, clock).add("TEAM7", 1, correction);
      if (article) {
        new SqlClippings(database, clock)
            .keep(
                new Filing("TEAM7", "example.com/story", Optional.empty()),
                new Clipping(id, STORY.article(), STORY.extraction()));
      }
    }
  }
}
