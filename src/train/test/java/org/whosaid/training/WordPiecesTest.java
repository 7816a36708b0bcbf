// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.model.Word;
import org.whosaid.claim.model.WordPieces;

/** Our own word pieces are those of the tokenizer that the encoder was trained with. */
class WordPiecesTest {
  private static final String REFERENCE = "/bge-small-en-v1.5-tokenizer.json";

  private static HuggingFaceTokenizer reference;
  private static WordPieces own;

  /** A word with the numbers of its pieces, and where it stands. */
  private record Cut(TextSpan span, List<Integer> pieces, String words) {}

  @BeforeAll
  static void bothTokenizersAreLoaded() throws IOException {
    // the library tells its makers of each start unless asked not to
    System.setProperty("OPT_OUT_TRACKING", "true");
    try (@Nullable InputStream file = WordPiecesTest.class.getResourceAsStream(REFERENCE)) {
      assertThat(file).as("the reference tokenizer's file").isNotNull();
      reference =
          HuggingFaceTokenizer.newInstance(
              file, Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
    }
    own = WordPieces.load();
  }

  @AfterAll
  static void theReferenceIsClosed() {
    reference.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“It fell,” said Ruiz – ‘twice’ — and she didn’t… ask: \"Why?\"",
        "The U.S.-led force's 2,500 men (60%) paid $4.5m/£3m at 10:30 a.m.; e-mail a_b@c.org #no1",
        "😀 Ruiz said 👨‍👩‍👧 so 🇳🇴! 𝗕𝗼𝗹𝗱 𝒜 words😀in😀between",
        "東京で said 中村, 서울 too; Київ, Αθήνα, Σίσυφος, القاهرة, ירושלים, नई दिल्ली, กรุงเทพ",
        "Zoë naïve café Ångström İstanbul ẞ ß ﬁne Łódź Đà Nẵng e\u0301te\u0301 a\u0308\u0323b \u0301x",
        "nul\u0000nul bell\u0007bell zero\u200Bwidth join\u200Der \uFEFFbom soft\u00ADhyphen \uFFFD",
        "\u202Eright to left\u202C \u2067mark\u2069 \u200Eleft\u200F next\u0085line \u2028 \u2029 \u000B \u000C",
        "no\u00A0break thin\u2009space\u3000wide \t tab\r\nline\n\n",
        "½ ² ⅻ ① ٣ °C § ¶ † • × ÷ ± ≤ € ¥ ™ © ® ´ ` ^ ~ | \\ ¿ ¡ « » „ ‚ ‹ ›",
        "pri\uE000vate \uF8FF",
        " ",
        "",
      })
  void nastyTextIsCutAsTheReferenceCutsIt(String text) {
    assertThat(ownCuts(text)).isEqualTo(referenceCuts(text));
  }

  @Test
  void aWordOfTwoHundredLettersIsUnknownAndOneOfAHundredIsNot() {
    String text = "x".repeat(200) + " " + "ab".repeat(50) + " " + "é".repeat(101);

    assertThat(ownCuts(text)).isEqualTo(referenceCuts(text));
    assertThat(ownCuts(text)).extracting(cut -> cut.pieces().size()).first().isEqualTo(1);
  }

  @Test
  @EnabledIfSystemProperty(named = "corpus", matches = ".+")
  void aWholeCorpusIsCutAsTheReferenceCutsIt() {
    List<AnnotatedArticle> articles =
        PolnearCorpus.read(Path.of(System.getProperty("corpus")).resolve("dev"));

    int words = 0;
    for (AnnotatedArticle article : articles) {
      List<Cut> cuts = ownCuts(article.text());
      assertThat(cuts).as(article.id()).isEqualTo(referenceCuts(article.text()));
      words += cuts.size();
    }
    assertThat(words).isGreaterThan(articles.size());
  }

  private static List<Cut> ownCuts(String text) {
    List<Cut> cuts = new ArrayList<>();
    if (text.isEmpty()) {
      return cuts;
    }
    for (Word word : own.words(text, new TextSpan(0, text.length()))) {
      List<Integer> pieces = new ArrayList<>();
      for (int piece = 0; piece < word.pieceCount(); piece++) {
        pieces.add(word.piece(piece));
      }
      cuts.add(new Cut(word.span(), pieces, word.span().in(text)));
    }
    return cuts;
  }

  /** The reference numbers the words of its pieces and counts places in code points. */
  private static List<Cut> referenceCuts(String text) {
    Encoding encoding = reference.encode(text);
    long[] words = encoding.getWordIds();
    CharSpan[] places = encoding.getCharTokenSpans();
    List<Cut> cuts = new ArrayList<>();
    for (int first = 0; first < words.length; ) {
      int next = first + 1;
      while (next < words.length && words[next] == words[first]) {
        next++;
      }
      TextSpan span =
          new TextSpan(
              text.offsetByCodePoints(0, places[first].getStart()),
              text.offsetByCodePoints(0, places[next - 1].getEnd()));
      List<Integer> pieces =
          Arrays.stream(encoding.getIds(), first, next).mapToObj(Math::toIntExact).toList();
      cuts.add(new Cut(span, pieces, span.in(text)));
      first = next;
    }
    return cuts;
  }
}
