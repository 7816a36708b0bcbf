// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.TextSpan;
import org.whosaid.source.EarlierSpeakers.Known;
import org.whosaid.source.SentenceSubjects.Subject;

/**
 * Who the sources of one article are, asked in the order of the text: a surname gets its full name,
 * "she" and "the official" get the one they point back to. Where nobody fits, the words stay as
 * printed. Not for use by several threads.
 */
public final class Speakers {
  /** How far before a pronoun a name may stand that it means, in characters. */
  private static final int CLOSE = 300;

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}-]*+");

  private final String text;
  private final NamesInText names;
  private final SentenceSubjects subjects;
  private final EarlierSpeakers spoken;

  public Speakers(String text) {
    this.text = text;
    this.names = new NamesInText(text);
    this.subjects = new SentenceSubjects(text, names);
    this.spoken = new EarlierSpeakers(names);
  }

  /** Whether the words name a news outlet or agency, which carries what others say. */
  public static boolean isOutlet(String words) {
    return new SourceMention(words).isOutlet();
  }

  /** Who got hold of the source or printed it: "the Mail" of "a report seen by the Mail". */
  public static Optional<String> readerNamedIn(String words) {
    return Readers.namedIn(words);
  }

  /** What kind of document the words name: "report" of "The annual report". */
  public static Optional<String> documentIn(String words) {
    SourceMention mention = new SourceMention(words);
    return mention.kind() == SourceKind.DOCUMENT ? Optional.of(mention.noun()) : Optional.empty();
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
    spoken.remember(new SourceMention(place.in(text)), source, paragraph, place.start());
    return source;
  }

  /** A source in somebody else's claim: nobody whom "she" in the next sentence means. */
  public Source inside(TextSpan place, int paragraph) {
    SourceMention mention = new SourceMention(place.in(text));
    Optional<Source> earlier =
        subject(mention, place.start())
            .or(() -> earlier(mention, paragraph))
            .or(() -> namedBefore(mention, place.start()))
            .or(() -> holderOf(mention));
    return earlier
        .map(known -> again(known, Optional.of(place)))
        .orElseGet(
            () -> {
              SourceMention who = mention.owner().orElse(mention);
              SourceKind kind = isOnlyName(who) ? SourceKind.NAMED : who.kind();
              return new Source(Optional.of(fullName(who, kind)), kind, Optional.of(place));
            });
  }

  /**
   * The speaker of a quotation that begins a paragraph and ends at {@code end}: with whom the
   * sentence behind it begins, if it is somebody known, or else who spoke last.
   */
  public Source ofQuotationBefore(int end) {
    int next = end;
    while (next < text.length() && " ”\"’".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    Optional<Source> behind =
        next == end ? Optional.empty() : names.personAt(next).map(this::named);
    return behind.map(source -> again(source, Optional.empty())).orElseGet(this::ofQuotationAlone);
  }

  /** The speaker of a quotation that stands alone: who spoke last, if somebody did. */
  public Source ofQuotationAlone() {
    return spoken
        .last()
        .map(known -> again(known.source(), Optional.empty()))
        .orElseGet(() -> new Source(Optional.empty(), SourceKind.UNNAMED, Optional.empty()));
  }

  private static Source again(Source source, Optional<TextSpan> mention) {
    return new Source(source.name(), source.kind(), mention);
  }

  /** Whom the sentence before is about, if it was written since the last speaker was named. */
  private Optional<Source> subject(SourceMention mention, int at) {
    String pronoun = mention.name().toLowerCase(Locale.ROOT);
    if (EarlierSpeakers.THEY.contains(pronoun)) {
      return subjects
          .people(at)
          .filter(subject -> isNews(subject, spoken.lastGroup()))
          .map(subject -> new Source(Optional.of(subject.name()), SourceKind.UNNAMED, none()));
    }
    Optional<Subject> person =
        EarlierSpeakers.HE_OR_SHE.contains(pronoun)
            ? subjects.person(at).filter(subject -> isNews(subject, spoken.lastPerson()))
            : Optional.empty();
    return person.map(
        subject ->
            subject.joined()
                ? new Source(Optional.of(mention.name()), SourceKind.UNNAMED, none())
                : named(subject.name()));
  }

  private Source named(String name) {
    Optional<Known> known = spoken.bySurname(name.substring(name.lastIndexOf(' ') + 1));
    if (known.isPresent()) {
      return known.get().source();
    }
    String full = name.indexOf(' ') > 0 ? name : names.fullNameOf(name).orElse(name);
    return new Source(Optional.of(full), SourceKind.NAMED, none());
  }

  /** "the governor" of an article in which only Governor Lena Falk is one. */
  private Optional<Source> holderOf(SourceMention mention) {
    boolean office = mention.isReference() && SourceWords.OFFICES.contains(mention.noun());
    return office
        ? names
            .onlyHolderOf(mention.noun())
            .map(name -> new Source(Optional.of(name), SourceKind.NAMED, none()))
        : Optional.empty();
  }

  private static Optional<TextSpan> none() {
    return Optional.empty();
  }

  private static boolean isNews(Subject subject, Optional<Known> known) {
    return known.filter(one -> one.at() >= subject.at()).isEmpty();
  }

  private Optional<Source> earlier(SourceMention mention, int paragraph) {
    if (mention.isPronoun()) {
      String pronoun = mention.name().toLowerCase(Locale.ROOT);
      Optional<Known> meant =
          EarlierSpeakers.HE_OR_SHE.contains(pronoun) ? spoken.lastPerson() : spoken.last();
      return (EarlierSpeakers.THEY.contains(pronoun) ? spoken.lastGroup() : meant)
          .filter(known -> paragraph - known.paragraph() <= 1)
          .map(Known::source);
    }
    if (mention.isReference()) {
      Optional<Known> known = spoken.byNoun(mention.noun()).filter(one -> means(mention, one));
      boolean either =
          spoken.isShared(mention.noun()) && !nameOf(spoken.last()).equals(nameOf(known));
      if (either) {
        return Optional.of(new Source(Optional.of(mention.name()), SourceKind.UNNAMED, none()));
      }
      return known
          .or(() -> mention.noun().equals("statement") ? spoken.last() : Optional.empty())
          .map(Known::source);
    }
    return Optional.empty();
  }

  private static Optional<String> nameOf(Optional<Known> known) {
    return known.flatMap(one -> one.source().name());
  }

  /** "The annual report" is no other report than one that was called annual. */
  private static boolean means(SourceMention mention, Known known) {
    return known.source().kind() != SourceKind.DOCUMENT
        || mention.isDescribedBy(known.source().name().orElse(""));
  }

  /** For "she" long after she last spoke: the speaker who was named last, close before. */
  private Optional<Source> namedBefore(SourceMention mention, int at) {
    if (!mention.isPronoun()
        || !EarlierSpeakers.HE_OR_SHE.contains(mention.name().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String before = lastTwoLines(text.substring(Math.max(0, at - CLOSE), at));
    Matcher word = NAME.matcher(before);
    Optional<Source> named = Optional.empty();
    while (word.find()) {
      Optional<Source> known = spoken.bySurname(word.group()).map(Known::source);
      named = known.isPresent() ? known : named;
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

  /** "Beamer", "Eastman": the word for a doer with which a full name ends is a name. */
  private boolean isOnlyName(SourceMention mention) {
    String name = mention.name();
    String lower = name.toLowerCase(Locale.ROOT);
    return name.indexOf(' ') < 0
        && Character.isUpperCase(name.charAt(0))
        && !mention.isPronoun()
        && !SourceWords.isPlural(lower)
        && !SourceWords.isAnonymous(lower)
        && !SourceWords.OFFICES.contains(lower)
        && names.fullNameOf(name).isPresent();
  }

  private String fullName(SourceMention mention, SourceKind kind) {
    String name = mention.name();
    String own =
        name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
    List<String> words = List.of(own.split(" ", -1));
    boolean titled =
        words.size() == 2 && SourceWords.TITLES.contains(words.get(0).toLowerCase(Locale.ROOT));
    if (kind != SourceKind.NAMED || (words.size() > 1 && !titled)) {
      return own;
    }
    String word = words.get(words.size() - 1);
    Optional<String> earlier = titled ? Optional.empty() : spoken.byFirstWord(word);
    return earlier.or(() -> names.fullNameOf(word)).orElse(own);
  }
}
