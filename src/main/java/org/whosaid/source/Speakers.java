// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final String text;
  private final NamesInText names;
  private final Map<String, Known> byNoun = new HashMap<>();
  private final Map<String, String> byFirstWord = new HashMap<>();
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
    return new SourceMention(words).name();
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
    Optional<Source> earlier = earlier(mention, paragraph);
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

  private String fullName(SourceMention mention) {
    String name = mention.name();
    String own =
        name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
    List<String> words = List.of(own.split(" ", -1));
    boolean titled =
        words.size() == 2 && SourceWords.TITLES.contains(words.get(0).toLowerCase(Locale.ROOT));
    if (mention.kind() != SourceKind.NAMED || (words.size() > 1 && !titled)) {
      return name;
    }
    String word = words.get(words.size() - 1);
    String earlier = byFirstWord.get(word);
    return earlier != null && !titled ? earlier : names.fullNameOf(word).orElse(name);
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
    boolean person = mention.isNamedPerson() || SourceWords.isPerson(mention.noun());
    if (mention.isPronoun()) {
      goOn(mention, source, paragraph);
      return;
    }
    Known known = new Known(source, paragraph, mention.isNamedPerson());
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
    if (space > 0 && Character.isUpperCase(name.charAt(0)) && source.kind() == SourceKind.NAMED) {
      byFirstWord.putIfAbsent(name.substring(0, space), name);
    }
  }
}
