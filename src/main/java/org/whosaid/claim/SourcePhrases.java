// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static org.whosaid.claim.FunctionWords.CLAUSE_OPENERS;
import static org.whosaid.claim.FunctionWords.DETERMINERS;
import static org.whosaid.claim.FunctionWords.FINITE_VERBS;
import static org.whosaid.claim.FunctionWords.PREPOSITIONS;
import static org.whosaid.claim.FunctionWords.SPEAKER_PRONOUNS;

import java.util.Optional;
import org.whosaid.claim.ReportingCue.Place;
import org.whosaid.claim.ReportingCue.Speaker;

/**
 * Finds the words for the source beside a reporting verb of a sentence; rather none than doubtful
 * ones. Nothing before {@code floor} belongs to the source.
 */
record SourcePhrases(Sentence sentence, int floor) {
  /** Longer stretches are clauses that merely look like a name. */
  private static final int LONGEST_PHRASE = 25;

  /**
   * "Russia and the government": a longer first part is more likely a clause without a known verb.
   */
  private static final int LONGEST_PARTNER = 4;

  private static final int NONE = -1;

  /**
   * The source of the verb that begins at {@code verb}.
   *
   * @param sharing whether a verb before this one has a source that this one can share
   */
  Optional<Speaker> of(int verb, ReportingVerb form, boolean sharing) {
    int end = beforeAdverbs(verb);
    if (end <= floor) {
      return Optional.empty();
    }
    Token last = sentence.at(end - 1);
    if (last.is("and") || last.is("but") || last.is("then")) {
      return sharing ? Optional.of(new Speaker(Place.SHARED, end, end)) : Optional.empty();
    }
    if (last.closesQuotation() || last.is(",")) {
      Optional<Speaker> behind =
          form.mayComeFirst() ? behindVerb(end, verb + form.length()) : Optional.empty();
      return behind.isPresent() || !last.is(",") ? behind : withApposition(end - 1);
    }
    return beforeVerb(phraseEndingAt(end), end);
  }

  private int beforeAdverbs(int verb) {
    int end = verb;
    while (end > floor && FunctionWords.isAdverb(sentence.at(end - 1))) {
      end--;
    }
    boolean onDay =
        end > floor + 1 && FunctionWords.isTime(sentence.at(end - 1)) && sentence.is(end - 2, "on");
    return onDay ? end - 2 : end;
  }

  /** "Lena Falk, the minister, said": both phrases together are the source. */
  private Optional<Speaker> withApposition(int comma) {
    int open = commaBefore(comma);
    while (open > floor && isDetail(commaBefore(open), open)) {
      open = commaBefore(open);
    }
    if (!sentence.is(open, ",") || open == comma - 1) {
      return Optional.empty();
    }
    int from = phraseEndingAt(open);
    int cited = sentence.is(open + 1, "also") ? open + 2 : open + 1;
    if (from != NONE && (sentence.is(cited, "citing") || sentence.is(cited, "quoting"))) {
      return Optional.of(new Speaker(Place.BEFORE_VERB, cited + 1, comma, from, open));
    }
    return beforeVerb(from, comma);
  }

  private int commaBefore(int end) {
    int comma = end - 1;
    while (comma > floor && end - comma < LONGEST_PHRASE && !sentence.is(comma, ",")) {
      comma--;
    }
    return comma;
  }

  /** An age or a place between the name and the verb: ", 58," or ", of Marrow,". */
  private boolean isDetail(int open, int close) {
    boolean age = close - open == 2 && Character.isDigit(sentence.at(open + 1).word().charAt(0));
    return sentence.is(open, ",") && (age || sentence.is(open + 1, "of"));
  }

  /** "Y quoted X as saying": Y carries what X says. */
  Optional<Speaker> quotedBy(int verb, int verbEnd) {
    int to = verbEnd;
    while (to < sentence.size() && to - verbEnd < LONGEST_PHRASE && sentence.at(to).isWord()) {
      if (sentence.is(to, "as") && sentence.is(to + 1, "saying") && to > verbEnd) {
        int end = beforeAdverbs(verb);
        int from = end > floor ? phraseEndingAt(end) : NONE;
        return from == NONE
            ? Optional.empty()
            : Optional.of(new Speaker(Place.QUOTED, verbEnd, to, from, end));
      }
      to++;
    }
    return Optional.empty();
  }

  private static Optional<Speaker> beforeVerb(int from, int to) {
    return from == NONE ? Optional.empty() : Optional.of(new Speaker(Place.BEFORE_VERB, from, to));
  }

  private int phraseEndingAt(int end) {
    if (end <= floor) {
      return NONE;
    }
    Token last = sentence.at(end - 1);
    if (!last.quoted() && SPEAKER_PRONOUNS.contains(last.word())) {
      return end - 1;
    }
    int from = end;
    while (from > floor && isInPhrase(sentence.at(from - 1))) {
      from--;
      if (end - from > LONGEST_PHRASE) {
        return NONE;
      }
    }
    from = behindLeadIn(behindClause(from, end), end);
    return isPhrase(from, end) ? from : NONE;
  }

  private static boolean isInPhrase(Token token) {
    return token.isWord() && !token.quoted() && !CLAUSE_OPENERS.contains(token.word());
  }

  /** Where a clause stands before the phrase ("it closed and Smith"), the phrase begins behind. */
  private int behindClause(int from, int end) {
    int begin = from;
    boolean verb = false;
    for (int i = from; i < end; i++) {
      String word = sentence.at(i).word();
      if (word.equals("who") && i > begin) {
        return begin;
      }
      verb |= FINITE_VERBS.contains(word) || SPEAKER_PRONOUNS.contains(word);
      if (word.equals("and") && (verb || i - begin > LONGEST_PARTNER)) {
        begin = i + 1;
        verb = false;
      }
    }
    return verb ? end : begin;
  }

  /** Behind "On Monday", "Earlier", "and". */
  private int behindLeadIn(int from, int end) {
    int at = from;
    while (at < end
        && (FunctionWords.isAdverb(sentence.at(at))
            || sentence.is(at, "and")
            || (sentence.is(at, "on") && FunctionWords.isTime(sentence.at(at + 1)))
            || (FunctionWords.isTime(sentence.at(at)) && sentence.is(at - 1, "on")))) {
      at++;
    }
    return at;
  }

  private boolean isPhrase(int from, int end) {
    if (from >= end || PREPOSITIONS.contains(sentence.at(from).word()) || sentence.is(from, "of")) {
      return false;
    }
    Token last = sentence.at(end - 1);
    if (last.is("who") || last.is("and") || PREPOSITIONS.contains(last.word()) || isBare(last)) {
      return false;
    }
    for (int i = from + 1; i < end; i++) {
      if (isOwnerBehindNoun(i)) {
        return false;
      }
    }
    Token first = sentence.at(from);
    boolean begins = first.capital() || DETERMINERS.contains(first.word()) || isOwner(first);
    return (begins || end - from <= 4) && !isDummy(first, end - from);
  }

  /** A determiner or number without its noun, as in "the reports". */
  private static boolean isBare(Token last) {
    return DETERMINERS.contains(last.word())
        || FunctionWords.isTime(last)
        || last.word().endsWith("'s");
  }

  private static boolean isDummy(Token first, int length) {
    return length == 1 && (first.is("there") || first.is("here") || first.is("not"));
  }

  /** "an allegation Tamrat's government rejected": two phrases, not one. */
  private boolean isOwnerBehindNoun(int i) {
    Token before = sentence.at(i - 1);
    boolean noun =
        !before.capital()
            && !DETERMINERS.contains(before.word())
            && !PREPOSITIONS.contains(before.word())
            && !before.is("of")
            && !before.is("and");
    return noun && sentence.at(i).capital() && sentence.at(i).word().endsWith("'s");
  }

  private static boolean isOwner(Token token) {
    return token.word().endsWith("'s") || Character.isDigit(token.word().charAt(0));
  }

  /** "“…,” said X": what is said must end right before the verb. */
  private Optional<Speaker> behindVerb(int end, int verbEnd) {
    boolean comma = sentence.is(end - 1, ",");
    int close = comma ? end - 2 : end - 1;
    boolean quoted = close > 0 && sentence.at(close).closesQuotation();
    int to = phraseFrom(verbEnd);
    boolean nicknamed = quoted && !comma && sentence.at(close - 1).isWord();
    if (nicknamed || to == verbEnd || to - verbEnd > LONGEST_PHRASE) {
      return Optional.empty();
    }
    Token first = sentence.at(verbEnd);
    boolean headline = to == sentence.size();
    boolean begins = headline || first.capital() || DETERMINERS.contains(first.word());
    boolean closes = to == sentence.size() || !sentence.at(to).isWord();
    return quoted || (begins && closes && !sentence.is(to, ":"))
        ? Optional.of(new Speaker(Place.BEHIND_VERB, verbEnd, behindApposition(to)))
        : Optional.empty();
  }

  /** Behind ", Lena Falk." or ", Lena Falk, who …" if it ends the sentence or is enclosed. */
  private int behindApposition(int comma) {
    if (!sentence.is(comma, ",") || comma + 1 >= sentence.size()) {
      return comma;
    }
    int to = phraseFrom(comma + 1);
    boolean ends = to >= sentence.size() - 1 || sentence.is(to, ",");
    return ends && to > comma + 1 ? to : comma;
  }

  /** Behind the phrase that begins at {@code from}; {@code from} if none does. */
  int phraseFrom(int from) {
    int to = from;
    while (to < sentence.size()) {
      Token token = sentence.at(to);
      boolean ends =
          !isInPhrase(token)
              || (PREPOSITIONS.contains(token.word()) && !token.is("for"))
              || token.is("who")
              || FunctionWords.isTime(token)
              || FunctionWords.isAdverb(token);
      if (ends) {
        break;
      }
      if (FINITE_VERBS.contains(token.word())) {
        return from;
      }
      to++;
    }
    return to;
  }
}
