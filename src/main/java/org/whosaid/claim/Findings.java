// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.ContentPhrases.Content;
import org.whosaid.claim.Finding.Construction;

/** Collects the findings of an article, sentence by sentence. */
final class Findings {
  /** A longer "sentence" is a list, a table or noise; nothing is claimed from it. */
  private static final int LONGEST_SENTENCE = 1_000;

  /** A quotation in more pieces than this is a list of sayings, not one claim. */
  private static final int MOST_PIECES = 20;

  private static final Set<String> RULES =
      Set.of(
          "accord",
          "agreement",
          "deal",
          "treaty",
          "pact",
          "truce",
          "ceasefire",
          "plan",
          "law",
          "bill",
          "constitution",
          "contract",
          "act",
          "charter",
          "recipe");

  private final String text;
  private final ReportingCues cues;
  private final List<Finding> found = new ArrayList<>();

  Findings(String text, ReportingCues cues) {
    this.text = text;
    this.cues = cues;
  }

  List<Finding> in(List<Sentence> sentences) {
    boolean goesOn = false;
    for (Sentence sentence : sentences) {
      int before = found.size();
      if (sentence.size() <= LONGEST_SENTENCE) {
        read(sentence);
      }
      boolean adds = found.size() > before;
      if (!adds && goesOn && sentence.isQuotation()) {
        adds = takeUp(sentence);
      }
      goesOn = adds && !found.isEmpty();
    }
    return found;
  }

  private void read(Sentence sentence) {
    List<ReportingCue> here = cues.in(sentence);
    ContentPhrases contents = new ContentPhrases(sentence, here);
    Optional<TextSpan> lastSource = Optional.empty();
    for (int i = 0; i < here.size(); i++) {
      ReportingCue cue = here.get(i);
      Optional<TextSpan> source =
          cue.shares() ? lastSource : sentence.words(cue.speaker().from(), cue.speaker().to());
      lastSource = source;
      Optional<Content> content = contents.of(i);
      if (source.isPresent() && content.isPresent() && !isRule(source.get(), content.get())) {
        found.add(finding(sentence, cue, source.get(), content.get()));
      }
    }
  }

  /** An accord that "calls for a truce" provides for it; nobody says so. */
  private boolean isRule(TextSpan source, Content content) {
    String words = source.in(text);
    String noun = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return content.act() == SpeechAct.DEMAND && RULES.contains(noun);
  }

  private Finding finding(Sentence sentence, ReportingCue cue, TextSpan source, Content content) {
    TextSpan verb =
        new TextSpan(
            sentence.at(cue.from()).span().start(),
            sentence.at(cue.from() + cue.verb().length() - 1).span().end());
    return new Finding(
        sentence.paragraph(),
        Optional.of(source),
        carrier(sentence, cue).or(content::carrier),
        Optional.of(new Cue(verb, verb.in(text))),
        content.act(),
        content.spans(),
        quotation(sentence, content.spans()),
        content.construction().score());
  }

  private static Optional<TextSpan> carrier(Sentence sentence, ReportingCue cue) {
    return sentence.words(cue.speaker().carrierFrom(), cue.speaker().carrierTo());
  }

  private static Quotation quotation(Sentence sentence, List<TextSpan> spans) {
    boolean quoted = false;
    boolean own = false;
    for (Token token : sentence.tokens()) {
      if (token.isWord() && spans.stream().anyMatch(span -> span.contains(token.span()))) {
        quoted |= token.quoted();
        own |= !token.quoted();
      }
    }
    return quoted ? (own ? Quotation.MIXED : Quotation.DIRECT) : Quotation.INDIRECT;
  }

  /**
   * A quotation without a cue right behind a claim: more of that claim if it was a quotation too
   * ("“A,” she said. “B.”"), a claim of the same speaker otherwise.
   */
  private boolean takeUp(Sentence sentence) {
    Finding last = found.get(found.size() - 1);
    Optional<TextSpan> words = sentence.words(0, sentence.size());
    if (words.isEmpty() || last.content().size() >= MOST_PIECES) {
      return false;
    }
    if (last.paragraph() == sentence.paragraph() && last.quotation() == Quotation.DIRECT) {
      List<TextSpan> more = new ArrayList<>(last.content());
      more.add(words.get());
      found.set(found.size() - 1, last.with(more));
    } else {
      found.add(
          new Finding(
              sentence.paragraph(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              SpeechAct.SAY,
              List.of(words.get()),
              Quotation.DIRECT,
              Construction.QUOTATION_ALONE.score()));
    }
    return true;
  }
}
