// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static org.whosaid.claim.FunctionWords.OCCASIONS;
import static org.whosaid.claim.FunctionWords.PREPOSITIONS;

import java.util.Set;

/**
 * When, where and to whom something was said, between the verb and its content: "on Monday", "in a
 * statement carried by the news agency".
 *
 * @param end where the content may begin
 * @param carrierFrom the words for who carried it, {@code carrierFrom == carrierTo} if nobody did
 */
record Occasion(int end, int carrierFrom, int carrierTo) {
  private static final int LONGEST_OCCASION = 6;

  private static final Set<String> GOES_ON =
      Set.of("with", "to", "on", "at", "from", "issued", "released", "posted", "published", "sent");

  private static final Set<String> CARRIED =
      Set.of("reported", "carried", "quoted", "cited", "published", "broadcast");

  static Occasion behind(Sentence sentence, int from) {
    Occasion occasion = new Occasion(from, from, from);
    while (true) {
      Occasion longer = occasion.extended(sentence);
      if (longer.end == occasion.end) {
        return occasion;
      }
      occasion = longer;
    }
  }

  private Occasion extended(Sentence sentence) {
    if (end >= sentence.size() || sentence.at(end).quoted()) {
      return this;
    }
    Token token = sentence.at(end);
    if ((FunctionWords.isTime(token) && token.capital()) || FunctionWords.isAdverb(token)) {
      return upTo(end + 1);
    }
    if (CARRIED.contains(token.word())) {
      return carried(sentence);
    }
    boolean beforeTime =
        (token.is("on") || token.is("in") || token.is("late") || token.is("early"))
            && end + 1 < sentence.size()
            && FunctionWords.isTime(sentence.at(end + 1));
    if (beforeTime) {
      return upTo(end + 2);
    }
    return PREPOSITIONS.contains(token.word()) ? madeIn(sentence) : this;
  }

  private Occasion upTo(int further) {
    return new Occasion(further, carrierFrom, carrierTo);
  }

  private Occasion carried(Sentence sentence) {
    if (!sentence.is(end + 1, "by")) {
      return this;
    }
    int to = new SourcePhrases(sentence, end).phraseFrom(end + 2);
    return to > end + 2 ? new Occasion(to, end + 2, to) : this;
  }

  private Occasion madeIn(Sentence sentence) {
    int limit = Math.min(sentence.size(), end + 1 + LONGEST_OCCASION);
    for (int i = end + 1; i < limit && isPlain(sentence, i); i++) {
      String word = sentence.at(i).word();
      if (OCCASIONS.contains(word) || word.equals("reporters") || word.equals("journalists")) {
        return goesOn(sentence, i + 1);
      }
    }
    return this;
  }

  private Occasion goesOn(Sentence sentence, int behind) {
    if (behind >= sentence.size()
        || !GOES_ON.contains(sentence.at(behind).word())
        || sentence.is(behind + 1, "by")) {
      return upTo(behind);
    }
    int to = behind + 1;
    while (to < sentence.size() && to - behind < 2 * LONGEST_OCCASION && isPlain(sentence, to)) {
      to++;
    }
    boolean ends = to == sentence.size() || !isPlain(sentence, to);
    boolean with = sentence.is(behind, "with") || sentence.is(behind, "to");
    return ends ? new Occasion(to, with ? behind + 1 : to, to) : upTo(behind);
  }

  private static boolean isPlain(Sentence sentence, int i) {
    Token token = sentence.at(i);
    return token.isWord() && !token.quoted() && !token.is("that");
  }
}
