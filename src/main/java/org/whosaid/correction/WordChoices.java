// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Cue;
import org.whosaid.claim.Passages;
import org.whosaid.claim.SpeechAct;

/**
 * The words of a sentence that a person may choose as what somebody said: as they are now, its
 * quotations, what follows "that" or the reporting words, the same cut or extended at the borders
 * of clauses, the whole sentence.
 */
public final class WordChoices {
  private static final String AROUND = " \t\n\r,.;:—–-";
  private static final int FURTHER_SENTENCES = 2;
  private static final int MOST_BORDERS = 24;

  private final Article article;
  private final Passages passages;
  private final List<TextSpan> sentences;

  public WordChoices(Article article) {
    this.article = article;
    this.passages = new Passages(article);
    this.sentences = passages.sentences();
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
      if (!taken && (!passages.cuesIn(sentence).isEmpty() || !quotationsIn(sentence).isEmpty())) {
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
    present.filter(words -> sentence.overlaps(words.get(0))).ifPresent(choices::add);
    List<TextSpan> quotations = quotationsIn(sentence);
    List<Integer> ends = ends(sentence);
    List<Integer> reported = starts(sentence);
    quotations.forEach(quotation -> choices.add(List.of(quotation)));
    if (quotations.size() > 1) {
      choices.add(quotations);
    }
    addAll(choices, reported, List.of(sentence.end()));
    aroundCue(sentence).ifPresent(choices::add);
    addAll(choices, List.of(sentence.start()), ends);
    present
        .filter(words -> sentence.overlaps(words.get(0)))
        .ifPresent(
            words -> {
              addAll(choices, List.of(words.get(0).start()), ends);
              addAll(choices, reported, List.of(words.get(words.size() - 1).end()));
              addAll(choices, borders(sentence), List.of(words.get(words.size() - 1).end()));
            });
    addAll(choices, reported, ends);
    addAll(choices, List.of(sentence.start()), List.of(sentence.end()));
    addAll(choices, borders(sentence), ends);
    return choices.stream().limit(most).toList();
  }

  private List<TextSpan> quotationsIn(TextSpan sentence) {
    return passages.quotationsAround(sentence.start()).stream().filter(sentence::contains).toList();
  }

  private void addAll(Set<List<TextSpan>> choices, List<Integer> starts, List<Integer> ends) {
    for (int start : starts) {
      for (int end : ends) {
        trimmed(start, end).map(List::of).ifPresent(choices::add);
      }
    }
  }

  /** Behind reporting words, and at each "that". */
  private List<Integer> starts(TextSpan sentence) {
    List<Integer> starts = new ArrayList<>();
    String text = article.text();
    for (int at = text.indexOf(" that ", sentence.start());
        at >= 0 && at < sentence.end();
        at = text.indexOf(" that ", at + 1)) {
      starts.add(at + 1);
    }
    for (Cue cue : passages.cuesIn(sentence)) {
      starts.add(cue.span().end());
    }
    return starts;
  }

  /** Where clauses end, the sentence itself, and the sentences behind it in its paragraph. */
  private List<Integer> ends(TextSpan sentence) {
    List<Integer> ends = new ArrayList<>(borders(sentence));
    ends.add(sentence.end());
    for (Cue cue : passages.cuesIn(sentence)) {
      ends.add(cue.span().start());
    }
    int next = sentences.indexOf(sentence) + 1;
    for (int i = next; i > 0 && i < Math.min(sentences.size(), next + FURTHER_SENTENCES); i++) {
      boolean same =
          article.paragraphAt(sentences.get(i).start()) == article.paragraphAt(sentence.start());
      if (same) {
        ends.add(sentences.get(i).end());
      }
    }
    return ends;
  }

  /** Commas, semicolons, dashes and colons before a blank. */
  private List<Integer> borders(TextSpan sentence) {
    List<Integer> borders = new ArrayList<>();
    String text = article.text();
    for (int i = sentence.start() + 1; i < sentence.end() - 1; i++) {
      boolean blank = Character.isWhitespace(text.charAt(i + 1));
      boolean dash = "—–-".indexOf(text.charAt(i)) >= 0;
      boolean mark = ",;:—".indexOf(text.charAt(i)) >= 0;
      boolean free = dash && Character.isWhitespace(text.charAt(i - 1));
      if (blank && (mark || free) && borders.size() < MOST_BORDERS) {
        borders.add(i);
      }
    }
    return borders;
  }

  /** "The dam", "would hold" of "The dam, he said, would hold". */
  private Optional<List<TextSpan>> aroundCue(TextSpan sentence) {
    List<Integer> borders = borders(sentence);
    for (Cue cue : passages.cuesIn(sentence)) {
      for (int i = 0; i + 1 < borders.size(); i++) {
        if (borders.get(i) < cue.span().start() && cue.span().end() <= borders.get(i + 1)) {
          Optional<TextSpan> first = trimmed(sentence.start(), borders.get(i));
          Optional<TextSpan> second = trimmed(borders.get(i + 1), sentence.end());
          if (first.isPresent() && second.isPresent()) {
            return Optional.of(List.of(first.get(), second.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Without the punctuation around; empty if no word is left or half a quotation would be. */
  private Optional<TextSpan> trimmed(int from, int to) {
    String text = article.text();
    int start = from;
    int end = to;
    while (start < end && AROUND.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && AROUND.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start >= end || text.substring(start, end).chars().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    TextSpan span = new TextSpan(start, end);
    return cutsQuotation(span) ? Optional.empty() : Optional.of(span);
  }

  private boolean cutsQuotation(TextSpan span) {
    for (TextSpan quotation : passages.quotationsAround(span.start())) {
      boolean inside = quotation.contains(span);
      boolean around = span.contains(quotation);
      if (quotation.overlaps(span) && !inside && !around) {
        return true;
      }
    }
    return false;
  }
}
