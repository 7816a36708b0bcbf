// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EvaluateTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter complaints = new StringWriter();
  private Path predictions;
  private MineCorpus corpus;

  @BeforeEach
  void thereIsACorpus(@TempDir Path folder) throws IOException {
    corpus = MineCorpus.in(folder);
    predictions = folder.resolve("predictions.jsonl");
  }

  @Test
  void thePredictionsOfAFileAreScored() throws IOException {
    int exit =
        evaluate(
            """
            {"id": "ferry", "attributions": "of another corpus"}

            {"id": "mine", "attributions": [{"source": [[34, 38]], "cue": [[39, 45]], \
            "content": [[46, 48]], "score": 0.9}, {"source": null, "content": [[84, 94], [50, 65]]}]}
            """);

    assertThat(complaints.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            articles 1, instances 3, tokens not aligned 0 of 27
            role      P      R      F1    (exact spans)
            source   100.0   33.3   50.0
            cue      100.0   33.3   50.0
            content  100.0   75.0   85.7
            linked    50.0   33.3   40.0
            strict    50.0   33.3   40.0
            """);
  }

  @Test
  void anArticleThatCouldNotBeReadIsSaidToCountAsEmpty() throws IOException {
    assertThat(evaluate("{\"id\": \"mine\", \"error\": \"too large\"}")).isZero();

    assertThat(complaints.toString())
        .isEqualToIgnoringNewLines("articles without a prediction, counted as empty: 1");
    assertThat(out.toString()).contains("strict     0.0    0.0    0.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"mine\"}|no list of attributions",
        "{\"id\": \"mine\", \"attributions\": [{\"cue\": [[1]]}]}|not a start and an end: [1]",
        "{\"id\": \"mine\", \"attributions\": [{\"cue\": [[4, 4]]}]}|not a span: [4, 4)",
        "{\"id\": \"mine\", \"attributions\": [{\"cue\": [[90, 96]]}]}"
            + "|[90,96] reaches beyond a text of 95 code units",
        "{\"id\": \"mine\", \"attributions\": [{\"score\": 7}]}"
            + "|a score is between 0 and 1, not 7.0",
      })
  void aLineThatIsNoPredictionIsToldWithFileAndLine(String line, String fault)
      throws IOException {
    assertThat(evaluate("\n" + line)).isEqualTo(1);
    assertThat(complaints.toString())
        .isEqualToIgnoringNewLines(predictions + ", line 2: " + fault);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void halfACharacterIsNoPrediction() throws IOException {
    Files.writeString(corpus.texts().resolve("mine.txt"), MineCorpus.TEXT.replace(".\n", "😀"));

    assertThat(evaluate("{\"id\": \"mine\", \"attributions\": [{\"cue\": [[46, 49]]}]}"))
        .isEqualTo(1);
    assertThat(complaints.toString()).contains("[46,49] begins or ends in the middle");
  }

  @Test
  void brokenJsonIsToldWithFileAndLine() throws IOException {
    assertThat(evaluate("{\"id\": ")).isEqualTo(1);
    assertThat(complaints.toString()).startsWith(predictions + ", line 1: not JSON: ");
  }

  @Test
  void aFileThatIsNotThereIsNamed() throws IOException {
    Files.delete(corpus.instances());

    assertThat(evaluate("")).isEqualTo(1);
    assertThat(complaints.toString())
        .isEqualToIgnoringNewLines(corpus.instances() + ": there is no such file");
  }

  private int evaluate(String lines) throws IOException {
    Files.writeString(predictions, lines);
    return new CommandLine(new Evaluate())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(complaints, true))
        .execute(
            "--instances",
            corpus.instances().toString(),
            "--texts",
            corpus.texts().toString(),
            "--gold",
            corpus.gold().toString(),
            "--predictions",
            predictions.toString());
  }
}
