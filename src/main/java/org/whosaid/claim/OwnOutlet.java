// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;

/**
 * Who publishes the article: as its page says, or as its first lines do, "HARLOW, Monday (Northern
 * Press) -". What an article's own reporters were told came through nobody.
 */
public final class OwnOutlet {
  private static final Pattern DATELINE =
      Pattern.compile("^.{0,60}?\\(([\\p{Lu}][\\p{L}\\p{N} .’'&-]{1,40})\\)\\s*[-–—]");
  private static final int FIRST_PARAGRAPHS = 4;

  private final List<String> names = new ArrayList<>();

  /** Reads the page's details and the first paragraphs. */
  public OwnOutlet(Article article) {
    article.details().outlet().filter(name -> !name.isBlank()).ifPresent(names::add);
    int paragraphs = Math.min(FIRST_PARAGRAPHS, article.paragraphs().size());
    for (Paragraph paragraph : article.paragraphs().subList(0, paragraphs)) {
      Matcher dateline = DATELINE.matcher(paragraph.span().in(article.text()));
      if (dateline.find()) {
        names.add(dateline.group(1));
      }
    }
  }

  /** As the page calls it, or else as its first lines do. */
  public Optional<String> name() {
    return names.stream().findFirst();
  }

  /** Whether these words name it. */
  public boolean is(String carrier) {
    String plain = plain(carrier);
    return names.stream().anyMatch(name -> plain(name).equals(plain));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").strip();
  }
}
