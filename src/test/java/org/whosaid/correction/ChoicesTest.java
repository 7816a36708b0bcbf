// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.SpeechAct;
import org.whosaid.digest.RandomStories;
import org.whosaid.digest.Story;
import org.whosaid.source.SourceKind;

class ChoicesTest {
  @Test
  void everyNameAndRoleOfTheArticleMayBeChosenAsItIsWritten() {
    Story story = MillFire.story();

    List<String> names = names(story, "\"The alarm");

    assertThat(names)
        .contains(
            "Varn fire service",
            "Ilse Brandt",
            "Mayor Ilse Brandt",
            "Norvik Timber",
            "a foreman",
            "Radio Varn",
            "The union",
            "Peder Holm")
        .doesNotContain("She", "she", "That", "At", "nine", "least 12 workers", "Monday");
    assertThat(names).allMatch(MillFire.TEXT::contains);
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void whoIsNamedNearTheClaimComesFirst() {
    assertThat(names(MillFire.story(), "\"The alarm").subList(0, 3))
        .containsExactlyInAnyOrder("Radio Varn", "Varn", "a foreman");
    assertThat(names(MillFire.story(), "\"That is").subList(0, 4)).contains("Peder Holm");
  }

  @Test
  void namesWithJointsAndInitialsAreWhole() {
    Story story =
        Story.of(
            "Two officials of the Ministry of the Interior met J. B. Hald's envoy. The Bank of"
                + " Varn and U.S. senators did not.");

    assertThat(names(story, "Two"))
        .contains("Ministry of the Interior", "J. B. Hald", "Bank of Varn", "Two officials");
  }

  @Test
  void aNameIsOfTheKindThatItsWordsTell() {
    NameChoices choices =
        new NameChoices(MillFire.story().article(), MillFire.story().extraction());

    assertThat(choices.nearestTo(0))
        .filteredOn(name -> List.of("a foreman", "Peder Holm").contains(name.excerpt().words()))
        .extracting(NameChoices.Name::kind)
        .containsExactlyInAnyOrder(SourceKind.UNNAMED, SourceKind.NAMED);
  }

  @Test
  void theWordsOfNowComeFirstThenQuotationsAndClauses() {
    Story story =
        Story.of("Mayor Brandt said that the mill, which burned down, was \"a death trap\", sir.");
    Claim claim = story.claim("Brandt", "said", SpeechAct.SAY, "the mill").claims().get(0);

    List<String> words = words(story.article(), 0, Optional.of(claim.content()));

    assertThat(words.subList(0, 3))
        .containsExactly(
            "the mill",
            "\"a death trap\"",
            "that the mill, which burned down, was \"a death trap\", sir");
    assertThat(words)
        .contains(
            "that the mill",
            "that the mill, which burned down",
            "that the mill, which burned down, was \"a death trap\"",
            "the mill, which burned down",
            "Mayor Brandt said that the mill, which burned down, was \"a death trap\", sir")
        .doesNotHaveDuplicates();
  }

  @Test
  void aReportingPhraseInTheMiddlePartsTheWords() {
    Story story = Story.of("The alarm, the foreman said, had never rung before Monday.");

    assertThat(words(story.article(), 0, Optional.empty()))
        .contains("The alarm … had never rung before Monday");
  }

  @Test
  void noChoiceCutsAQuotation() {
    Story story = Story.of("Brandt said \"the alarm, the old one, never rang\" and left.");

    assertThat(words(story.article(), 0, Optional.empty()))
        .isNotEmpty()
        .allMatch(words -> words.chars().filter(c -> c == '"').count() % 2 == 0);
  }

  @Test
  void theFirstSentenceOfferedForAMissingClaimIsOneThatReports() {
    WordChoices choices = new WordChoices(MillFire.story().article());

    TextSpan sentence = choices.likelyOverlooked(MillFire.story().claims()).orElseThrow();

    assertThat(sentence.in(MillFire.TEXT)).startsWith("\"That is a lie,\"");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void inAnyTextEveryChoiceStandsInIt(long seed) {
    RandomStories.Case random = RandomStories.of(seed);
    String text = random.article().text();
    WordChoices choices = new WordChoices(random.article());

    for (NameChoices.Name name :
        new NameChoices(random.article(), random.extraction()).nearestTo(0)) {
      assertThat(text).contains(name.excerpt().words());
    }
    for (TextSpan sentence : choices.sentences()) {
      for (List<TextSpan> words : choices.in(sentence, Optional.empty(), 100)) {
        assertThat(words).isSorted().allMatch(span -> span.end() <= text.length());
      }
    }
  }

  @Test
  @Timeout(20)
  void aVeryLongSentenceTakesNoLongerThanManyShortOnes() {
    String text = "Brandt said, \"no\", that the mill, it, ".repeat(5_000) + "burned.";
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, text);
    long begun = System.nanoTime();

    assertThat(words(article, 0, Optional.empty())).hasSize(100);
    assertThat(new NameChoices(article, Story.of("x").extraction()).nearestTo(0)).isNotEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  private static List<String> names(Story story, String place) {
    int at = story.article().text().indexOf(place);
    return new NameChoices(story.article(), story.extraction())
        .nearestTo(at).stream().map(name -> name.excerpt().words()).toList();
  }

  private static List<String> words(Article article, int place, Optional<List<TextSpan>> present) {
    WordChoices choices = new WordChoices(article);
    return choices.in(choices.sentenceAt(place), present, 100).stream()
        .map(
            words -> String.join(" … ", words.stream().map(one -> one.in(article.text())).toList()))
        .toList();
  }
}
