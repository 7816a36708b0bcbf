// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.CueLexicon.Found;
import org.whosaid.claim.CueLexicon.Meaning;

/**
 * Tells what a speaker does by the words of a cue and of what is reported. Wishes, perceptions and
 * deeds are no speech, nor are words that nobody knows unless a quotation or a that-clause goes
 * with them: a reply rather leaves a claim out.
 */
final class CueReader {
  /** What somebody does not do or refuses to do who has no comment. */
  private static final Set<String> TO_COMMENT =
      Set.of(
          ("comment say respond reply answer elaborate discuss disclose identify give name"
                  + " specify explain confirm speak talk return reveal release offer detail address"
                  + " admit indicate clarify predict speculate share provide")
              .split(" "));

  private static final Set<String> TO_CONTRADICT = Set.of("deny", "rule", "exclude", "dispute");

  /** Passives that report although nobody is named: "it was alleged". */
  private static final Set<String> REPORTED =
      Set.of(
          "said",
          "reported",
          "estimated",
          "alleged",
          "believed",
          "thought",
          "claimed",
          "quoted",
          "described",
          "characterized",
          "characterised",
          "called",
          "accused",
          "blamed");

  /** What is said so is of others or of things: "complained that it would cost them customers". */
  private static final Set<String> OF_OTHERS =
      Set.of("complain", "estimate", "forecast", "project", "show", "indicate", "calculate");

  private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "my", "our");

  private static final Set<String> REGRET = Set.of("regret", "regrets", "remorse", "sorrow");

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

  /** How many words of what is refused belong to the cue: "refused to rule out". */
  private static final int REFUSED = 3;

  private final CueLexicon lexicon;
  private final ArticleWords words;
  private final VerbPhrases verbs;

  CueReader(CueLexicon lexicon, ArticleWords words) {
    this.lexicon = lexicon;
    this.words = words;
    this.verbs = new VerbPhrases(words);
  }

  /** What the speaker does, and the words that say so, if there are any. */
  record Said(SpeechAct act, Optional<TextSpan> words) {}

  /** Who is nobody in particular, or the writer: "you think", "I believed". */
  private static final Set<String> NO_SPEAKERS =
      Set.of(
          "i",
          "we",
          "you",
          "one",
          "that",
          "this",
          "these",
          "those",
          "what",
          "there",
          "my",
          "our",
          "your",
          "anyone",
          "everyone",
          "nobody");

  /** Empty if it is no speech, or speech that the article says did not happen. */
  Optional<Said> read(Attribution attribution, ReportedWords reported) {
    List<Token> cue = words.in(attribution.cue());
    List<Token> source = words.in(attribution.source());
    if (source.size() == 1 && NO_SPEAKERS.contains(source.get(0).word())) {
      return Optional.empty();
    }
    if (cue.stream().noneMatch(Token::isWord)) {
      boolean spoken = reported.isQuoted() || !attribution.source().isEmpty();
      return spoken ? said(SpeechAct.SAY, reported, Optional.empty()) : Optional.empty();
    }
    Optional<Found> found = lexicon.firstIn(cue);
    return found.isPresent()
        ? known(attribution, cue, found.get(), reported)
        : unknown(attribution, cue, reported);
  }

  private Optional<Said> unknown(Attribution attribution, List<Token> cue, ReportedWords reported) {
    Optional<TextSpan> span = Optional.of(reach(cue));
    int first = words.from(cue.get(0).span().start());
    if ((verbs.isNegated(first) || negates(cue)) && refusesToComment(first, cue.size())) {
      return Optional.of(new Said(SpeechAct.DECLINE, span));
    }
    boolean opinion = cue.size() == 1 && cue.get(0).is("for") && cue.get(0).capital();
    if (opinion && !attribution.source().isEmpty()) {
      return Optional.of(new Said(SpeechAct.DEEM, Optional.empty()));
    }
    return reported.isQuotation() || reported.isThatClause()
        ? said(SpeechAct.SAY, reported, span)
        : Optional.empty();
  }

  private Optional<Said> known(
      Attribution attribution, List<Token> cue, Found found, ReportedWords reported) {
    Meaning meaning = found.meaning();
    TextSpan verb = reach(cue.subList(found.from(), found.to()));
    int at = words.from(verb.start());
    Optional<TextSpan> span = Optional.of(verb);
    if (meaning.act().filter(SpeechAct.DECLINE::equals).isPresent()) {
      int end = Math.min(cue.size(), found.to() + REFUSED);
      Optional<TextSpan> refusal = Optional.of(reach(cue.subList(found.from(), end)));
      return declined(at, found.to() - found.from(), reported, refusal);
    }
    if (verbs.isNegated(at)) {
      TextSpan whole = cue.get(0).quoted() ? verb : reach(cue.subList(0, found.to()));
      return negatedMeaning(meaning, at, reported, Optional.of(whole));
    }
    if (verbs.isPassive(at) && !reportsPassively(attribution, cue, words.at(at))) {
      return Optional.empty();
    }
    if (isNoun(attribution, cue, found) && !reported.isClause() && !reported.startsWith("to")) {
      return Optional.empty();
    }
    boolean speech = meaning.act().isPresent() && (!meaning.needsClause() || reported.isClause());
    if (!speech) {
      return reported.isQuotation() && !verbs.isPassive(at)
          ? said(SpeechAct.SAY, reported, span)
          : Optional.empty();
    }
    return meant(attribution, meaning, cue, reported, span);
  }

  private Optional<Said> meant(
      Attribution attribution,
      Meaning meaning,
      List<Token> cue,
      ReportedWords reported,
      Optional<TextSpan> span) {
    SpeechAct act = meaning.act().orElse(SpeechAct.SAY);
    boolean provides = act == SpeechAct.DEMAND && isRule(attribution);
    if (provides || reported.makeItAnAct(meaning.lemma())) {
      return Optional.empty();
    }
    switch (meaning.lemma()) {
      case "ask", "propose" -> {
        if (attribution.source().isEmpty()) {
          return Optional.empty();
        }
        boolean demand = !reported.isQuestion() && reported.isRequest();
        return Optional.of(new Said(demand ? SpeechAct.DEMAND : SpeechAct.SAY, span));
      }
      case "tell" -> {
        return reported.isOrder()
            ? Optional.of(new Said(SpeechAct.DEMAND, span))
            : said(act, reported, span);
      }
      case "call" -> {
        boolean demand = reported.startsWith("for") || reported.startsWith("on");
        return Optional.of(new Said(demand ? SpeechAct.DEMAND : act, span));
      }
      case "express", "voice" -> {
        boolean sorry =
            cue.stream().anyMatch(token -> REGRET.contains(token.word()))
                || reported.opensWith(REGRET);
        return Optional.of(
            new Said(sorry ? SpeechAct.REGRET : act, sorry ? Optional.of(reach(cue)) : span));
      }
      default -> {
        return act == SpeechAct.SAY && !OF_OTHERS.contains(meaning.lemma())
            ? said(act, reported, span)
            : Optional.of(new Said(act, span));
      }
    }
  }

  /** An accord that "calls for a truce" provides for it; nobody says so. */
  private boolean isRule(Attribution attribution) {
    List<Token> source = words.in(attribution.source());
    return !source.isEmpty() && RULES.contains(source.get(source.size() - 1).word());
  }

  private static Optional<Said> said(
      SpeechAct act, ReportedWords reported, Optional<TextSpan> span) {
    return Optional.of(new Said(act == SpeechAct.SAY ? reported.act() : act, span));
  }

  /**
   * "declined to comment" is a claim, "declined the invitation" and "refused to leave" are none.
   */
  private Optional<Said> declined(
      int verb, int length, ReportedWords reported, Optional<TextSpan> span) {
    int at = verb + length;
    if (words.is(at, "to")) {
      String next = verbs.firstNoAdverb(at + 1);
      if (TO_CONTRADICT.contains(next)) {
        return said(SpeechAct.SAY, reported, span);
      }
      return TO_COMMENT.contains(next)
          ? Optional.of(new Said(SpeechAct.DECLINE, span))
          : Optional.empty();
    }
    boolean bare = at >= words.size() || !words.at(at).isWord();
    return bare || length > 1 || reported.isClause()
        ? Optional.of(new Said(SpeechAct.DECLINE, span))
        : Optional.empty();
  }

  private Optional<Said> negatedMeaning(
      Meaning meaning, int at, ReportedWords reported, Optional<TextSpan> span) {
    boolean silent = words.at(at).word().equals(meaning.lemma()) && !words.is(at - 1, "never");
    if (silent && TO_COMMENT.contains(meaning.lemma())) {
      return Optional.of(new Said(SpeechAct.DECLINE, span));
    }
    SpeechAct act = meaning.act().orElse(SpeechAct.SAY);
    return switch (act) {
      case DENY, ACCUSE -> Optional.of(new Said(SpeechAct.SAY, span));
      case DEEM -> Optional.of(new Said(SpeechAct.DEEM, span));
      default -> reported.isQuotation() ? said(act, reported, span) : Optional.empty();
    };
  }

  private static boolean negates(List<Token> cue) {
    return cue.stream().anyMatch(token -> VerbPhrases.isNot(token));
  }

  /** Whether one of the words from there is what somebody does who has something to say. */
  private boolean refusesToComment(int from, int length) {
    for (int i = from; i < Math.min(words.size(), from + length); i++) {
      if (TO_COMMENT.contains(words.at(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** "was alleged by X", "it is believed"; not "X was told", "X is expected". */
  private static boolean reportsPassively(
      Attribution attribution, List<Token> cue, Token participle) {
    boolean by = cue.stream().anyMatch(token -> token.is("by"));
    return attribution.source().isEmpty()
        ? REPORTED.contains(participle.word())
        : by || participle.is("quoted") || participle.is("reported");
  }

  /** "his promise", "the union's claim": the word is no verb here. */
  private boolean isNoun(Attribution attribution, List<Token> cue, Found found) {
    if (found.from() > 0 && FunctionWords.DETERMINERS.contains(cue.get(found.from() - 1).word())) {
      return true;
    }
    List<Token> source = words.in(attribution.source());
    if (source.isEmpty()) {
      return false;
    }
    Token last = source.get(source.size() - 1);
    boolean before = last.span().end() <= cue.get(found.from()).span().start();
    String word = last.word();
    return before && (OWNERS.contains(word) || word.endsWith("'s") || word.endsWith("s'"));
  }

  private static TextSpan reach(List<Token> tokens) {
    return new TextSpan(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
  }
}
