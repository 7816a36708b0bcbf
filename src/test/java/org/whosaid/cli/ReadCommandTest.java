// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.testing.FakeWeb;

class ReadCommandTest {
  @TempDir private Path folder;

  @Test
  void aTextIsReadFromAFileOrThroughAPipePackedOrNot() throws IOException {
    String file = Samples.file(folder, "ferry.txt", Samples.TEXT);
    String packed = Samples.file(folder, "ferry.txt.gz", Samples.gzip(Samples.TEXT));

    Typed read = Typed.command("read", file);

    assertThat(read.err()).isEmpty();
    assertThat(read.status()).isZero();
    assertThat(read.lines().get(0)).startsWith("Who said what · 2 sources");
    assertThat(read.out())
        .contains("The harbour master: the ferry was late")
        .contains("\"There was no fog and there was no warning\"");
    assertThat(Typed.command("read", packed)).isEqualTo(read);
    assertThat(new Typed.Desk().pipe(Samples.TEXT).command("read", "-")).isEqualTo(read);
    assertThat(new Typed.Desk().pipe(Samples.gzip(Samples.TEXT)).command("read", "-"))
        .isEqualTo(read);
  }

  @Test
  void pagesAndPdfsAreReadToo() throws IOException {
    Typed html = Typed.command("read", Samples.file(folder, "ferry.html", Samples.HTML));
    Typed pdf = Typed.command("read", Samples.file(folder, "ferry.pdf", Samples.pdf()));

    assertThat(html.err() + pdf.err()).isEmpty();
    assertThat(html.out()).contains("The harbour master", "no warning");
    assertThat(pdf.out()).contains("The harbour master", "no warning");
  }

  @Test
  void aPageInAnotherCharsetIsPrintedInUtf8() throws IOException {
    String file = Samples.file(folder, "ferry.html", Samples.HTML.getBytes(UTF_16));

    assertThat(Typed.command("read", "--format", "json", file).out()).contains("Zoë Müller’s");
  }

  @Test
  void jsonHoldsTheClaimsAndTheArticleWhoseTextTheyPointInto() throws IOException {
    String file = Samples.file(folder, "ferry.html", Samples.HTML);

    JsonNode json = new ObjectMapper().readTree(Typed.command("read", "--format=JSON", file).out());

    assertThat(json.path("id").asText()).isEqualTo("ferry");
    String text = json.at("/article/text").asText();
    JsonNode content = json.at("/claims/0/content/0");
    assertThat(text.substring(content.path(0).asInt(), content.path(1).asInt()))
        .isEqualTo("the ferry was late because the pilot boat had lost its rudder");
    assertThat(json.at("/article/title").asText()).isEqualTo("Ferry late");
  }

  @Test
  void markdownCsvAndBlocksAreFormatsOfTheSameReply() throws IOException {
    String file = Samples.file(folder, "ferry.txt", Samples.TEXT);

    assertThat(Typed.command("read", "--format", "markdown", file).out())
        .contains("**")
        .contains("the ferry was late");
    assertThat(Typed.command("read", "--format", "csv", file).lines())
        .hasSize(3)
        .last()
        .asString()
        .contains("no warning");
    JsonNode blocks =
        new ObjectMapper().readTree(Typed.command("read", "--format", "blocks", file).out());
    assertThat(blocks.toString()).contains("rich_text", "the ferry was late");
  }

  @Test
  void ofSeveralWhateverCanBeReadIsReadAndEachOtherIsNamed() throws IOException {
    String file = Samples.file(folder, "ferry.txt", Samples.TEXT);

    Typed read = Typed.command("read", "nowhere.txt", file, folder.toString(), file);

    assertThat(read.status()).isEqualTo(1);
    assertThat(read.complaints())
        .containsExactly(
            "whosaid: nowhere.txt: there is no such file, and it is not a link",
            "whosaid: " + folder + ": it is a folder, not a file");
    assertThat(read.lines()).filteredOn(line -> line.startsWith("Who said what")).hasSize(2);
  }

  @Test
  void aLinkIsFetched() {
    try (FakeWeb web = FakeWeb.start()) {
      String link = web.page("/ferry", Samples.HTML).toString();

      Typed read =
          new Typed.Desk()
              .set("WHOSAID_FETCH_PRIVATE_HOSTS", web.hostPort().toString())
              .command("read", link);

      assertThat(read.err()).isEmpty();
      assertThat(read.out()).contains("The harbour master");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://127.0.0.2/admin    | private network",
        "ftp://example.org/story   | not the address of a web page",
        "https://desk:pw@example.org/ | a user name or a password",
        "example.org/story         | there is no such file, and it is not a link",
        "''                        | folder",
      })
  void whatIsNoArticleOfTheWebIsToldInOneLine(String what, String why) {
    Typed read = Typed.command("read", what);

    assertThat(read.status()).isEqualTo(1);
    assertThat(read.out()).isEmpty();
    assertThat(read.complaints()).singleElement().asString().contains(why);
  }

  @Test
  void filesThatHoldNoArticleAreToldInOneLineEach() throws IOException {
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    byte[] packed = Samples.gzip(Samples.TEXT);
    String german =
        "Der Hafenmeister sagte, die Fähre sei zu spät gekommen, weil das Boot kein Ruder hatte. "
            .repeat(6);

    Typed read =
        Typed.command(
            "read",
            Samples.file(folder, "a.png", image),
            Samples.file(folder, "b.txt", ""),
            Samples.file(folder, "c.txt", german),
            Samples.file(folder, "d.gz", Arrays.copyOf(packed, packed.length / 2)),
            Samples.file(folder, "e.pdf", "%PDF-1.7\nnothing more"));

    assertThat(read.status()).isEqualTo(1);
    assertThat(read.out()).isEmpty();
    assertThat(read.complaints()).hasSize(5).allMatch(line -> line.startsWith("whosaid: "));
  }

  @Test
  void aFileOverTheLimitIsNotReadHoweverSmallItIsPacked() throws IOException {
    String bomb = Samples.file(folder, "bomb.html.gz", Samples.gzip("<p>".repeat(100_000)));

    Typed read = new Typed.Desk().set("WHOSAID_FETCH_MAX_BYTES", "64KB").command("read", bomb);

    assertThat(read.complaints()).singleElement().asString().contains("larger than 64000 bytes");
  }

  @Test
  void wrongUsageIsToldInOneLineThatNamesTheHelp() throws IOException {
    String file = Samples.file(folder, "ferry.txt", Samples.TEXT);

    for (Typed wrong :
        List.of(
            Typed.command("read"),
            Typed.command("read", "--format", "yaml", file),
            Typed.command("read", "--colour", file),
            Typed.command("reed", file))) {
      assertThat(wrong.status()).isEqualTo(2);
      assertThat(wrong.out()).isEmpty();
      assertThat(wrong.complaints())
          .singleElement()
          .asString()
          .startsWith("whosaid: ")
          .endsWith("--help says how it is used)");
    }
  }

  @Test
  void allProblemsOfTheConfigurationAreNamedAtOnce() throws IOException {
    Path config = Files.writeString(folder.resolve("bot.yml"), "fetch:\n  max-bites: 3\n");

    Typed read =
        new Typed.Desk()
            .set("WHOSAID_HTTP_PORT", "door")
            .command("--config", config.toString(), "read", "x.txt");

    assertThat(read.status()).isEqualTo(2);
    assertThat(read.complaints())
        .hasSize(2)
        .anyMatch(line -> line.contains("bot.yml:2: there is no key fetch.max-bites"))
        .anyMatch(line -> line.startsWith("whosaid: WHOSAID_HTTP_PORT: "));
  }
}
