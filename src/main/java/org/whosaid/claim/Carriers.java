// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.TextSpan;
import org.whosaid.source.Speakers;

/**
 * Finds the outlet that carried a claim in the words beside its cue: "told Reuters", "in remarks to
 * the Mail", "quoted by AP", "via DPA", "The broadcaster, citing the army, said".
 */
final class Carriers {
  private static final Set<String> LEADS =
      Set.of(
          "told", "tell", "tells", "telling", "to", "with", "by", "via", "on", "in", "for", "from",
          "through");

  /** Words by which an outlet gives another's words as such. */
  private static final Set<String> CITES =
      Set.of("citing", "quoting", "cites", "quotes", "cited", "quoted");

  /** How far from the cue its carrier may stand. */
  private static final int REACH = 30;

  /** How far before the cue; further off it belongs to another. */
  private static final int REACH_BACK = 12;

  /** What may follow a capitalised word in an outlet's name. */
  private static final Set<String> IN_NAMES =
      Set.of("news", "agency", "newspaper", "magazine", "radio", "television", "channel", "of");

  /** How many words the name of a carrier has. */
  private static final int LONGEST_NAME = 10;

  private final String text;
  private final ArticleWords words;

  Carriers(String text, ArticleWords words) {
    this.text = text;
    this.words = words;
  }

  /** Whose words they are, and who carried them. */
  record Origin(Optional<TextSpan> source, Optional<TextSpan> carrier) {}

  /**
   * @param around the content in which all this stands, if it does; who is named outside it carried
   *     something else
   */
  Origin of(
      Optional<TextSpan> source,
      Optional<TextSpan> cue,
      List<TextSpan> content,
      Optional<TextSpan> around) {
    Origin origin = anywhere(source, cue, content);
    boolean outside =
        origin.carrier().isPresent()
            && around.isPresent()
            && !around.get().contains(origin.carrier().get());
    return outside ? new Origin(source, Optional.empty()) : origin;
  }

  private Origin anywhere(
      Optional<TextSpan> source, Optional<TextSpan> cue, List<TextSpan> content) {
    if (source.isPresent()) {
      Optional<Origin> within = within(source.get());
      if (within.isPresent()) {
        return within.get();
      }
      Optional<TextSpan> before = citedBy(source.get(), content);
      if (before.isPresent()) {
        return new Origin(source, before);
      }
    }
    Optional<TextSpan> anchor = cue.or(() -> source);
    if (anchor.isEmpty()) {
      return new Origin(source, Optional.empty());
    }
    if (source.filter(this::isOutlet).isPresent()) {
      TextSpan outlet = source.orElseThrow();
      boolean before = outlet.end() < anchor.get().start();
      Optional<TextSpan> origin = citedBeside(before ? outlet : anchor.get(), content);
      return origin.isPresent() ? new Origin(origin, source) : new Origin(source, Optional.empty());
    }
    return new Origin(source, beside(anchor.get(), source, content));
  }

  /** "The broadcaster, citing the army" is the army's, "Falk, quoted by AP" is Falk's. */
  private Optional<Origin> within(TextSpan source) {
    int from = words.from(source.start());
    int to = words.to(source.end());
    for (int i = from + 1; i < to; i++) {
      Token token = words.at(i);
      boolean cites = CITES.contains(token.word()) && !words.is(i + 1, "by");
      if (cites && i + 1 < to) {
        int head = i;
        while (head > from && (words.is(head - 1, ",") || words.is(head - 1, "also"))) {
          head--;
        }
        Optional<TextSpan> outlet = phrase(from, head);
        Optional<TextSpan> origin = phrase(i + 1, to);
        if (outlet.filter(this::isOutlet).isPresent() && origin.isPresent()) {
          return Optional.of(new Origin(origin, outlet));
        }
      }
      if (words.is(i - 1, "by") || words.is(i - 1, "to") || words.is(i - 1, "with")) {
        Optional<TextSpan> outlet = outletAt(i, to);
        int comma = commaBefore(i, from);
        if (outlet.isPresent() && comma > from) {
          return phrase(from, comma).map(origin -> new Origin(Optional.of(origin), outlet));
        }
      }
    }
    return Optional.empty();
  }

  private int commaBefore(int index, int from) {
    int at = index;
    while (at > from && !words.is(at, ",")) {
      at--;
    }
    return at;
  }

  /** The outlet of "Northwind quoted X as saying" or "Northwind, citing X, said" for source X. */
  private Optional<TextSpan> citedBy(TextSpan source, List<TextSpan> content) {
    int verb = words.from(source.start()) - 1;
    if (verb < 1 || !words.sameSentence(verb, verb + 1) || !CITES.contains(words.at(verb).word())) {
      return Optional.empty();
    }
    int to = verb;
    while (to > 0 && (words.is(to - 1, ",") || FunctionWords.isAdverb(words.at(to - 1)))) {
      to--;
    }
    int from = to;
    while (from > 0
        && to - from < LONGEST_NAME
        && words.sameSentence(from - 1, verb)
        && (isInName(words.at(from - 1)) || isNumber(words.at(from - 1)))) {
      from--;
    }
    int name = from;
    while (words.is(from - 1, ",")
        && name > 0
        && from - name < LONGEST_NAME
        && words.sameSentence(name - 1, verb)
        && (name == from || isInName(words.at(name - 1)))) {
      name--;
    }
    Optional<TextSpan> apposed =
        phrase(name, to).filter(this::isOutlet).filter(span -> isFree(span, content));
    return apposed.isPresent()
        ? apposed
        : phrase(from, to).filter(this::isOutlet).filter(span -> isFree(span, content));
  }

  /** Who is cited beside the cue of an outlet: "AP reported, citing police, that …". */
  private Optional<TextSpan> citedBeside(TextSpan anchor, List<TextSpan> content) {
    int from = words.from(anchor.start());
    for (int i = from; i < from + REACH && words.sameSentence(i, from); i++) {
      boolean cites = words.is(i, "citing") || words.is(i, "quoting");
      if (cites && words.sameSentence(i + 1, from)) {
        int to = i + 1;
        while (words.sameSentence(to, from)
            && to - i < LONGEST_NAME
            && words.at(to).isWord()
            && !words.at(to).quoted()
            && !words.is(to, "that")
            && !words.is(to, "as")) {
          to++;
        }
        return phrase(i + 1, to).filter(span -> isFree(span, content));
      }
    }
    return Optional.empty();
  }

  private Optional<TextSpan> beside(
      TextSpan anchor, Optional<TextSpan> source, List<TextSpan> content) {
    int cue = words.from(anchor.start());
    for (int distance = 1; distance < REACH; distance++) {
      for (int i : new int[] {cue + distance, cue - distance}) {
        boolean near = i > cue - REACH_BACK;
        if (near && words.sameSentence(i - 1, cue) && words.sameSentence(i, cue) && isLead(i - 1)) {
          Optional<TextSpan> outlet =
              outletAt(i, words.size())
                  .filter(span -> isFree(span, content))
                  .filter(span -> source.filter(span::overlaps).isEmpty());
          if (outlet.isPresent()) {
            return outlet;
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isLead(int index) {
    Token token = words.at(index);
    return !token.quoted() && LEADS.contains(token.word());
  }

  /** The name of an outlet that begins at {@code from}. */
  private Optional<TextSpan> outletAt(int from, int limit) {
    int to = from;
    boolean named = false;
    while (to < limit
        && to - from < LONGEST_NAME
        && words.sameSentence(from, to)
        && (isInName(words.at(to)) || (named && isNumber(words.at(to))))
        && !(to > from && FunctionWords.DETERMINERS.contains(words.at(to).word()))) {
      Token token = words.at(to);
      if (named && !token.capital() && !isNumber(token) && !IN_NAMES.contains(token.word())) {
        break;
      }
      named |= token.capital();
      to++;
    }
    while (to > from && words.is(to - 1, "of")) {
      to--;
    }
    return phrase(from, to).filter(this::isOutlet);
  }

  private static boolean isNumber(Token token) {
    return !token.quoted() && Character.isDigit(token.word().charAt(0));
  }

  private static boolean isInName(Token token) {
    return token.isWord()
        && !token.quoted()
        && !FunctionWords.PREPOSITIONS.contains(token.word())
        && !FunctionWords.CLAUSE_OPENERS.contains(token.word())
        && !FunctionWords.FINITE_VERBS.contains(token.word())
        && !FunctionWords.isTime(token)
        && !FunctionWords.isAdverb(token);
  }

  private Optional<TextSpan> phrase(int from, int to) {
    return from < to
        ? Optional.of(new TextSpan(words.at(from).span().start(), words.at(to - 1).span().end()))
        : Optional.empty();
  }

  private boolean isOutlet(TextSpan span) {
    return Speakers.isOutlet(span.in(text));
  }

  private static boolean isFree(TextSpan span, List<TextSpan> content) {
    return content.stream().noneMatch(span::overlaps);
  }
}
