// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Extraction;

/** The model that the program ships, on texts as they come. */
class TrainedExtractorTest {
  private static final String SENTENCE = "The harbour master said the ferry was late.";

  private static TrainedExtractor model;

  @BeforeAll
  static void load() {
    model = TrainedExtractor.load();
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void whoSaidWhatIsFoundInAPlainSentence() {
    Extraction found = found(SENTENCE);

    assertThat(found.model()).isEqualTo(model.name()).isNotBlank();
    assertThat(found.claims()).hasSize(1);
    assertThat(inWords(found, SENTENCE))
        .containsExactly("The harbour master | said | the ferry was late");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D\uDE00 \uD835\uDC9C\n",
        "\u202E\u2067\u200F",
        "\u0000\u0000\n",
        "e\u0301\u0323 e\u0301\n",
        "\u4E2D\u6751\n",
        "\uD83D\n",
        "\uFEFF"
      })
  void whateverStandsBeforeASentenceTheOffsetsPointAtItsWords(String before) {
    String text = before + SENTENCE;

    assertThat(inWords(found(text), text))
        .containsExactly("The harbour master | said | the ferry was late");
  }

  @ParameterizedTest
  @MethodSource("org.whosaid.claim.model.HostileTexts#all")
  void whateverTheTextAllSpansLieInIt(String text) {
    assertSound(text, found(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Hafenmeister sagte, die Fähre sei zu spät gekommen. „Es gab keinen Nebel“, sagte"
            + " Brandt.",
        "Начальник порта сказал, что паром опоздал. «Тумана не было», — сказал Брандт.",
        "港务局长说,渡轮晚点了。“没有雾,”布兰特说。",
        "קברניט הנמל אמר שהמעבורת איחרה.",
        "“One “two “three",
        "”””",
        "“He said",
        "said said said said",
        "\"\"\"\"\"",
      })
  void otherLanguagesAndLooseMarksDoNoHarm(String text) {
    String article = (text + "\n").repeat(10);

    assertSound(article, found(article));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ruiz",
        "\u0000 ",
        "\uD83D\uDE00 ",
        "? ! . , ",
        "“” ",
        "x9 q7 zz ",
        "中村 ",
        "— ",
        "12 17 9 4.5 ",
        "lorem ipsum dolor sit amet ",
        "\u202E\u05D9\u05E8\u05D5 ",
        "www "
      })
  void nothingIsMadeOfNoise(String noise) {
    assertThat(found(noise).attributions()).isEmpty();
    assertThat(found(noise.repeat(100)).attributions()).isEmpty();
  }

  @Test
  void severalThreadsFindWhatOneFinds() throws Exception {
    String text = (SENTENCE + " “It was late,” said Tomas Brandt, a pilot.\n").repeat(5);
    Extraction alone = found(text);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Extraction>> together = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        together.add(threads.submit(() -> found(text)));
      }
      for (Future<Extraction> one : together) {
        assertThat(one.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneByteOfTheNetworkThatIsNotAsItWasIsNoticed() throws IOException {
    byte[] network = resource("attributions.onnx");
    String card = new String(resource("attributions.json"), UTF_8);
    String before = Sha256.of(network);
    network[network.length / 2] ^= 1;

    assertThatThrownBy(() -> TrainedExtractor.of(card, network))
        .isInstanceOf(ModelUnusable.class)
        .hasMessage(
            "the model's network is damaged: its SHA-256 is %s, its card expects %s",
            Sha256.of(network), before);
  }

  @Test
  void anotherNetworkIsRefusedEvenWithACardOfItsOwn() {
    byte[] other = OnnxFiles.passingOn(List.of("pixels"), "label", 1, 10);
    ModelCard card = ModelCard.of("other", Sha256.of(other), 0.5, Learning.nothing(), List.of());

    assertThatThrownBy(() -> TrainedExtractor.of(card.json(), other))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("takes in [pixels], expected [input_ids");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TrainedExtractor.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }

  private static Extraction found(String text) {
    return model.in(HostileTexts.article(text));
  }

  private static List<String> inWords(Extraction found, String text) {
    return found.attributions().stream()
        .map(
            one ->
                String.join(
                    " | ",
                    words(one.source(), text),
                    words(one.cue(), text),
                    words(one.content(), text)))
        .toList();
  }

  private static String words(List<TextSpan> spans, String text) {
    return String.join(" … ", spans.stream().map(span -> span.in(text)).toList());
  }

  private static void assertSound(String text, Extraction found) {
    List<TextSpan> spans = new ArrayList<>();
    for (Attribution one : found.attributions()) {
      Stream.of(one.source(), one.cue(), one.content()).forEach(spans::addAll);
    }
    for (Claim claim : found.claims()) {
      claim.cue().ifPresent(cue -> spans.add(cue.span()));
      spans.addAll(claim.content());
    }
    assertThat(spans).allMatch(span -> span.end() <= text.length());
    assertThat(spans).noneMatch(span -> span.in(text).isBlank());
  }
}
