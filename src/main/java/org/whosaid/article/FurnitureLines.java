// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.whosaid.article.TextBlock.Kind;

/**
 * Blocks that no class name gives away, but their words do: the headline once more, "Read more:", a
 * date on its own, a photo credit, a copyright line. Only blocks of a line or two are looked at,
 * and a block goes or stays whole: no sentence loses a word.
 */
final class FurnitureLines {
  /** Above the headline there is room for a kicker and breadcrumbs, not for paragraphs. */
  private static final int LONGEST_ABOVE_HEADLINE = 300;

  private static final int LONGEST_LINE = 250;
  private static final int LONGEST_POINTER = 160;
  private static final int LONGEST_BYLINE = 100;

  /** Shorter lines may well come twice: "Yes.", the name of a speaker. */
  private static final int SHORTEST_REPEATED = 120;

  private static final int BLOCKS_NEAR_AN_END = 4;

  /** Before the first word there may be an arrow or a bullet; a quotation mark makes it speech. */
  private static final String START = "^[^\\p{L}\\p{N}\"“‘']{0,3}";

  private static final Pattern POINTER =
      Pattern.compile(
          START
              + "(?:read (?:more|also|next|the full|our full)\\b"
              + "|(?:also read|see also|see more|related|more|watch|listen|recommended|photos?|video"
              + "|gallery|tags?|topics|most read|must read|explained|join|opinion|analysis)\\s?[:|>»]"
              + "|related (?:articles|stories|coverage|content|topics|news|links|posts|video)"
              + "|more (?:on this|from|about this|stories)\\b"
              + "|you (?:may|might) (?:also )?(?:like|be interested)|don['’]t miss\\b"
              + "|click (?:here|on)\\b|(?:click|tap) to\\b|sign up\\b|signup\\b|subscribe\\b"
              + "|already (?:a|have a) (?:subscri|member)|(?:log|sign) in\\b.{0,30}$"
              + "|follow (?:us|@)|like us on|find us on"
              + "|join (?:our|us|the conversation|the discussion)|download (?:our|the) .{0,30}\\bapp\\b"
              + "|get (?:our|the) .{0,40}\\b(?:newsletter|app|updates|inbox)\\b"
              + "|(?:story|article) continues|continue reading|scroll (?:down|for)"
              + "|advertisement.{0,20}$|sponsored(?: content| post| links?)?$|promoted(?: content)?$"
              + "|share(?: (?:this|on)\\b.{0,30})?$|print$|e-?mail$|loading\\b.{0,3}$"
              + "|leave a (?:comment|reply)|(?:show |view |add |post a |\\d+ )?comments?\\b.{0,12}$"
              + "|(?:filed under|posted in|tagged)\\b.{0,60}$|back to (?:top|home)"
              + "|watch (?:the )?(?:video|live|below|more)|(?:see|view) (?:the )?(?:gallery|photos|more)"
              + "|leggi anche|leggi tutto|lire aussi|à lire|lesen sie auch|mehr zum thema|lee también"
              + "|te puede interesar|leia (?:também|mais)|baca juga|читайте также|lees ook)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CREDIT =
      Pattern.compile(
          START
              + "(?:(?:photo|image|picture|photograph|video|graphic|illustration|pic|file photo"
              + "|photo illustration)s?(?: (?:credits?|by|courtesy|source|via))?\\s?[:/©|]"
              + "|(?:photo|image|picture|video)s? (?:credit|courtesy|by)\\b|credits?\\s?:|source\\s?:"
              + "|(?:image|slide) \\d+ of \\d+|\\d+ (?:of|/) \\d+$"
              + "|copyright\\b\\W{0,5}(?:\\d{4}|[\\p{L}. ]{0,40}$)|c\\) ?\\d{4}|all rights reserved"
              + "|(?:first|originally) published:? (?:on|at|\\d))"
              + "|^\\W{0,2}©",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RIGHTS =
      Pattern.compile(
          "all rights reserved|may not be (?:published|reproduced)|©\\s?\\d{4}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STAMP_WORDS =
      Pattern.compile(
          "\\b(?:updated|published|posted|last|first|modified|created|date|on|at|am|pm|a\\.m|p\\.m|jan(?:uary)?|feb(?:ruary)?"
              + "|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
              + "|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
              + "|gmt|utc|bst|ist|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|cet|cest|aest|aedt|hrs?|hours?|minutes?|mins?|days?"
              + "|ago|read|st|nd|rd|th)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern BYLINE =
      Pattern.compile("^(?:[Bb]y|BY|Written by|Reporting by|Story by|From) \\p{Lu}[^.!?]*$");

  private static final Pattern ADDRESS_ONLY =
      Pattern.compile(
          "^(?:https?://\\S+|[\\w.+-]+@[\\w.-]+|(?:www\\.|twitter\\.com/|facebook\\.com/)\\S+|@\\w+)$");
  private static final Pattern ABOUT_THE_AUTHOR =
      Pattern.compile(
          "\\b(?:follow (?:him|her|them|me|us) (?:on|at)\\b|follow @|on twitter (?:at )?@|can be reached (?:at|on)|(?:email|e-mail|contact) .{0,40} at \\S+@"
              + "|contributed to this (?:report|article|story)|(?:additional|contributed) reporting)",
          Pattern.CASE_INSENSITIVE);

  private FurnitureLines() {}

  /** The blocks that are the article's own, given the titles that the page has for it. */
  static List<TextBlock> removeFrom(List<TextBlock> blocks, Set<String> titles) {
    Set<String> known = new HashSet<>();
    for (String title : titles) {
      known.add(Headline.bare(title));
    }
    known.remove("");
    List<TextBlock> below = belowHeadline(blocks, known);
    boolean[] goes = new boolean[below.size()];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < goes.length; i++) {
      TextBlock block = below.get(i);
      int fromAnEnd = Math.min(i, goes.length - 1 - i);
      goes[i] = isFurniture(block, fromAnEnd) || isRepeated(block, seen);
    }
    return withoutEmptySections(below, goes);
  }

  private static List<TextBlock> belowHeadline(List<TextBlock> blocks, Set<String> titles) {
    int first = 0;
    int above = 0;
    for (int i = 0; i < blocks.size() && above <= LONGEST_ABOVE_HEADLINE; i++) {
      String text = blocks.get(i).text();
      above += text.length();
      if (titles.contains(Headline.bare(text))) {
        first = i + 1;
        above = 0;
      }
    }
    return blocks.subList(first, blocks.size());
  }

  private static boolean isFurniture(TextBlock block, int fromAnEnd) {
    String text = block.text();
    if (text.length() > LONGEST_LINE) {
      return fromAnEnd < BLOCKS_NEAR_AN_END
          && RIGHTS.matcher(text).find()
          && text.length() < 2 * LONGEST_LINE;
    }
    return isPointer(block)
        || CREDIT.matcher(text).find()
        || ADDRESS_ONLY.matcher(text).matches()
        || isStamp(text)
        || (fromAnEnd < BLOCKS_NEAR_AN_END && isAboutTheArticle(text));
  }

  private static boolean isPointer(TextBlock block) {
    return (block.text().length() <= LONGEST_POINTER || block.linked() * 2 >= block.text().length())
        && POINTER.matcher(block.text()).find();
  }

  private static boolean isAboutTheArticle(String text) {
    return isByline(text) || RIGHTS.matcher(text).find() || ABOUT_THE_AUTHOR.matcher(text).find();
  }

  private static boolean isByline(String text) {
    return text.equalsIgnoreCase("by")
        || (text.length() <= LONGEST_BYLINE && BYLINE.matcher(text).matches());
  }

  private static boolean isStamp(String text) {
    return text.length() <= LONGEST_BYLINE
        && text.chars().anyMatch(Character::isDigit)
        && text.chars().anyMatch(Character::isLetter)
        && NOT_A_LETTER.matcher(STAMP_WORDS.matcher(text).replaceAll(" ")).replaceAll("").isEmpty();
  }

  private static boolean isRepeated(TextBlock block, Set<String> seen) {
    return block.text().length() >= SHORTEST_REPEATED && !seen.add(block.text());
  }

  /** A heading over nothing but furniture is furniture, and so is one at the end. */
  private static List<TextBlock> withoutEmptySections(List<TextBlock> blocks, boolean[] goes) {
    List<TextBlock> kept = new ArrayList<>();
    boolean textBelow = false;
    boolean furnitureBelow = true;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      TextBlock block = blocks.get(i);
      boolean heading = block.kind() == Kind.HEADING;
      if (goes[i]) {
        furnitureBelow = true;
      } else if (!heading || textBelow || !furnitureBelow) {
        kept.add(block);
        furnitureBelow = false;
      }
      textBelow = !goes[i] && !heading;
    }
    Collections.reverse(kept);
    return kept;
  }
}
