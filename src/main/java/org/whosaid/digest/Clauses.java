// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The borders of clauses, where words may be left out without one of them being changed: comma,
 * semicolon, dash, the end of a sentence, a conjunction that begins a new clause. Never before a
 * word that takes back or narrows what went before ("not", "if", "but", "or", "perhaps"), nor where
 * only an "although" or "when" has been said.
 */
final class Clauses {
  private static final Pattern CONJUNCTION =
      Pattern.compile(
          "\\s+(after|while|because|whereas"
              + "|and (he|she|it|they|we|i|there|that|this|these|those))\\s",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NARROWING =
      Pattern.compile(
          "[\\s,;:—–-]*(?:and that (?:nobody|none)\\b.*|((and|but|or|though|although) )?((that|possibly|perhaps|even) )?"
              + "(not|never|no|nor|if|unless|except|excluding|without|only|provided|rather"
              + "|but|or|although|though|however|until|pending|barring|assuming|depending"
              + "|subject to|as long as|so long as|in case|at least|at most|according to"
              + "|perhaps|possibly|probably|allegedly|reportedly|apparently|supposedly|in theory"
              + "|(he|she|it|they|we|I) (thought|thinks?|believed?|believes|hoped?|hopes))\\b.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Words that nothing may end with. */
  private static final Pattern DANGLING =
      Pattern.compile(
          ".*\\b(where|that|which|who|whose|and|or|but|to|of|when|because|as|if|the|a|an|than|with|in"
              + "|by|for|from|not|said|says)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Words that begin so have not said anything at their first border. */
  private static final Pattern LEADS_IN =
      Pattern.compile(
          "[\\s“\"‘']*(if|unless|although|though|while|when|because|since|after|before|until|once"
              + "|even|whether|as|despite|in spite of|according to|for example|without|with)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int LOOK_AHEAD = 40;

  private Clauses() {}

  /**
   * A place to stop.
   *
   * @param end the words before it stay
   * @param closing the marks that close what is open there, inner ones first
   */
  record Border(int end, String closing) {}

  /** Every border inside {@code text}, in order; neither its beginning nor its end. */
  static List<Border> in(String text) {
    return in("", text);
  }

  /** The same for words that go on from others, in which quotation marks may be open. */
  static List<Border> in(String earlier, String text) {
    List<Border> borders = new ArrayList<>();
    QuotationMarks marks = new QuotationMarks(earlier + text);
    marks.passTo(earlier.length());
    for (int i = 0; i < text.length(); i++) {
      marks.passTo(earlier.length() + i + 1);
      int end = borderAt(text, i);
      int trimmed = end < 0 ? end : endOfWords(text, end);
      if (trimmed > 0
          && !NARROWING.matcher(ahead(text, trimmed)).matches()
          && !DANGLING.matcher(behind(text, trimmed)).matches()) {
        borders.add(new Border(trimmed, marks.closing()));
      }
    }
    boolean leadsIn = earlier.isEmpty() && !borders.isEmpty() && LEADS_IN.matcher(text).matches();
    if (leadsIn) {
      borders.remove(0);
    }
    return borders;
  }

  /** The last border within {@code limit} that leaves at least {@code least} characters. */
  static Optional<Border> lastWithin(List<Border> borders, int least, int limit) {
    Optional<Border> last = Optional.empty();
    for (Border border : borders) {
      if (border.end() >= least && border.end() <= limit) {
        last = Optional.of(border);
      }
    }
    return last;
  }

  /** The first border behind {@code limit} but not behind {@code ceiling}. */
  static Optional<Border> firstBehind(List<Border> borders, int limit, int ceiling) {
    for (Border border : borders) {
      if (border.end() > limit && border.end() <= ceiling) {
        return Optional.of(border);
      }
    }
    return Optional.empty();
  }

  /** Where the words end if {@code i} holds a border; otherwise -1. */
  private static int borderAt(String text, int i) {
    char c = text.charAt(i);
    boolean blankFollows = i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
    boolean blankBefore = i > 0 && Character.isWhitespace(text.charAt(i - 1));
    if (c == '\n' || c == '—') {
      return i;
    }
    if ((c == ',' || c == ';') && blankFollows) {
      return i;
    }
    if ((c == '–' || c == '-') && blankFollows && blankBefore) {
      return i;
    }
    if (Sentences.endsAt(text, i)) {
      return c == '.' ? i : i + 1;
    }
    if (Character.isWhitespace(c) && !blankBefore && beginsClause(text, i)) {
      return i;
    }
    return -1;
  }

  private static boolean beginsClause(String text, int i) {
    return CONJUNCTION.matcher(ahead(text, i)).lookingAt();
  }

  private static String behind(String text, int end) {
    return text.substring(Math.max(0, end - LOOK_AHEAD), end);
  }

  private static String ahead(String text, int i) {
    return text.substring(i, Math.min(text.length(), i + LOOK_AHEAD));
  }

  private static int endOfWords(String text, int end) {
    int at = end;
    while (at > 0 && isLoose(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isLoose(char c) {
    return Character.isWhitespace(c) || ",;:–—-".indexOf(c) >= 0;
  }
}
