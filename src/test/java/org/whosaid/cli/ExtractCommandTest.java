// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.FakeWeb;

class ExtractCommandTest {
  private static final String TEXT = "The harbour master said the ferry was late — très tard.";

  @TempDir private Path folder;

  @Test
  void eachLineHasItsLineAndABadOneDoesNotStopTheRun() throws IOException {
    List<JsonNode> lines =
        extracted(
            1,
            text("\"one\"", TEXT),
            "not json at all",
            "[1, 2]",
            "{\"text\": \"nobody knows whose\"}",
            "{\"id\": \"empty\"}",
            "{\"id\": \"odd\", \"text\": 7}",
            "",
            "   ",
            "{\"id\": \"two\"} {\"id\": \"three\"}",
            text("\"last\"", TEXT));

    assertThat(lines)
        .extracting(line -> line.path("id").asText())
        .containsExactly("one", "null", "null", "null", "empty", "odd", "null", "last");
    assertThat(lines.subList(1, 7)).allMatch(line -> line.path("error").isTextual());
    assertThat(lines.get(0).path("claims")).hasSize(1);
    assertThat(lines.get(7).path("claims")).isEqualTo(lines.get(0).path("claims"));
  }

  @Test
  void anIdStaysWhatItIs() throws IOException {
    List<JsonNode> lines = extracted(0, text("17", TEXT), text("\"17\"", TEXT), text("true", TEXT));

    assertThat(lines)
        .extracting(line -> line.path("id").toString())
        .containsExactly("17", "\"17\"", "true");
  }

  @Test
  void offsetsCountInTheTextAsItWasGiven() throws IOException {
    String text = "🚢 Très tard.\r\n\r\n" + TEXT + "\n";

    JsonNode content = extracted(0, text("1", text)).get(0).at("/claims/0/content/0");

    assertThat(text.substring(content.path(0).asInt(), content.path(1).asInt()))
        .startsWith("the ferry was late");
  }

  @Test
  void pagesAndLinksAreReadAndBringTheirArticle() throws IOException {
    try (FakeWeb web = FakeWeb.start()) {
      String html = JsonNodeFactory.instance.textNode(Samples.HTML).toString();
      Typed typed =
          new Typed.Desk()
              .set("WHOSAID_FETCH_PRIVATE_HOSTS", web.hostPort().toString())
              .pipe(
                  String.join(
                      "\n",
                      "{\"id\": 1, \"html\": " + html + "}",
                      "{\"id\": 2, \"html\": " + html + ", \"url\": \"https://example.org/f\"}",
                      "{\"id\": 3, \"url\": \"" + web.page("/ferry", Samples.HTML) + "\"}",
                      "{\"id\": 4, \"url\": \"" + web.at("/gone") + "\"}"))
              .command("extract", "--input", "-");

      List<JsonNode> lines = json(typed.lines());
      assertThat(typed.status()).isEqualTo(1);
      assertThat(lines.subList(0, 3)).allMatch(line -> line.path("claims").size() == 2);
      assertThat(lines.subList(0, 3))
          .allMatch(line -> line.at("/article/text").asText().contains("Zoë Müller’s"));
      assertThat(lines.get(3).path("error").isTextual()).isTrue();
      assertThat(typed.complaints())
          .containsExactly("whosaid: 1 of 4 lines could not be read; the output says why");
    }
  }

  @Test
  void fromFileToFileNothingIsSaid() throws IOException {
    String input = Samples.file(folder, "in.jsonl", "\uFEFF" + text("1", TEXT) + "\r\n");
    Path output = folder.resolve("out.jsonl");

    Typed typed = Typed.command("extract", "--input", input, "--output", output.toString());

    assertThat(typed).isEqualTo(new Typed(0, "", ""));
    assertThat(Files.readString(output)).startsWith("{\"id\":1,").endsWith("}\n");
  }

  @Test
  void whatCannotBeReadOrWrittenIsToldInOneLine() throws IOException {
    String input = Samples.file(folder, "in.jsonl", text("1", TEXT));
    String nowhere = folder.resolve("no/such/folder.jsonl").toString();

    for (Typed typed :
        List.of(
            Typed.command("extract", "--input", nowhere),
            Typed.command("extract", "--input", folder.toString()),
            Typed.command("extract", "--input", input, "--output", nowhere),
            Typed.command("extract", "--input", input, "--output", folder.toString()))) {
      assertThat(typed.status()).isEqualTo(1);
      assertThat(typed.complaints()).singleElement().asString().contains(folder.toString());
    }
    assertThat(Typed.command("extract").status()).isEqualTo(2);
  }

  @Test
  void theInputIsNeverOverwritten() throws IOException {
    String input = Samples.file(folder, "in.jsonl", text("1", TEXT));

    Typed typed = Typed.command("extract", "--input", input, "--output", input);

    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.complaints()).singleElement().asString().contains("it is the input");
    assertThat(Path.of(input)).hasContent(text("1", TEXT));
  }

  @Test
  @Timeout(60)
  void aThousandLinesComeOutInOrder() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      lines.add(text(Integer.toString(i), TEXT));
    }

    Typed typed =
        new Typed.Desk().pipe(String.join("\n", lines)).command("extract", "--input", "-");

    assertThat(typed.status()).isZero();
    assertThat(typed.lines()).hasSize(1_000);
    assertThat(typed.lines().get(999)).startsWith("{\"id\":999,");
  }

  @Test
  void aLineIsAnsweredBeforeTheNextIsThere() {
    List<String> seen = new ArrayList<>();
    InputStream twoLines =
        new InputStream() {
          private final byte[] line = (text("1", TEXT) + "\n").getBytes(UTF_8);
          private int reads;

          @Override
          public int read() {
            throw new AssertionError("bytes are read in bulk");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            seen.add("read");
            if (++reads > 2) {
              return -1;
            }
            System.arraycopy(line, 0, bytes, offset, line.length);
            return line.length;
          }
        };
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new AssertionError("lines are written in one piece");
          }

          @Override
          public void write(byte[] bytes) {
            seen.add("write");
          }
        };

    WhosaidCommand.run(
        new Terminal(twoLines, out, OutputStream.nullOutputStream(), Map.of(), false),
        "extract",
        "--input",
        "-");

    assertThat(seen).containsSubsequence("read", "write", "read", "write");
  }

  @Test
  void whenNobodyReadsAnyMoreItStopsInSilence() {
    Typed.Desk desk = new Typed.Desk().pipe((text("1", TEXT) + "\n").repeat(1000));

    assertThat(desk.commandInto(new Full("Broken pipe"), "extract", "--input", "-"))
        .isEqualTo(new Typed(0, "", ""));
    assertThat(desk.commandInto(new Full("No space left on device"), "extract", "--input", "-"))
        .isEqualTo(
            new Typed(
                1, "", "whosaid: writing to standard output failed: No space left on device\n"));
  }

  /** Takes nothing. */
  private static final class Full extends OutputStream {
    private final String why;

    Full(String why) {
      this.why = why;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(why);
    }
  }

  private static String text(String id, String text) {
    return "{\"id\":" + id + ",\"text\":" + JsonNodeFactory.instance.textNode(text) + "}";
  }

  private static List<JsonNode> extracted(int status, String... lines) throws IOException {
    Typed typed =
        new Typed.Desk().pipe(String.join("\n", lines)).command("extract", "--input", "-");
    assertThat(typed.status()).isEqualTo(status);
    return json(typed.lines());
  }

  private static List<JsonNode> json(List<String> lines) throws IOException {
    List<JsonNode> read = new ArrayList<>();
    for (String line : lines) {
      read.add(new ObjectMapper().readTree(line));
    }
    return read;
  }
}
