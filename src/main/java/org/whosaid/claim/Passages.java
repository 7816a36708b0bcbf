// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;

/**
 * What an article's text tells by itself of the words to which somebody points: where its sentences
 * and quotations lie, which of its words report, how much of a claim is quoted. Immutable.
 */
public final class Passages {
  private final Article article;
  private final ArticleWords words;
  private final CueLexicon lexicon;

  /**
   * Reads the article once.
   *
   * @throws IllegalStateException if the program's list of reporting words is missing or broken
   */
  public Passages(Article article) {
    this.article = requireNonNull(article, "article");
    this.words = new ArticleWords(article);
    this.lexicon = CueLexicon.load();
  }

  /** Every sentence with its marks, in the order of the text; a quotation is never cut. */
  public List<TextSpan> sentences() {
    List<TextSpan> sentences = new ArrayList<>();
    for (Sentence sentence : words.sentences()) {
      int last = sentence.size() - 1;
      sentences.add(new TextSpan(sentence.at(0).span().start(), sentence.at(last).span().end()));
    }
    return sentences;
  }

  /** Every quotation with its marks, in the order of the text. */
  public List<TextSpan> quotations() {
    List<TextSpan> quotations = new ArrayList<>();
    for (Paragraph paragraph : article.paragraphs()) {
      quotations.addAll(Quotations.in(article.text(), paragraph.span()));
    }
    return quotations;
  }

  /** The reporting words of the article's own voice in a sentence: "said", "according to". */
  public List<Cue> cuesIn(TextSpan sentence) {
    List<Cue> cues = new ArrayList<>();
    meaningsIn(sentence).forEach(told -> cues.add(told.cue()));
    return cues;
  }

  /** The act for which the first reporting words of a sentence stand, if it has any. */
  public Optional<SpeechAct> actIn(TextSpan sentence) {
    return meaningsIn(sentence).stream().map(Told::act).findFirst();
  }

  /** The reporting words next to the content of a claim in the sentence where it begins. */
  public Optional<Cue> cueOf(List<TextSpan> content) {
    Optional<Cue> nearest = Optional.empty();
    int distance = Integer.MAX_VALUE;
    for (Cue cue : cuesIn(sentenceAt(content.get(0).start()))) {
      boolean inside = content.stream().anyMatch(cue.span()::overlaps);
      int away = content.stream().mapToInt(span -> between(span, cue.span())).min().orElse(0);
      if (!inside && away < distance) {
        nearest = Optional.of(cue);
        distance = away;
      }
    }
    return nearest;
  }

  /** The sentence in which the place lies, or the one behind it, or the last. */
  public TextSpan sentenceAt(int place) {
    if (words.size() == 0) {
      return new TextSpan(place, place + 1);
    }
    Sentence sentence = words.sentences().get(words.sentenceAt(words.from(place)));
    int last = sentence.size() - 1;
    return new TextSpan(sentence.at(0).span().start(), sentence.at(last).span().end());
  }

  /** How much of these words stands in quotation marks. */
  public Quotation quotationOf(List<TextSpan> content) {
    ReportedWords reported = new ReportedWords(words.in(content));
    return reported.isEmpty() ? Quotation.INDIRECT : reported.quotation();
  }

  private record Told(Cue cue, SpeechAct act) {}

  private List<Told> meaningsIn(TextSpan sentence) {
    List<Told> told = new ArrayList<>();
    List<Token> tokens = words.in(sentence);
    int from = 0;
    while (from < tokens.size()) {
      List<Token> rest = tokens.subList(from, tokens.size());
      Optional<CueLexicon.Found> found = lexicon.firstIn(rest);
      if (found.isEmpty()) {
        break;
      }
      List<Token> form = rest.subList(found.get().from(), found.get().to());
      Optional<SpeechAct> act = found.get().meaning().act();
      if (act.isPresent() && form.stream().noneMatch(Token::quoted)) {
        TextSpan span =
            new TextSpan(form.get(0).span().start(), form.get(form.size() - 1).span().end());
        told.add(new Told(new Cue(span, span.in(article.text())), act.get()));
      }
      from += found.get().to();
    }
    return told;
  }

  private static int between(TextSpan one, TextSpan other) {
    return Math.max(0, Math.max(other.start() - one.end(), one.start() - other.end()));
  }
}
