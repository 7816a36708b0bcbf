// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whosaid.fetch.ArticleAddress;

/**
 * What somebody typed behind the command's name, read as leniently as people type: a link may stand
 * in Slack's angle brackets, in quotation marks, without its scheme or before a comma.
 *
 * @param word the first one, in lower case; empty if nothing was typed
 * @param rest behind the first word, as typed
 * @param links in order, each article once
 */
record CommandWords(String word, String rest, List<Link> links) {
  /** As in messages: longer ones are no links to articles. */
  static final int LONGEST_LINK = 2_000;

  private static final int LONGEST_TEXT = 20_000;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern MARKED =
      Pattern.compile("<(https?://[^<>|\\s]+)(?:\\|[^<>]*)?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH_SCHEME =
      Pattern.compile("[a-z][a-z0-9+.-]*://.+", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHOUT_SCHEME =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}-]{1,63}\\.){1,10}\\p{L}{2,63}(?::\\d{1,5})?(?:[/?#].*)?",
          Pattern.CASE_INSENSITIVE);
  private static final String OPENING = "\"'“”„‘’«»`(<";
  private static final String CLOSING = "\"'“”‘’«»`)>,;.!";

  /**
   * An article's address.
   *
   * @param written as a browser would take it
   * @param identity the same for every spelling
   */
  record Link(String written, String identity) {
    boolean tooLong() {
      return written.length() > LONGEST_LINK;
    }
  }

  CommandWords {
    links = List.copyOf(links);
  }

  static CommandWords of(String typed) {
    String text = plain(typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed);
    if (text.isEmpty()) {
      return new CommandWords("", "", List.of());
    }
    String[] words = BLANKS.split(text, -1);
    Map<String, Link> links = new LinkedHashMap<>();
    for (String word : words) {
      link(word).ifPresent(link -> links.putIfAbsent(link.identity(), link));
    }
    String first = words[0];
    String rest = text.substring(first.length()).strip();
    return new CommandWords(
        bare(first).toLowerCase(Locale.ROOT), rest, new ArrayList<>(links.values()));
  }

  /** A name without what people put around it. */
  static String unquoted(String name) {
    return bare(name.strip()).strip();
  }

  boolean isEmpty() {
    return word.isEmpty() && rest.isEmpty();
  }

  boolean beginsWithALink() {
    return link(word).isPresent();
  }

  /** Without Slack's angle brackets around links and its three entities. */
  private static String plain(String typed) {
    return MARKED
        .matcher(typed)
        .replaceAll(" $1 ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }

  private static Optional<Link> link(String word) {
    String bare = bare(word);
    if (WITH_SCHEME.matcher(bare).matches()) {
      return Optional.of(new Link(bare, identity(bare)));
    }
    if (WITHOUT_SCHEME.matcher(bare).matches()) {
      String address = "https://" + bare;
      return Optional.of(new Link(address, identity(address)));
    }
    return Optional.empty();
  }

  private static String identity(String address) {
    Optional<URI> read =
        address.length() > LONGEST_LINK ? Optional.empty() : ArticleAddress.written(address);
    return read.map(ArticleAddress::identity).orElse(address);
  }

  /** Without what stands around a word; a bracket that was opened inside belongs to it. */
  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && OPENING.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && CLOSING.indexOf(word.charAt(end - 1)) >= 0) {
      if (word.charAt(end - 1) == ')' && word.substring(start, end).indexOf('(') >= 0) {
        break;
      }
      end--;
    }
    return word.substring(start, end);
  }
}
