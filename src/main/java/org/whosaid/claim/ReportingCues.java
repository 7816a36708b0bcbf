// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static org.whosaid.claim.FunctionWords.NOT_REPORTED_AFTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.claim.ReportingCue.Place;
import org.whosaid.claim.ReportingCue.Speaker;

/** Finds the reporting verbs of a sentence whose source stands beside them. */
final class ReportingCues {
  private static final ReportingVerb ACCORDING_TO =
      new ReportingVerb("according to", 2, SpeechAct.SAY, ReportingVerb.Pattern.CLAUSE, false);

  /** The words "as saying" behind the source of "quoted X as saying". */
  private static final int AS_SAYING = 2;

  private final ReportingLexicon lexicon;

  ReportingCues(ReportingLexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<ReportingCue> in(Sentence sentence) {
    List<ReportingCue> cues = new ArrayList<>();
    int floor = 0;
    for (int i = 0; i < sentence.size(); i++) {
      Optional<ReportingCue> cue = at(sentence, i, floor, !cues.isEmpty());
      if (cue.isPresent()) {
        cues.add(cue.get());
        floor = cue.get().end();
        i = floor - 1;
      }
    }
    return cues;
  }

  private Optional<ReportingCue> at(Sentence sentence, int i, int floor, boolean sharing) {
    SourcePhrases sources = new SourcePhrases(sentence, floor);
    if (sentence.is(i, "according") && sentence.is(i + 1, "to")) {
      return named(sentence, i, sources);
    }
    Optional<ReportingVerb> verb = lexicon.at(sentence, i);
    if (verb.isEmpty() || !reports(sentence, i, verb.get())) {
      return Optional.empty();
    }
    int end = i + verb.get().length();
    if (verb.get().pattern() == ReportingVerb.Pattern.QUOTE) {
      return sources
          .quotedBy(i, end)
          .map(speaker -> new ReportingCue(verb.get(), i, speaker.to() + AS_SAYING, speaker));
    }
    if (verb.get().participle()) {
      boolean beside = sharing && (sentence.is(i - 1, ",") || sentence.is(i - 1, "and"));
      return beside
          ? Optional.of(new ReportingCue(verb.get(), i, end, new Speaker(Place.SHARED, i, i)))
          : Optional.empty();
    }
    return sources
        .of(i, verb.get(), sharing)
        .map(speaker -> new ReportingCue(verb.get(), i, end, speaker));
  }

  private static Optional<ReportingCue> named(Sentence sentence, int i, SourcePhrases sources) {
    int from = i + 2;
    int to = sources.phraseFrom(from);
    while (to < sentence.size() && FunctionWords.PREPOSITIONS.contains(sentence.at(to).word())) {
      int next = sources.phraseFrom(to + 1);
      if (next == to + 1) {
        break;
      }
      to = next;
    }
    return to > from
        ? Optional.of(new ReportingCue(ACCORDING_TO, i, from, new Speaker(Place.NAMED, from, to)))
        : Optional.empty();
  }

  /** Not "to say", "was told", "said to be", "reported by". */
  private static boolean reports(Sentence sentence, int i, ReportingVerb verb) {
    int before = i - 1;
    while (before > 0
        && FunctionWords.isAdverb(sentence.at(before))
        && !NOT_REPORTED_AFTER.contains(sentence.at(before).word())) {
      before--;
    }
    if (before >= 0
        && !sentence.at(before).quoted()
        && NOT_REPORTED_AFTER.contains(sentence.at(before).word())) {
      return false;
    }
    int end = i + verb.length();
    boolean name = sentence.at(i).capital() && i > 0;
    boolean clause = verb.pattern() == ReportingVerb.Pattern.CLAUSE;
    boolean passive = sentence.is(end, "by") || (clause && sentence.is(end, "to"));
    boolean doubtful = verb.pattern() == ReportingVerb.Pattern.THAT && !hasClause(sentence, end);
    return !name && !passive && !doubtful;
  }

  /** Whether a clause or a quotation follows, or nothing, because it stood before. */
  private static boolean hasClause(Sentence sentence, int end) {
    int at = Occasion.behind(sentence, end).end();
    return at >= sentence.size()
        || !sentence.at(at).isWord()
        || sentence.at(at).quoted()
        || sentence.is(at, "that")
        || ContentPhrases.isPlainClause(sentence, at);
  }
}
