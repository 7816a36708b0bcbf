// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.TextSpan;

/**
 * Who the sources of one article are, asked in the order of the text: a surname gets its full name,
 * "she" and "the official" get the one they point back to. Where nobody fits, the words stay as
 * printed. Not for use by several threads.
 */
public final class Speakers {
  private record Known(Source source, int paragraph, boolean person) {}

  private static final Set<String> HE_OR_SHE = Set.of("he", "she", "his", "her", "him");
  private static final Set<String> THEY = Set.of("they", "their", "them");

  /** How far before a pronoun a name may stand that it means, in characters. */
  private static final int CLOSE = 300;

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}-]*+");

  private final String text;
  private final NamesInText names;
  private final Map<String, Known> byNoun = new HashMap<>();
  private final Map<String, String> byFirstWord = new HashMap<>();
  private final Map<String, Known> bySurname = new HashMap<>();
  private Optional<Known> lastPerson = Optional.empty();
  private Optional<Known> lastGroup = Optional.empty();
  private Optional<Known> last = Optional.empty();

  public Speakers(String text) {
    this.text = text;
    this.names = new NamesInText(text);
  }

  /** Whether the words name a news outlet or agency, which carries what others say. */
  public static boolean isOutlet(String words) {
    return new SourceMention(words).isOutlet();
  }

  /** Who got hold of the source: "the Mail" of "a report seen by the Mail". */
  public static Optional<String> readerNamedIn(String words) {
    for (String got : List.of(" seen by ", " obtained by ")) {
      int at = words.indexOf(got);
      if (at >= 0) {
        return Optional.of(words.substring(at + got.length()).replace(",", ""));
      }
    }
    return Optional.empty();
  }

  /** The name as it would be shown for words that name an outlet. */
  public static String nameOf(String words) {
    return new SourceMention(words).nameOfOutlet();
  }

  /**
   * The source whose words stand at {@code place} in the paragraph with that number; "she" in the
   * next sentence may mean it.
   */
  public Source at(TextSpan place, int paragraph) {
    Source source = inside(place, paragraph);
    remember(new SourceMention(place.in(text)), source, paragraph);
    return source;
  }

  /** A source in somebody else's claim: nobody whom "she" in the next sentence means. */
  public Source inside(TextSpan place, int paragraph) {
    SourceMention mention = new SourceMention(place.in(text));
    Optional<Source> earlier =
        earlier(mention, paragraph).or(() -> namedBefore(mention, place.start()));
    return earlier
        .map(known -> again(known, Optional.of(place)))
        .orElseGet(
            () -> {
              SourceMention who = mention.owner().orElse(mention);
              return new Source(Optional.of(fullName(who)), who.kind(), Optional.of(place));
            });
  }

  /** The speaker of a quotation that stands alone: who spoke last, if somebody did. */
  public Source ofQuotationAlone() {
    return last.map(known -> again(known.source(), Optional.empty()))
        .orElseGet(() -> new Source(Optional.empty(), SourceKind.UNNAMED, Optional.empty()));
  }

  private static Source again(Source source, Optional<TextSpan> mention) {
    return new Source(source.name(), source.kind(), mention);
  }

  private Optional<Source> earlier(SourceMention mention, int paragraph) {
    if (mention.isPronoun()) {
      String pronoun = mention.name().toLowerCase(Locale.ROOT);
      Optional<Known> meant = HE_OR_SHE.contains(pronoun) ? lastPerson : last;
      return (THEY.contains(pronoun) ? lastGroup : meant)
          .filter(known -> paragraph - known.paragraph() <= 1)
          .map(Known::source);
    }
    if (mention.isReference()) {
      Optional<Known> known = Optional.ofNullable(byNoun.get(mention.noun()));
      return known
          .or(() -> mention.noun().equals("statement") ? last : Optional.empty())
          .map(Known::source);
    }
    return Optional.empty();
  }

  /** For "she" long after she last spoke: the speaker who was named last, close before. */
  private Optional<Source> namedBefore(SourceMention mention, int at) {
    if (!mention.isPronoun() || !HE_OR_SHE.contains(mention.name().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String before = lastTwoLines(text.substring(Math.max(0, at - CLOSE), at));
    Matcher word = NAME.matcher(before);
    Optional<Source> named = Optional.empty();
    while (word.find()) {
      Known known = bySurname.get(word.group());
      named = known == null ? named : Optional.of(known.source());
    }
    return named;
  }

  /** The line that goes on and the one before it, blank ones between them aside. */
  private static String lastTwoLines(String before) {
    int here = before.lastIndexOf('\n');
    int end = here;
    while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
      end--;
    }
    return here < 0 ? before : before.substring(before.lastIndexOf('\n', end) + 1);
  }

  private String fullName(SourceMention mention) {
    String name = mention.name();
    String own =
        name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
    List<String> words = List.of(own.split(" ", -1));
    boolean titled =
        words.size() == 2 && SourceWords.TITLES.contains(words.get(0).toLowerCase(Locale.ROOT));
    if (mention.kind() != SourceKind.NAMED || (words.size() > 1 && !titled)) {
      return own;
    }
    String word = words.get(words.size() - 1);
    String earlier = byFirstWord.get(word);
    return earlier != null && !titled ? earlier : names.fullNameOf(word).orElse(own);
  }

  /** Whoever a pronoun means has spoken again; a pronoun that means nobody tells nothing. */
  private void goOn(SourceMention pronoun, Source source, int paragraph) {
    if (!source.name().equals(Optional.of(pronoun.name()))) {
      boolean he = HE_OR_SHE.contains(pronoun.name().toLowerCase(Locale.ROOT));
      Known known = new Known(source, paragraph, he);
      last = Optional.of(known);
      lastPerson = he ? last : lastPerson;
      lastGroup = THEY.contains(pronoun.name().toLowerCase(Locale.ROOT)) ? last : lastGroup;
    }
  }

  private void remember(SourceMention mention, Source source, int paragraph) {
    boolean several = source.name().orElse("").contains(" and ");
    boolean person = !several && (mention.isNamedPerson() || SourceWords.isPerson(mention.noun()));
    if (mention.isPronoun()) {
      goOn(mention, source, paragraph);
      return;
    }
    Known known = new Known(source, paragraph, mention.isNamedPerson());
    if (mention.isNamedPerson()) {
      String name = source.name().orElse("");
      bySurname.put(name.substring(name.lastIndexOf(' ') + 1), known);
      String title = name.substring(0, Math.max(0, name.indexOf(' '))).toLowerCase(Locale.ROOT);
      if (SourceWords.TITLES.contains(title)) {
        byNoun.put(title.startsWith("dr") ? "doctor" : title, known);
      }
    }
    last = Optional.of(known);
    if (mention.isNamedPerson() || (person && !SourceWords.isPlural(mention.noun()))) {
      lastPerson = last;
    } else {
      lastGroup = last;
    }
    byNoun.put(mention.noun(), known);
    if (!mention.otherNoun().isEmpty()) {
      byNoun.put(mention.otherNoun(), known);
    }
    String name = source.name().orElse("");
    int space = name.indexOf(' ');
    if (space > 0
        && !several
        && Character.isUpperCase(name.charAt(0))
        && source.kind() == SourceKind.NAMED) {
      byFirstWord.putIfAbsent(name.substring(0, space), name);
    }
  }
}
