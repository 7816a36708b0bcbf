// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.whosaid.claim.SpeechAct.ACCUSE;
import static org.whosaid.claim.SpeechAct.ADMIT;
import static org.whosaid.claim.SpeechAct.DENY;
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
  void aDenialStandsNextToTheAccusationThatItAnswers() {
    Story story =
        Story.of(
                "Ann accused Bob of theft. Carl accused Dora of fraud. Dora denied it all. Bob denied taking it.")
            .claim("Ann", "accused", ACCUSE, "Bob of theft")
            .claim("Carl", "accused", ACCUSE, "Dora of fraud")
            .claim("Dora", "denied", DENY, "it all")
            .claim("Bob", "denied", DENY, "taking it");

    assertThat(said(story))
        .containsExactly(
            "• Ann accused Bob of theft ¶1",
            "• Bob denied taking it ¶1",
            "• Carl accused Dora of fraud ¶1",
            "• Dora denied it all ¶1");
  }

  @Test
  void anAccusationWithoutAnAnswerSaysSo() {
    Story story =
        Story.of("Ann accused Port Control of negligence. The sea was calm.")
            .claim("Ann", "accused", ACCUSE, "Port Control of negligence");

    assertThat(said(story))
        .containsExactly(
            "• Ann accused Port Control of negligence ¶1 – no reply from Port Control in the article");
  }

  @Test
  void whereTheAccusedMayHaveAnsweredNothingIsSaidAboutAReply() {
    List<String> texts =
        List.of(
            "Ann accused the United States of negligence. A US envoy said nobody was hurt.",
            "Ann accused Port Control of negligence. Its boss, Carl Dunn, rejected that.",
            "Ann accused the organisers of negligence. The sea was calm.",
            "Ann accused him of negligence. The sea was calm.",
            "Ann accused the Ministry of Defence officials. The sea was calm.");
    for (String text : texts) {
      String words = text.substring(text.indexOf("accused ") + 8, text.indexOf('.'));
      Story story = Story.of(text).claim("Ann", "accused", ACCUSE, words);

      assertThat(said(story)).as(text).containsExactly("• Ann accused " + words + " ¶1");
    }
  }

  @Test
  void aLoadedVerbIsTheArticlesOwnWord() {
    Story story =
        Story.of("The army admitted it was there. It boasted of the raid. It said it left.")
            .claim("The army", "admitted", ADMIT, "it was there")
            .claim("The army", "boasted of", SAY, "the raid")
            .claim("The army", "said", SAY, "it left");

    assertThat(said(story))
        .containsExactly(
            "• The army \"admitted\" it was there ¶1; \"boasted of\" the raid ¶1; said it left ¶1");
  }

  @Test
  void ourVerbIsNeverStrongerThanTheArticles() {
    Story story =
        Story.of("The army said it had not been there.")
            .claim("The army", "said", DENY, "it had not been there");

    assertThat(said(story)).containsExactly("• The army: it had not been there ¶1");
  }

  @Test
  void aClaimInsideAClaimHasItsOwnLineAndTheOuterOneStopsBeforeIt() {
    Story story =
        Story.of("The fleet said it turned back after the pilot reported that there was ice ahead.")
            .claim(
                "The fleet",
                "said",
                SAY,
                "it turned back after the pilot reported that there was ice ahead")
            .claim("the pilot", "reported", SAY, "that there was ice ahead")
            .inside(1);

    assertThat(said(story))
        .containsExactly(
            "• The fleet: it turned back after the pilot reported that there was ice ahead ¶1");
    Story longer =
        Story.of(
                "The fleet said all its ships had turned back after the pilot reported that there was ice ahead.")
            .claim(
                "The fleet",
                "said",
                SAY,
                "all its ships had turned back after the pilot reported that there was ice ahead")
            .claim("the pilot", "reported", SAY, "that there was ice ahead")
            .inside(1);
    assertThat(said(longer))
        .containsExactly(
            "• The fleet: all its ships had turned back… ¶1",
            "• The pilot, via The fleet: there was ice ahead ¶1");
  }

  @Test
  void figuresComeBeforeAccusationsThatNobodyDeniesAndThoseBeforeAdmissions() {
    Story story =
        Story.of(
                "Ann admitted the theft. Bob accused them of it. Dora said 9 died. Eve said rain came.")
            .claim("Ann", "admitted", ADMIT, "the theft")
            .claim("Bob", "accused", ACCUSE, "them of it")
            .claim("Dora", "said", SAY, "9 died")
            .claim("Eve", "said", SAY, "rain came");

    assertThat(said(story))
        .containsExactly(
            "• Dora: 9 died ¶1",
            "• Bob accused them of it ¶1",
            "• Ann \"admitted\" the theft ¶1",
            "• Eve: rain came ¶1");
  }

  @Test
  void aDenialThatPointsBackBelongsToTheNearestAccusationBeforeIt() {
    Story story =
        Story.of("Seven died, Eve said.\nAnn accused guards of theft.\nThe prison denied it.")
            .claim("Eve", "said", SAY, "Seven died")
            .claim("Ann", "accused", ACCUSE, "guards of theft")
            .claim("The prison", "denied", DENY, "it");

    assertThat(said(story))
        .containsExactly(
            "• Ann accused guards of theft ¶2",
            "• The prison denied it ¶3",
            "• Eve: Seven died ¶1");
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
  void aDenialByTheAccusedsOwnMinistryStandsNextToTheAccusation() {
    Story story =
        Story.of(
                "Sorvia accused neighbouring Tamrat of firing. Seven died, Eve said. Tamrat's army denied any attack.")
            .claim("Sorvia", "accused", ACCUSE, "neighbouring Tamrat of firing")
            .claim("Eve", "said", SAY, "Seven died")
            .claim("Tamrat's army", "denied", DENY, "any attack");

    assertThat(said(story).get(1)).isEqualTo("• Tamrat's army denied any attack ¶1");
  }

  @Test
  void aQuotationThatTheClaimLeavesOpenIsClosed() {
    Story story =
        Story.of("\"We learned a lot today and we will be back\".")
            .claim("Ann", "", SAY, "\"We learned a lot today");

    assertThat(said(story)).containsExactly("• Ann: \"We learned a lot today…\" ¶1");
  }

  @Test
  void aLeadingThatGoesWithItsComma() {
    Story story =
        Story.of("Ann said that, by then, it rained.")
            .claim("Ann", "said", SAY, "that, by then, it rained");

    assertThat(said(story)).containsExactly("• Ann: by then, it rained ¶1");
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
  void whereManySourcesWaitTheWordsAreCutHarderButNeverBeforeTheFigure() {
    String tail = " of the people who were on the quay, and the rest went home by bus in the rain";
    StringBuilder text = new StringBuilder();
    for (char name = 'A'; name < 'I'; name++) {
      text.append("Source ")
          .append(name)
          .append(" said the storm that came in from the sea at noon");
      text.append(", as everybody knew, hurt ").append(10 + name).append(tail).append(".\n");
    }
    Story story = Story.of(text.toString());
    for (char name = 'A'; name < 'I'; name++) {
      String words = "the storm that came in from the sea at noon, as everybody knew, hurt ";
      story.claim("Source " + name, "said", SAY, words + (10 + name) + tail);
    }

    assertThat(said(story)).hasSize(8).allMatch(line -> line.matches(".* hurt \\d+ .*"));
    assertThat(said(story)).anyMatch(line -> line.contains("…"));
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
  void theSameWordsOfOneSourceAreShownOnce() {
    Story story =
        Story.of("Mayor: no tolls.\nThe mayor said: no tolls.")
            .claim("Mayor", "", SAY, "no tolls")
            .claim("the mayor", "said", SAY, "no tolls");

    assertThat(said(story)).containsExactly("• Mayor: no tolls ¶1");
    assertThat(story.digest().unshown()).isZero();
  }

  @Test
  void namedComesBeforeDocumentBeforeSecondHandBeforeUnnamed() {
    Story story =
        Story.of("a one. b two. c three. d four.")
            .claim("An aide", "", SAY, "a one")
            .unnamed()
            .claim("Kay", "", SAY, "b two")
            .via("AP")
            .claim("A report", "", SAY, "c three")
            .document()
            .claim("Lee", "", SAY, "d four");

    assertThat(said(story))
        .containsExactly(
            "• Lee: d four ¶1",
            "• A report: c three ¶1",
            "• Kay, via AP: b two ¶1",
            "• An aide, unnamed: a one ¶1");
  }

  @Test
  void whereNobodyIsNamedTheLineSaysSo() {
    Story story =
        Story.of("It was said that rain came.").claim("x", "said", SAY, "that rain came").nobody();

    assertThat(said(story)).containsExactly("• No source named: rain came ¶1");
    assertThat(story.digest().heading().text()).isEqualTo("no source named");
  }

  @Test
  void quotationMarksLeftOutsideTheClaimComeBack() {
    Story story = Story.of("“We won,” she said. Ok.").claim("Ann", "said", SAY, "We won");

    assertThat(said(story)).containsExactly("• Ann: “We won” ¶1");
  }

  @Test
  void aQuotationInTwoPiecesShowsThatSomethingStandsBetween() {
    Story story =
        Story.of("“We won,” she said. “It was hard.”")
            .claim("Ann", "said", SAY, "“We won,”", "“It was hard.”");

    assertThat(said(story)).containsExactly("• Ann: “We won,” … “It was hard.” ¶1");
  }

  @Test
  void aQuotationThatIsCutInItsSecondPieceIsClosed() {
    String long1 = "“We won a game that nobody had thought that we could ever win";
    String long2 =
        "It was hard, and so on to the end of the very long day at the end of the long long year in which we lost.”";
    Story story = Story.of(long1 + ", she said. " + long2).claim("Ann", "said", SAY, long1, long2);

    assertThat(said(story)).containsExactly("• Ann: " + long1 + " …” ¶1");
  }

  @Test
  void wordsWithoutAnyClauseBorderAreNotCutButPointedAt() {
    String endless = "wall ".repeat(200).strip();
    Story story = Story.of("Ann said " + endless + ".").claim("Ann", "said", SAY, endless);

    assertThat(said(story)).containsExactly("• Ann: (too long to show here) ¶1");
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

    Digest digest = new DigestWriter(5).of(story.article(), story.claims());

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
    return new DigestWriter().of(article, List.of()).heading().text();
  }

  private static List<String> said(Story story) {
    return story.reply().stream().filter(line -> line.startsWith("•")).toList();
  }
}
