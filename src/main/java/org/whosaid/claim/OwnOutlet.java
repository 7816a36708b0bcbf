// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;

/**
 * Who publishes the article: as its page says, or as its first lines do, "HARLOW, Monday (Northern
 * Press) -". What an article's own reporters were told came through nobody.
 */
final class OwnOutlet {
  private static final Pattern DATELINE =
      Pattern.compile("^.{0,60}?\\(([\\p{Lu}][\\p{L}\\p{N} .’'&-]{1,40})\\)\\s*[-–—]");
  private static final int FIRST_PARAGRAPHS = 4;

  private final Set<String> names = new HashSet<>();

  OwnOutlet(Article article) {
    article.details().outlet().ifPresent(name -> names.add(plain(name)));
    int paragraphs = Math.min(FIRST_PARAGRAPHS, article.paragraphs().size());
    for (Paragraph paragraph : article.paragraphs().subList(0, paragraphs)) {
      Matcher dateline = DATELINE.matcher(paragraph.span().in(article.text()));
      if (dateline.find()) {
        names.add(plain(dateline.group(1)));
      }
    }
  }

  boolean is(String carrier) {
    return names.contains(plain(carrier));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").strip();
  }
}
