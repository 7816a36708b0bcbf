// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Passages;
import org.whosaid.claim.SpeechAct;

/**
 * The words of a sentence that a person may choose as what somebody said: as they are now, its
 * quotations, what follows "that" or the reporting words, the same cut or extended at the borders
 * of clauses, the whole sentence.
 */
public final class WordChoices {
  private final Article article;
  private final Passages passages;
  private final List<TextSpan> sentences;
  private final List<TextSpan> quotations;

  public WordChoices(Article article) {
    this.article = article;
    this.passages = new Passages(article);
    this.sentences = passages.sentences();
    this.quotations = passages.quotations();
  }

  /** Every sentence of the article. */
  public List<TextSpan> sentences() {
    return sentences;
  }

  /** The sentence in which the place lies. */
  public TextSpan sentenceAt(int place) {
    return passages.sentenceAt(place);
  }

  /** The act for which the sentence's own reporting words stand. */
  public Optional<SpeechAct> actIn(TextSpan sentence) {
    return passages.actIn(sentence);
  }

  /** The first sentence with reporting words or a quotation in which no claim begins. */
  public Optional<TextSpan> likelyOverlooked(List<Claim> claims) {
    for (TextSpan sentence : sentences) {
      boolean taken =
          claims.stream().anyMatch(claim -> claim.content().stream().anyMatch(sentence::overlaps));
      boolean reports =
          !passages.cuesIn(sentence).isEmpty() || quotations.stream().anyMatch(sentence::contains);
      if (!taken && reports) {
        return Optional.of(sentence);
      }
    }
    return sentences.stream().findFirst();
  }

  /**
   * What may be chosen, the likeliest first, each once; in pieces where a reporting phrase stands
   * in the middle.
   *
   * @param present the words that the claim has now, if they are in question
   * @param most so many at most
   */
  public List<List<TextSpan>> in(TextSpan sentence, Optional<List<TextSpan>> present, int most) {
    Set<List<TextSpan>> choices = new LinkedHashSet<>();
    Optional<List<TextSpan>> here = present.filter(words -> sentence.overlaps(words.get(0)));
    here.ifPresent(choices::add);
    Clauses clauses = new Clauses(article, sentence, sentences, passages.cuesIn(sentence));
    List<TextSpan> quoted = quotations.stream().filter(sentence::contains).limit(most).toList();
    quoted.forEach(quotation -> choices.add(List.of(quotation)));
    if (quoted.size() > 1) {
      choices.add(quoted);
    }
    List<Integer> start = List.of(sentence.start());
    List<Integer> end = List.of(sentence.end());
    addAll(choices, clauses.starts(), end);
    clauses.aroundCue().ifPresent(choices::add);
    addAll(choices, start, clauses.ends());
    if (here.isPresent()) {
      List<Integer> last = List.of(here.get().get(here.get().size() - 1).end());
      addAll(choices, List.of(here.get().get(0).start()), clauses.ends());
      addAll(choices, clauses.starts(), last);
      addAll(choices, clauses.borders(), last);
    }
    addAll(choices, clauses.starts(), clauses.ends());
    addAll(choices, start, end);
    addAll(choices, clauses.borders(), clauses.ends());
    return choices.stream().limit(most).toList();
  }

  private void addAll(Set<List<TextSpan>> choices, List<Integer> starts, List<Integer> ends) {
    for (int start : starts) {
      for (int end : ends) {
        Clauses.trimmed(article.text(), start, end)
            .filter(words -> !cutsQuotation(words))
            .map(List::of)
            .ifPresent(choices::add);
      }
    }
  }

  /** Whether only one of a quotation's marks is among the words. */
  private boolean cutsQuotation(TextSpan span) {
    for (TextSpan quotation : quotations) {
      if (quotation.overlaps(span)) {
        boolean opens = span.start() <= quotation.start();
        boolean closes = span.end() >= quotation.end();
        if (opens != closes) {
          return true;
        }
      }
    }
    return false;
  }
}
