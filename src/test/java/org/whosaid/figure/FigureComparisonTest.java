// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.figure.FigureComparison.Verdict;

class FigureComparisonTest {
  @ParameterizedTest(name = "{0} {1} / {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DIFFERENT | At least 62 soldiers were killed. | The strike killed at least 83 troops.",
        "DIFFERENT | 31 villagers are dead. | No more than eight people had died.",
        "DIFFERENT | Nobody had died in the outbreak. | Seven patients died of it.",
        "DIFFERENT | The mill will cut 340 jobs. | It plans as many as 610 redundancies.",
        "DIFFERENT | 40 tonnes of crude had escaped. | He put the spill at about 300 tonnes.",
        "DIFFERENT | 94 percent of drivers joined the stoppage. | Only half of drivers stayed away.",
        "SAME | Nine soldiers were killed. | The army said nine soldiers had died.",
        "SAME | Thirty-one people died. | He counted 31 dead.",
        "SAME | More than 5,000 people were arrested. | Police arrested 5,214 people.",
        "DIFFERENT | Some 1,600 people attended. | Then 1,740 people attended.",
        "SAME | Some 1,600 people attended. | Then 1,640 people attended.",
        "SAME | Dozens of people were hurt. | The clinic treated 31 people who were hurt.",
        "NOT_COMPARABLE | Nine soldiers were killed. | Fourteen civilians were killed.",
        "NOT_COMPARABLE | Fourteen people were killed. | Four fighters were killed.",
        "DIFFERENT | At least 14 people were killed. | It counted 12 dead, among them 3 children.",
        "NOT_COMPARABLE | The blast killed 13 people. | It injured 41 people.",
        "NOT_COMPARABLE | The raid killed 9 people. | In 2011 a raid killed 133 people.",
        "NOT_COMPARABLE | The raid killed 9 people. | A raid killed 133 people in 2011.",
        "NOT_COMPARABLE | Nine people died. | A similar ambush killed 21 people.",
        "NOT_COMPARABLE | Four people died on Monday. | Six people died on Tuesday.",
        "NOT_COMPARABLE | Four people died in Harrow. | Six people died in Sundby.",
        "NOT_COMPARABLE | Eleven people were hurt. | Two of them were children.",
        "NOT_COMPARABLE | Eleven people were hurt. | Two of the injured are in danger.",
        "NOT_COMPARABLE | Eleven people were hurt. | Seven children were hurt.",
        "DIFFERENT | Some 900 people had been at the fair. | Then 1,200 visitors attended.",
        "DIFFERENT | Some 900 people were at the fair. | Perhaps 700 had been inside.",
        "NOT_COMPARABLE | Some 900 people attended. | Then 30 guards were at the gates.",
        "NOT_COMPARABLE | The licence allows four tonnes of powder. | 17 tonnes lay in the shed.",
        "NOT_COMPARABLE | The levy costs 190 crowns. | The bridge costs 12 million crowns.",
        "NOT_COMPARABLE | 58 percent of men agreed. | 40 percent of women agreed.",
        "DIFFERENT | No trains had run before noon. | Nine trains had run by noon.",
        "NOT_COMPARABLE | Holm will cut 300 jobs. | Then Lund will cut 500 jobs.",
        "NOT_COMPARABLE | Then Holm owes £3m in taxes. | Then Lund owes £5m in taxes.",
        "NOT_COMPARABLE | Then her worth is £3m. | Then her worth is £5m.",
        "NOT_COMPARABLE | 12 guards were among those hurt. | Dozens of people were hurt."
      })
  void twoFiguresAreHeldAgainstEachOther(Verdict verdict, String one, String other) {
    assertThat(compared(one, other)).isEqualTo(verdict);
    assertThat(compared(other, one)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Nine died. | Fourteen civilians died. | 30 rebels were killed."})
  void aNumberWithoutItsPeopleCanMeanAnyOfSeveralGroups(String bare, String some, String others) {
    List<CountedFigure> figures = figures(bare + "\n" + some + "\n" + others);
    FigureComparison comparison = new FigureComparison(figures);

    assertThat(comparison.of(figures.get(0), figures.get(1))).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(comparison.of(figures.get(0), figures.get(2))).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  private static Verdict compared(String one, String other) {
    List<CountedFigure> figures = figures(one + "\n" + other);
    assertThat(figures).hasSizeGreaterThanOrEqualTo(2);
    return new FigureComparison(figures).of(figures.get(0), figures.get(figures(one).size()));
  }

  private static List<CountedFigure> figures(String text) {
    return FiguresInText.of(Article.ofLines(ArticleDetails.UNKNOWN, text));
  }
}
