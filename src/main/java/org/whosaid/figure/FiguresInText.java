// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;

/**
 * Reads the figures of an article: numbers that could be counted or measured again. Dates, ages,
 * lengths of time, scores and the numbers in names are none.
 */
public final class FiguresInText {
  private FiguresInText() {}

  /** All figures of the article, whoever gives them, in the order of the text. */
  public static List<CountedFigure> of(Article article) {
    return of(article, place -> Optional.empty());
  }

  /**
   * The figures that are said by somebody, for comparison with another article's: the words around
   * a saying tell where and on which day it was said, not where and when what it counts happened.
   *
   * @param saying the stretch of somebody's words in which a place stands, if there is one
   */
  public static List<CountedFigure> ofSayings(
      Article article, Function<Integer, Optional<TextSpan>> saying) {
    return of(article, saying, true);
  }

  /**
   * The same; only the words of one saying tell what a figure in it counts.
   *
   * @param saying the stretch of somebody's words in which a place stands, if there is one
   */
  public static List<CountedFigure> of(
      Article article, Function<Integer, Optional<TextSpan>> saying) {
    return of(article, saying, false);
  }

  private static List<CountedFigure> of(
      Article article, Function<Integer, Optional<TextSpan>> saying, boolean sayingsAlone) {
    List<CountedFigure> figures = new ArrayList<>();
    for (Paragraph paragraph : article.paragraphs()) {
      for (Words sentence : Words.sentences(article.text(), paragraph.span())) {
        figures.addAll(new OfSentence(sentence, saying, sayingsAlone).figures());
      }
    }
    return figures;
  }

  private static final class OfSentence {
    private final Words words;
    private final Function<Integer, Optional<TextSpan>> saying;
    private final boolean sayingsAlone;
    private final List<Amount> amounts = new ArrayList<>();

    OfSentence(Words words, Function<Integer, Optional<TextSpan>> saying, boolean sayingsAlone) {
      this.words = words;
      this.saying = saying;
      this.sayingsAlone = sayingsAlone;
      Amounts reader = new Amounts(words);
      Zeroes zeroes = new Zeroes(words);
      for (int i = 0; i < words.size(); i++) {
        int at = i;
        Optional<Amount> amount = zeroes.at(i).or(() -> reader.at(at));
        if (amount.isPresent()) {
          amounts.add(amount.get());
          i = amount.get().to() - 1;
        }
      }
    }

    List<CountedFigure> figures() {
      List<CountedFigure> figures = new ArrayList<>();
      Optional<CountedFigure> last = Optional.empty();
      for (int i = 0; i < amounts.size(); i++) {
        Amount amount = amounts.get(i);
        int before = i == 0 ? 0 : amounts.get(i - 1).to();
        int next = i + 1 == amounts.size() ? words.size() : amounts.get(i + 1).from();
        Optional<CountedFigure> same = last;
        last =
            figure(amount, before, next).or(() -> same.flatMap(of -> otherValue(amount, next, of)));
        last.ifPresent(figures::add);
      }
      return figures;
    }

    /** "Eight died, the union says; the ministry says six." */
    private Optional<CountedFigure> otherValue(Amount amount, int next, CountedFigure of) {
      Qualifiers.Found qualifier = Qualifiers.own().around(words, amount.from(), amount.to(), next);
      boolean said = Grammar.isSaying(words.at(qualifier.from() - 1));
      boolean alone = !words.at(qualifier.to()).isLetters() && !words.at(qualifier.to()).isNumber();
      return said && alone && amount.isCount()
          ? Optional.of(of.valued(amount, qualifier, words))
          : Optional.empty();
    }

    private Optional<CountedFigure> figure(Amount amount, int before, int next) {
      Qualifiers.Found qualifier = Qualifiers.own().around(words, amount.from(), amount.to(), next);
      CountedNoun noun = CountedNoun.behind(words, qualifier.to());
      String state = new StateOf(words, qualifier.from(), noun, before, next).name();
      if (new NotCounted(words, amount, qualifier, noun, state).isSo()) {
        return Optional.empty();
      }
      Label label = new Label(words, amount, qualifier, noun, state);
      Figure figure =
          new Figure(
              amount.value(),
              amount.low(),
              label.qualifier(),
              label.what(),
              words.span(qualifier.from(), qualifier.to()));
      return Optional.of(
          new CountedFigure(
              figure, quantity(amount, noun, state, next), qualifier.bound(), amount.rough()));
    }

    /** "Twelve guards were among those hurt": some of more. */
    private boolean isAmong(int behind) {
      return Grammar.isAuxiliary(words.at(behind)) && words.at(behind + 1).is("among");
    }

    /** "among them three children", "including a nurse". */
    private boolean isIncluded(int from) {
      Word before = words.at(Qualifiers.own().around(words, from, from).from() - 1);
      Word further = words.at(from - 2);
      return before.is("including") || before.is("among") || further.is("among");
    }

    private Quantity quantity(Amount amount, CountedNoun noun, String state, int next) {
      CountedNoun thing = amount.isShare() ? noun.within(words) : noun;
      Optional<TextSpan> said = saying.apply(words.at(amount.at()).span().start());
      int from = said.map(span -> words.from(span.start())).orElse(0);
      int to = said.map(span -> words.from(span.end())).orElse(words.size());
      Surroundings around = new Surroundings(words, amount.from(), from, to, next);
      return new Quantity(
          amount.unit(),
          thing.group(),
          Set.copyOf(thing.kind(words)),
          state,
          around.context(amount.from(), Math.max(amount.to(), noun.to())),
          around.names(),
          sayingsAlone
              ? around.saidTimes(amount.from(), amount.to())
              : around.times(amount.from(), amount.to()),
          sayingsAlone ? around.saidWeekdays() : around.weekdays(),
          sayingsAlone ? around.saidPlaces() : around.places(),
          noun.part() || isAmong(noun.to()) || isIncluded(amount.from()));
    }
  }
}
