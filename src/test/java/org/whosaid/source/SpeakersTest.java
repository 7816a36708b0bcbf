// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.TextSpan;

class SpeakersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lena Falk | Lena Falk | named",
        "Lena Falk, the mayor of Marrow | Lena Falk | named",
        "the mayor, Lena Falk | Lena Falk | named",
        "environment minister Lena Falk | Lena Falk | named",
        "the Marrow Bridge Board | Marrow Bridge Board | named",
        "The Citadel | Citadel | named",
        "the coastguard | the coastguard | named",
        "Marrow's interior ministry | Marrow's interior ministry | named",
        "police | police | named",
        "The mayor | The mayor | named",
        "an official at the ministry | an official at the ministry | unnamed",
        "A Falk Administration official | A Falk Administration official | unnamed",
        "two senior officials | two senior officials | unnamed",
        "sources close to the talks | sources close to the talks | unnamed",
        "witnesses | witnesses | unnamed",
        "A shopkeeper in the town | A shopkeeper in the town | unnamed",
        "an internal report seen by the Marrow Gazette | an internal report | document",
        "A poll by Delta Counts | A poll by Delta Counts | document",
        "Mara Voss, the mine's safety officer, | Mara Voss | named",
        "Democratic Sen. Lena Falk of Marrow, who sits on the panel | Lena Falk | named",
        "Lena Falk of the Bridge Board | Lena Falk | named",
        "the Central Bank of Marrow | Central Bank of Marrow | named",
        "Lena Falk for Marrow Food Standards | Lena Falk | named",
        "A Tarsin opposition deputy, Lena Falk | Lena Falk | named",
        "Lena Falk, a former chief executive, now retired | Lena Falk | named",
        "the Marrow Bridge Board (MBB) | Marrow Bridge Board | named",
        "Lena Falk's statement | Lena Falk | named",
        "Executive director of the Marrow chapter Lena Falk | Lena Falk | named",
        "Both the Marrow Police and the Harbour Office | the Marrow Police and the Harbour Office | named",
        "Opposition councillors | Opposition councillors | unnamed",
        "managers | managers | unnamed",
        "Reuters | Reuters | named",
        "an internal presentation | an internal presentation | document",
        "A new study documenting the loss | A new study | document",
        "An exit poll for Marrow TV on Sunday night | An exit poll for Marrow TV | document"
      })
  void wordsForASourceHaveANameAndAKind(String words, String name, String kind) {
    Source source = new Speakers(words).at(new TextSpan(0, words.length()), 1);

    assertThat(source.name()).contains(name);
    assertThat(source.kind().key()).isEqualTo(kind);
    assertThat(source.mention()).contains(new TextSpan(0, words.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AP",
        "Reuters",
        "BBC News",
        "the Northwind news agency",
        "the state-run news agency",
        "The Marrow Gazette",
        "Radio Marrow",
        "state television",
        "the BBC's correspondent"
      })
  void anOutletIsKnownByItsName(String words) {
    assertThat(Speakers.isOutlet(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reporters",
        "Lena Falk",
        "the space agency",
        "the council",
        "Marrow Crown Court",
        "a BBC spokeswoman",
        "A Marrow Mail poll",
        "the post"
      })
  void otherListenersAreNoOutlet(String words) {
    assertThat(Speakers.isOutlet(words)).isFalse();
  }

  @Test
  void aSurnameGetsTheFullNameFromAnywhereInTheText() {
    assertThat(names("Falk said no. Mayor Lena Falk went home.", "Falk")).isEqualTo("Lena Falk");
    assertThat(names("Lena Falk went home. Ms Falk said no.", "Ms Falk")).isEqualTo("Lena Falk");
    assertThat(names("Ostrava said no. It rained.", "Ostrava")).isEqualTo("Ostrava");
  }

  @Test
  void aPronounMeansWhoSpokeLastInThisParagraphOrTheOneBefore() {
    String text =
        "Lena Falk said so. The council said no.\nIt rained.\n\nShe said yes.\nIt said no.";
    Speakers speakers = new Speakers(text);
    at(speakers, text, "Lena Falk", 1);
    at(speakers, text, "The council", 1);

    assertThat(speakers.inside(place(text, "It"), 2).name()).contains("The council");
    assertThat(at(speakers, text, "She", 2)).isEqualTo("Lena Falk");
    assertThat(at(speakers, text, "She", 9)).isEqualTo("She");
  }

  @Test
  void aDescriptionPointsBackToTheFullerOne() {
    String text = "A harbour office official said so. Lena Falk, the minister, said no.";
    Speakers speakers = new Speakers(text + " The official said yes. The minister said no.");
    String all = text + " The official said yes. The minister said no.";
    at(speakers, all, "A harbour office official", 1);
    at(speakers, all, "Lena Falk, the minister", 1);

    assertThat(at(speakers, all, "The official", 4)).isEqualTo("A harbour office official");
    assertThat(at(speakers, all, "The minister", 7)).isEqualTo("Lena Falk");
  }

  @Test
  void theDoctorIsTheOneWithTheTitle() {
    String text = "Dr Lena Falk said so. The doctor said no.";
    Speakers speakers = new Speakers(text);
    at(speakers, text, "Dr Lena Falk", 1);

    assertThat(at(speakers, text, "The doctor", 1)).isEqualTo("Dr Lena Falk");
  }

  @Test
  void aSentencesEndIsNoPartOfAName() {
    assertThat(names("It was Dana Falk. Bell said no.", "Bell")).isEqualTo("Bell");
    assertThat(names("Dana J. Falk went home. Falk said no.", "Falk")).isEqualTo("Dana J. Falk");
  }

  @Test
  void severalAreNobodysShe() {
    String text = "Lena Falk said so. Bell and Marsh said no. She said yes. They said no.";
    Speakers speakers = new Speakers(text);
    at(speakers, text, "Lena Falk", 1);
    at(speakers, text, "Bell and Marsh", 1);

    assertThat(at(speakers, text, "She", 1)).isEqualTo("Lena Falk");
    assertThat(at(speakers, text, "They", 1)).isEqualTo("Bell and Marsh");
  }

  @Test
  void anOutletsNameIsWithoutItsPeopleAndArticles() {
    assertThat(Speakers.nameOf("the BBC's Ann Bell")).isEqualTo("BBC");
    assertThat(Speakers.nameOf("a Marrow Gazette")).isEqualTo("Marrow Gazette");
    assertThat(Speakers.nameOf("the state-run news agency")).isEqualTo("the state-run news agency");
  }

  @Test
  void aSpeakerInsideAnothersClaimIsNobodysShe() {
    String text = "Lena Falk said that Ann Bell had agreed. She said no.";
    Speakers speakers = new Speakers(text);
    at(speakers, text, "Lena Falk", 1);
    speakers.inside(place(text, "Ann Bell"), 1);

    assertThat(at(speakers, text, "She", 1)).isEqualTo("Lena Falk");
  }

  @Test
  void aQuotationAloneWithNobodyBeforeItHasNoName() {
    Source source = new Speakers("“Yes.”").ofQuotationAlone();

    assertThat(source.name()).isEmpty();
    assertThat(source.mention()).isEmpty();
  }

  private static String names(String text, String words) {
    return at(new Speakers(text), text, words, 1);
  }

  private static String at(Speakers speakers, String text, String words, int paragraph) {
    return speakers.at(place(text, words), paragraph).name().orElse("nobody");
  }

  private static TextSpan place(String text, String words) {
    int start = text.indexOf(words);
    return new TextSpan(start, start + words.length());
  }

  @Test
  void ofTwoMinistersTheMinisterIsTheOneWhoJustSpoke() {
    String text =
        "Lena Falk, the minister, left. Dana Ruiz, the minister, came. The minister spoke.";
    Speakers speakers = new Speakers(text);
    speakers.at(span(text, "Lena Falk, the minister"), 1);
    speakers.at(span(text, "Dana Ruiz, the minister"), 1);

    Source source = speakers.at(span(text, "The minister"), 1);

    assertThat(source.name()).contains("Dana Ruiz");
    assertThat(source.isUnclear()).isFalse();
  }

  @Test
  void ofTwoMinistersAmongOthersTheMinisterIsUnclear() {
    String text =
        "Lena Falk, the minister, left. Dana Ruiz, the minister, came. Police came. The minister spoke.";
    Speakers speakers = new Speakers(text);
    speakers.at(span(text, "Lena Falk, the minister"), 1);
    speakers.at(span(text, "Dana Ruiz, the minister"), 1);
    speakers.at(span(text, "Police"), 1);

    Source source = speakers.at(span(text, "The minister"), 1);

    assertThat(source.name()).contains("The minister");
    assertThat(source.kind()).isEqualTo(SourceKind.UNNAMED);
    assertThat(source.isUnclear()).isTrue();
  }

  @Test
  void aDescriptionOfSomebodyUnnamedIsNotUnclear() {
    String text = "A driver spoke.";

    assertThat(new Speakers(text).at(span(text, "A driver"), 1).isUnclear()).isFalse();
  }

  @Test
  void theAnnualReportIsNotTheQuarterlyOne() {
    String text = "The quarterly report was thin. The annual report was thick.";
    Speakers speakers = new Speakers(text);
    speakers.at(span(text, "The quarterly report"), 1);

    assertThat(speakers.at(span(text, "The annual report"), 1).name())
        .contains("The annual report");
  }

  private static TextSpan span(String text, String words) {
    int start = text.indexOf(words);
    return new TextSpan(start, start + words.length());
  }
}
