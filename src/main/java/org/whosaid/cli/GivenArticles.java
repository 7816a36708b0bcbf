// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.util.Objects.requireNonNull;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whosaid.desk.ArticleOutcome;
import org.whosaid.desk.ArticleReader;

/** Articles as they are named on the command line: links, files, standard input. */
final class GivenArticles {
  private static final Pattern ADDRESS =
      Pattern.compile("[a-z][a-z0-9+.-]*://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final URI HTML = URI.create("file:page.html");
  private static final URI ANYTHING = URI.create("file:page");

  private final ArticleReader articles;
  private final KeptFiles files;

  GivenArticles(ArticleReader articles, KeptFiles files) {
    this.articles = requireNonNull(articles, "articles");
    this.files = requireNonNull(files, "files");
  }

  ArticleOutcome read(String what) {
    if (ADDRESS.matcher(what).matches()) {
      return articles.read(what);
    }
    try {
      return articles.readSaved(files.read(what), kind(what));
    } catch (FileNotFoundException e) {
      return none(e.getMessage() + ", and it is not a link");
    } catch (IOException e) {
      return none(String.valueOf(e.getMessage()));
    }
  }

  /** The name of {@code what} in files and exports: a file's without its ending, or the link. */
  static String id(String what) {
    return ADDRESS.matcher(what).matches() ? what : KeptFiles.title(what);
  }

  private static ArticleOutcome none(String why) {
    return new ArticleOutcome.None("the file", why, why, false, Optional.empty());
  }

  private static URI kind(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?(\\.gz)?") ? HTML : ANYTHING;
  }
}
