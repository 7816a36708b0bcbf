// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.article.TextSpan;

/**
 * Quotations that stand alone right behind a claim: more of that claim if it was a quotation too
 * ("“A,” she said. “B.”"), a claim of the same speaker otherwise.
 */
final class LooseQuotations {
  /** Nobody says who spoke; only the place tells. */
  private static final double SCORE = 0.6;

  /** A quotation in more pieces than this is a list of sayings, not one claim. */
  private static final int MOST_PIECES = 20;

  private final ArticleWords words;

  LooseQuotations(ArticleWords words) {
    this.words = words;
  }

  /**
   * @param findings the outermost ones and what stands alone behind them, in the order of the text
   * @param grown for each that got more words, what it was before, with what it is now
   */
  record TakenUp(List<Finding> findings, IdentityHashMap<Finding, Finding> grown) {}

  /**
   * Takes up what stands alone behind the findings.
   *
   * @param findings the outermost ones
   * @param attributed the words that some attribution has, so that nothing is taken up twice
   */
  TakenUp behind(List<Finding> findings, List<TextSpan> attributed) {
    Set<Integer> taken = new HashSet<>();
    attributed.forEach(span -> taken.addAll(sentencesOf(span)));
    List<Finding> ordered = new ArrayList<>(findings);
    // The sentences that end with a claim, so that a quotation right behind goes on with it.
    Set<Integer> told = new HashSet<>();
    findings.forEach(finding -> told.add(lastSentence(finding)));
    for (int i = 1; i < words.sentences().size(); i++) {
      Sentence sentence = words.sentences().get(i);
      if (told.contains(i - 1) && !taken.contains(i) && sentence.isQuotation()) {
        Optional<TextSpan> whole = sentence.words(0, sentence.size());
        if (whole.isPresent()) {
          ordered.add(alone(sentence.paragraph(), whole.get()));
          told.add(i);
        }
      }
    }
    ordered.sort(Comparator.comparing(Finding::reach));
    return joined(ordered);
  }

  private static Finding alone(int paragraph, TextSpan words) {
    return new Finding(
        paragraph,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SpeechAct.SAY,
        List.of(words),
        Quotation.DIRECT,
        SCORE);
  }

  private TakenUp joined(List<Finding> ordered) {
    List<Finding> joined = new ArrayList<>();
    IdentityHashMap<Finding, Finding> grown = new IdentityHashMap<>();
    @Nullable Finding first = null;
    for (Finding finding : ordered) {
      int last = joined.size() - 1;
      if (first != null && last >= 0 && isMoreOf(joined.get(last), finding)) {
        List<TextSpan> content = new ArrayList<>(joined.get(last).content());
        content.addAll(finding.content());
        joined.set(last, joined.get(last).with(content));
        grown.put(first, joined.get(last));
        grown.put(finding, joined.get(last));
      } else {
        joined.add(finding);
        first = finding;
      }
    }
    return new TakenUp(joined, grown);
  }

  private boolean isMoreOf(Finding before, Finding finding) {
    boolean alone = finding.source().isEmpty() && finding.cue().isEmpty();
    if (!alone
        || before.quotation() != Quotation.DIRECT
        || finding.quotation() != Quotation.DIRECT
        || before.reach().end() > finding.reach().start()
        || before.cue().filter(cue -> cue.span().overlaps(finding.reach())).isPresent()
        || before.content().size() + finding.content().size() > MOST_PIECES) {
      return false;
    }
    int next = words.sentenceAt(words.from(finding.reach().start()));
    boolean directly = next - lastSentence(before) <= 1;
    return directly && (before.paragraph() == finding.paragraph() || staysOpen(before));
  }

  /** A quotation without a closing mark goes on in the next paragraph. */
  private boolean staysOpen(Finding finding) {
    int end = words.to(finding.reach().end());
    Token last = words.at(end - 1);
    return last.quoted()
        && !last.closesQuotation()
        && !(end < words.size() && words.at(end).closesQuotation());
  }

  /** The sentence in which the last of its words stands, be it of content, cue or source. */
  private int lastSentence(Finding finding) {
    return words.sentenceAt(words.to(finding.end()) - 1);
  }

  private Set<Integer> sentencesOf(TextSpan span) {
    Set<Integer> sentences = new HashSet<>();
    int to = words.to(span.end());
    for (int i = words.from(span.start()); i < to; i++) {
      sentences.add(words.sentenceAt(i));
    }
    return sentences;
  }
}
