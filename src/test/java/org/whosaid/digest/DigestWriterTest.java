// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.whosaid.claim.SpeechAct.ACCUSE;
import static org.whosaid.claim.SpeechAct.SAY;
import static org.whosaid.claim.SpeechAct.WARN;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.ArticleTime;
import org.whosaid.claim.Extraction;

/** Sources, checks, heading and length of a reply. */
class DigestWriterTest {
  @Test
  void aSourceHasOneLineUnderWhicheverFormOfItsName() {
    Story story =
        Story.of("The Pentagon said it was true. Later the pentagon's said it was not.")
            .claim("The Pentagon", "said", SAY, "it was true")
            .claim("the pentagon's", "said", SAY, "it was not");

    assertThat(said(story)).containsExactly("• The Pentagon: it was true ¶1; it was not ¶1");
    assertThat(story.digest().heading().sources()).isEqualTo(1);
  }

  @Test
  void aSurnameAndATitleAreNoFurtherSource() {
    Story story =
        Story.of("Judge Ruan Pell said a. Pell said b. Ruan Pell said c. Tom Harkness Pell-Roe d.")
            .claim("Judge Ruan Pell", "said", SAY, "a.")
            .claim("Pell", "said", SAY, "b.")
            .claim("Ruan Pell", "said", SAY, "c.");

    assertThat(said(story)).containsExactly("• Judge Ruan Pell: a ¶1; b ¶1; c ¶1");
  }

  @Test
  void aNameThatTwoSourcesShareAndACountryInAnotherNameStayApart() {
    Story story =
        Story.of("w one. x two. y three. z four. q five.")
            .claim("Ann Pell", "", SAY, "w one")
            .claim("Tom Pell", "", SAY, "x two")
            .claim("Pell", "", SAY, "y three")
            .claim("Bank of Russia", "", SAY, "z four")
            .claim("Russia", "", SAY, "q five");

    assertThat(said(story)).hasSize(5);
  }

  @Test
  void nobodyCarriesWhatHeSaidHimself() {
    Story story =
        Story.of("The clinic said it had warned in May that the bolts were loose.")
            .claim("The clinic", "said", SAY, "it had warned in May that the bolts were loose")
            .claim("the clinic", "warned", WARN, "that the bolts were loose")
            .via("The clinic")
            .inside(1);

    assertThat(String.join("\n", story.reply())).doesNotContain("via", "Second-hand");
  }

  @Test
  void whereTheArticleLeavesOpenWhoTheMinisterIsTheReplySaysSo() {
    Story story =
        Story.of("The minister said rain came.")
            .claim("the minister", "said", SAY, "rain came")
            .unnamed();

    assertThat(story.reply()).contains("• Unclear: the minister: rain came ¶1");
  }

  @Test
  void aSourceThatIsOnlyAPronounIsNotSaidToBeUnnamed() {
    Story story = Story.of("He said rain came.").claim("He", "said", SAY, "rain came").unnamed();

    assertThat(story.reply()).contains("• He, not identified: rain came ¶1");
    assertThat(String.join("\n", story.reply())).doesNotContain("no reason given");
  }

  @Test
  void unnamedSourcesWithoutAReasonAreCounted() {
    Story story =
        Story.of(
                "An aide said a one. A driver said b two. A guard, who asked not to be named because he feared for his job, said c.")
            .claim("An aide", "said", SAY, "a one")
            .unnamed()
            .claim("A driver", "said", SAY, "b two")
            .unnamed()
            .claim("A guard", "said", SAY, "c")
            .unnamed();

    assertThat(story.reply().get(5))
        .startsWith("Check before reuse · Unnamed: ")
        .endsWith("because he feared for his job; 2 more, no reason given");
  }

  @Test
  void manyChainsAreCounted() {
    String carriers = "the long-named news agency of the northern provinces ";
    Story story = Story.of("a one. b two. c three. d four.");
    for (String words : List.of("a one", "b two", "c three", "d four")) {
      story.claim("Ministry " + words.charAt(0), "", SAY, words).via(carriers + words.charAt(0));
    }

    assertThat(story.reply())
        .anyMatch(line -> line.matches("Check before reuse · Second-hand: .*; 2 more"));
  }

  @Test
  void whereNobodyIsNamedTheLineSaysSo() {
    Story story =
        Story.of("It was said that rain came.").claim("x", "said", SAY, "that rain came").nobody();

    assertThat(said(story)).containsExactly("• No source named: rain came ¶1");
    assertThat(story.digest().heading().text()).isEqualTo("no source named");
  }

  @Test
  void theArticlesReservationsAreShownUnlessTheyAreASourcesOwn() {
    Story story =
        Story.of(
                "Police said they could not verify the film.\nThe claims are unconfirmed.\nIt was not immediately clear who paid.")
            .claim("Police", "said", SAY, "they could not verify the film");

    assertThat(story.reply())
        .contains(
            "Check before reuse · Article: The claims are unconfirmed ¶2; It was not immediately clear who paid ¶3");
  }

  @Test
  void fewerClaimsThanWantedAreNotWorthAnAutomaticReply() {
    assertThat(SampleStories.oneClaim().digest().worthAnAutomaticReply(2)).isFalse();
    assertThat(SampleStories.airStrike().digest().worthAnAutomaticReply(2)).isTrue();
  }

  @Test
  void anArticleWithoutClaimsSaysThatNobodyWasFound() {
    assertThat(Story.of("Rain fell.").reply())
        .containsExactly(
            "Who said what · no source named",
            "Found nobody in the article to whom it attributes a claim.");
  }

  @Test
  void aShorterReplyKeepsWholeLinesAndCountsTheRest() {
    Story story = SampleStories.sixtyClaims();

    Digest digest = new DigestWriter(5).of(story.article(), story.extraction());

    assertThat(new PlainReply(false).lines(digest)).hasSize(5);
    assertThat(digest.footer()).startsWith("58 more claims under All claims.");
    assertThatIllegalArgumentException().isThrownBy(() -> new DigestWriter(3));
  }

  @Test
  void thousandsOfClaimsInAMegabyteTakeNoLongerThanAReaderWaits() {
    int count = 2_000;
    String tail = " was late, and “the pier” of 12 was full after it rained".repeat(10);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("Ann ").append(i).append(" accused Bob ").append(i).append(" of it").append(tail);
      text.append(".\n");
    }
    Story story = Story.at("https://example.com/a", "The Herald", LocalDate.EPOCH, text.toString());
    for (int i = 0; i < count; i++) {
      story.claim("Ann " + i % 500, "accused", ACCUSE, "Bob " + i + " of it" + tail);
    }

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(story.reply()).hasSizeLessThanOrEqualTo(12));
  }

  @Test
  void theHeadingHasTheOutletAndTheArticlesOwnTime() {
    OffsetDateTime moment = OffsetDateTime.parse("2026-09-18T14:20:00+02:00");

    assertThat(
            heading(
                Optional.of("The Herald"), Optional.of(ArticleTime.of(moment)), Optional.empty()))
        .isEqualTo("no source named · The Herald, 18 September 2026, 14:20");
    assertThat(
            heading(
                Optional.empty(),
                Optional.empty(),
                Optional.of(ArticleTime.of(LocalDate.of(2026, 9, 19)))))
        .isEqualTo("no source named · example.com, updated 19 September 2026");
  }

  private static String heading(
      Optional<String> outlet, Optional<ArticleTime> published, Optional<ArticleTime> modified) {
    ArticleDetails details =
        new ArticleDetails(
            Optional.of(URI.create("https://www.example.com/a")),
            Optional.empty(),
            Optional.empty(),
            outlet,
            published,
            modified);
    Article article = Article.ofLines(details, "Rain fell.");
    return new DigestWriter()
        .of(article, new Extraction(List.of(), List.of(), List.of(), "none"))
        .heading()
        .text();
  }

  private static List<String> said(Story story) {
    return story.reply().stream().filter(line -> line.startsWith("•")).toList();
  }
}
