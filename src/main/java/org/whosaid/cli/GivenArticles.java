// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.whosaid.ArticleOutcome;
import org.whosaid.ArticleReader;

/** Articles as they are named on the command line: links, files, standard input. */
final class GivenArticles {
  static final String STANDARD_INPUT = "-";

  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*");
  private static final URI NOWHERE = URI.create("file:standard-input");

  private final ArticleReader articles;
  private final long maxBytes;

  GivenArticles(ArticleReader articles, long maxBytes) {
    this.articles = requireNonNull(articles, "articles");
    this.maxBytes = maxBytes;
  }

  ArticleOutcome read(String what) {
    if (ADDRESS.matcher(what).matches()) {
      return articles.read(what);
    }
    try {
      if (what.equals(STANDARD_INPUT)) {
        return read(System.in, NOWHERE);
      }
      Path file = Path.of(what);
      try (InputStream bytes = Files.newInputStream(file)) {
        return read(bytes, unpackedName(file));
      }
    } catch (NoSuchFileException | InvalidPathException e) {
      return none("there is no such file, and it is not a link");
    } catch (IOException e) {
      return none("the file cannot be read: " + e.getMessage());
    }
  }

  /** The name of {@code what} in files and exports: a file's without its ending, or the link. */
  static String id(String what) {
    if (what.equals(STANDARD_INPUT) || ADDRESS.matcher(what).matches()) {
      return what;
    }
    String name = Path.of(what).getFileName().toString();
    return name.replaceFirst("(?i)\\.(txt|html?|xhtml|pdf)(\\.gz)?$", "");
  }

  private ArticleOutcome read(InputStream stream, URI name) throws IOException {
    byte[] bytes = upToLimit(stream);
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      bytes = upToLimit(new GZIPInputStream(new ByteArrayInputStream(bytes)));
    }
    return bytes.length > maxBytes
        ? none("it is larger than " + maxBytes + " bytes (fetch.max-bytes)")
        : articles.readSaved(bytes, name);
  }

  private byte[] upToLimit(InputStream stream) throws IOException {
    return stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maxBytes + 1));
  }

  private static URI unpackedName(Path file) {
    URI uri = file.toUri();
    String name = uri.toString();
    return name.endsWith(".gz") ? URI.create(name.substring(0, name.length() - 3)) : uri;
  }

  private static ArticleOutcome none(String why) {
    return new ArticleOutcome.None("the file", why, why, false, Optional.empty());
  }
}
