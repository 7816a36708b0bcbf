// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Type a server declares, read leniently.
 *
 * @param mediaType in lower case without parameters; empty if nothing usable was declared
 */
record DeclaredType(String mediaType, Optional<String> charset) {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

  static DeclaredType of(@Nullable String header) {
    if (header == null) {
      return new DeclaredType("", Optional.empty());
    }
    int semicolon = header.indexOf(';');
    String type = semicolon < 0 ? header : header.substring(0, semicolon);
    Matcher charset = CHARSET.matcher(header);
    return new DeclaredType(
        type.trim().toLowerCase(Locale.ROOT),
        charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
  }

  /** Whether it can be one of the pages we read; what is not declared can be. */
  boolean mayBeReadable() {
    return switch (mediaType) {
      case "",
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "text/markdown",
          "application/pdf",
          "application/x-pdf",
          "application/octet-stream",
          "binary/octet-stream",
          "application/download",
          "application/force-download",
          "application/xml",
          "text/xml",
          "unknown/unknown",
          "application/unknown",
          "*/*" ->
          true;
      default -> false;
    };
  }

  boolean isHtml() {
    return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
  }

  boolean isXml() {
    return mediaType.equals("application/xml") || mediaType.equals("text/xml");
  }
}
