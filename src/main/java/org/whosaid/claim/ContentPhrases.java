// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static org.whosaid.claim.FunctionWords.CLAUSE_OPENERS;
import static org.whosaid.claim.FunctionWords.CONTRASTS;
import static org.whosaid.claim.FunctionWords.DETERMINERS;
import static org.whosaid.claim.FunctionWords.FINITE_VERBS;
import static org.whosaid.claim.FunctionWords.PREPOSITIONS;
import static org.whosaid.claim.FunctionWords.SPEAKER_PRONOUNS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Finding.Construction;
import org.whosaid.claim.ReportingCue.Place;
import org.whosaid.claim.ReportingVerb.Pattern;

/** Finds what the cues of a sentence report. */
final class ContentPhrases {
  /** How far behind the verb the "to" of "urged A to" may stand. */
  private static final int LONGEST_ADDRESSEE = 12;

  /** How far into a clause its finite verb may stand. */
  private static final int SHORT_SUBJECT = 8;

  private final Sentence sentence;
  private final List<ReportingCue> cues;
  private final ClaimBorders borders;
  private final PlainActs acts;

  ContentPhrases(Sentence sentence, List<ReportingCue> cues) {
    this.sentence = sentence;
    this.cues = cues;
    this.borders = new ClaimBorders(sentence, cues);
    this.acts = new PlainActs(sentence);
  }

  /**
   * The words of a claim, how they are put, and the words for an outlet to which they were said.
   */
  record Content(
      SpeechAct act, Construction construction, List<TextSpan> spans, Optional<TextSpan> carrier) {}

  Optional<Content> of(int index) {
    ReportingCue cue = cues.get(index);
    Pattern pattern = cue.verb().pattern();
    if (cue.speaker().place() == Place.NAMED) {
      return accordingTo(index);
    }
    if (cue.speaker().place() == Place.BEHIND_VERB) {
      return contentFirst(index, Occasion.behind(sentence, cue.end()));
    }
    if (pattern == Pattern.CLAUSE
        || pattern == Pattern.THAT
        || pattern == Pattern.TELL
        || pattern == Pattern.QUOTE) {
      return clause(index);
    }
    int end = borders.endOfContent(index);
    boolean quotedBefore =
        cue.start() > 0
            && sentence.at(cue.start() - 1).closesQuotation()
            && borders.isEnd(Occasion.behind(sentence, cue.to()).end());
    if (quotedBefore) {
      return contentFirst(index, Occasion.behind(sentence, cue.to()));
    }
    return fits(cue.verb(), cue.to(), end) && !acts.rather(cue.verb().lemma(), cue.to(), end)
        ? content(cue.verb().act(), Construction.OBJECT, cue.to(), end, nobody())
        : Optional.empty();
  }

  private boolean fits(ReportingVerb verb, int from, int end) {
    if (from >= end || (!sentence.at(from).isWord() && !sentence.at(from).quoted())) {
      return false;
    }
    return switch (verb.pattern()) {
      case OF -> has(Set.of("of"), from + 1, end);
      case FOR -> has(Set.of("for", "on"), from + 1, end);
      case AS -> has(Set.of("as"), from + 1, end);
      case TO ->
          has(Set.of("to"), from, Math.min(end, from + LONGEST_ADDRESSEE))
              || sentence.is(from, "that");
      case CALL ->
          Set.of("it", "him", "her", "them").contains(sentence.at(from).word())
              || sentence.tokens().subList(from, end).stream().anyMatch(Token::opensQuotation);
      default ->
          sentence.is(from, "to")
              || verb.act() == SpeechAct.REGRET
              || !PREPOSITIONS.contains(sentence.at(from).word());
    };
  }

  private boolean has(Set<String> words, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!sentence.at(i).quoted() && words.contains(sentence.at(i).word())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Content> clause(int index) {
    ReportingCue cue = cues.get(index);
    int end = borders.endOfContent(index);
    int from = cue.to();
    Optional<TextSpan> told = nobody();
    if (cue.verb().pattern() == Pattern.TELL) {
      int to = endOfAddressee(from, end);
      if (sentence.is(to, "to") && to > from) {
        return content(SpeechAct.DEMAND, Construction.OBJECT, from, end, nobody());
      }
      told = sentence.words(from, to);
      from = to;
    }
    Occasion occasion = Occasion.behind(sentence, from);
    Optional<TextSpan> carrier =
        occasion.carrierTo() > occasion.carrierFrom()
            ? sentence.words(occasion.carrierFrom(), occasion.carrierTo())
            : told;
    Optional<Content> behind = clauseBehind(cue, occasion.end(), end, carrier);
    return behind.isPresent() ? behind : contentFirst(index, occasion, carrier);
  }

  private Optional<Content> clauseBehind(
      ReportingCue cue, int from, int end, Optional<TextSpan> carrier) {
    if (from >= end || acts.rather(cue.verb().lemma(), from, end)) {
      return Optional.empty();
    }
    SpeechAct act = cue.verb().act();
    boolean introduced = sentence.is(from, ":") || sentence.is(from, ",");
    if (introduced && from + 1 < end && sentence.at(from + 1).opensQuotation()) {
      boolean goesOn = borders.isAfterQuotation(cue) && sentence.is(from, ",");
      return goesOn
          ? Optional.empty()
          : content(act, Construction.QUOTATION, from + 1, end, carrier);
    }
    if (sentence.at(from).opensQuotation()) {
      return content(act, Construction.QUOTATION, from, end, carrier);
    }
    if (sentence.is(from, "that")) {
      return content(act, Construction.THAT_CLAUSE, from, end, carrier);
    }
    String first = sentence.at(from).word();
    boolean plain =
        (cue.verb().pattern() != Pattern.THAT || isPlainClause(sentence, from))
            && sentence.at(from).isWord()
            && end - from > 2
            && !CONTRASTS.contains(first)
            && (!(PREPOSITIONS.contains(first) || CLAUSE_OPENERS.contains(first))
                || (!borders.isAfterContent(cue) && has(FINITE_VERBS, from, end)));
    return plain ? content(act, Construction.PLAIN_CLAUSE, from, end, carrier) : Optional.empty();
  }

  /** Whether a finite verb follows soon enough for the words to be a clause, not an object. */
  static boolean isPlainClause(Sentence sentence, int from) {
    Token first = sentence.at(from);
    boolean begins =
        first.capital()
            || DETERMINERS.contains(first.word())
            || (SPEAKER_PRONOUNS.contains(first.word()) && !first.is("it"));
    int limit = Math.min(sentence.size(), from + SHORT_SUBJECT);
    for (int i = from; begins && i < limit; i++) {
      Token token = sentence.at(i);
      if (!token.isWord() || token.quoted() || CLAUSE_OPENERS.contains(token.word())) {
        return false;
      }
      if (FINITE_VERBS.contains(token.word())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Content> contentFirst(int index, Occasion occasion) {
    return contentFirst(index, occasion, nobody());
  }

  private Optional<Content> contentFirst(int index, Occasion occasion, Optional<TextSpan> carrier) {
    ReportingCue cue = cues.get(index);
    boolean behindVerb = cue.speaker().place() == Place.BEHIND_VERB;
    if (cue.shares() || !(behindVerb || borders.isAfterContent(cue))) {
      return Optional.empty();
    }
    int from = borders.startOfContent(index);
    List<TextSpan> spans = new ArrayList<>();
    int rest = occasion.end();
    boolean enclosed = sentence.is(rest, ",") && !borders.isLinked(index + 1);
    if (!(enclosed && index > 0)) {
      sentence.words(from, cue.start()).ifPresent(spans::add);
    }
    boolean leadIn = PREPOSITIONS.contains(sentence.at(from).word()) && cue.start() - from < 6;
    if (leadIn) {
      return Optional.empty();
    }
    if (enclosed) {
      int begin = sentence.is(rest + 1, "and") ? rest + 2 : rest + 1;
      sentence
          .words(Math.min(begin, sentence.size()), borders.endOfContent(index))
          .ifPresent(spans::add);
    } else if (!borders.isEnd(rest)
        && !behindVerb
        && !sentence.at(cue.start() - 1).closesQuotation()) {
      return Optional.empty();
    }
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    Construction construction =
        sentence.at(from).opensQuotation() ? Construction.QUOTATION : Construction.CONTENT_FIRST;
    // “Why?” she asked: what is quoted first is said, whatever the verb does with "to".
    SpeechAct act = cue.verb().pattern() == Pattern.TO ? SpeechAct.SAY : cue.verb().act();
    return Optional.of(new Content(act, construction, spans, carrier));
  }

  private Optional<Content> accordingTo(int index) {
    ReportingCue cue = cues.get(index);
    List<TextSpan> spans = new ArrayList<>();
    boolean leads = cue.from() == 0 || CONTRASTS.contains(sentence.at(cue.from() - 1).word());
    if (!leads) {
      sentence.words(borders.startOfContent(index), cue.from()).ifPresent(spans::add);
    }
    if (leads || sentence.is(cue.end(), ",")) {
      int end = borders.endOfContent(index);
      sentence.words(Math.min(cue.end(), end), end).ifPresent(spans::add);
    }
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(new Content(cue.verb().act(), Construction.ACCORDING_TO, spans, nobody()));
  }

  private Optional<Content> content(
      SpeechAct act, Construction construction, int from, int end, Optional<TextSpan> carrier) {
    return sentence
        .words(from, end)
        .map(span -> new Content(act, construction, List.of(span), carrier));
  }

  /** Behind the words for who is told: "the BBC" of "told the BBC that". */
  private int endOfAddressee(int from, int end) {
    if (from < end && Set.of("him", "her", "them", "me", "us").contains(sentence.at(from).word())) {
      return from + 1;
    }
    int to = from;
    while (to < end && isAddressed(from, to)) {
      to++;
    }
    return to;
  }

  private boolean isAddressed(int from, int at) {
    Token token = sentence.at(at);
    String word = token.word();
    boolean breaksOff =
        !token.isWord()
            || token.quoted()
            || FunctionWords.CLAUSE_OPENERS.contains(word)
            || (PREPOSITIONS.contains(word) && !word.equals("for"))
            || SPEAKER_PRONOUNS.contains(word)
            || FINITE_VERBS.contains(word)
            || FunctionWords.isTime(token);
    if (breaksOff) {
      return false;
    }
    return at == from || !DETERMINERS.contains(word);
  }

  private static Optional<TextSpan> nobody() {
    return Optional.empty();
  }
}
