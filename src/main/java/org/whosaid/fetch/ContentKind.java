// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the bytes are, by what the server says and by how they begin; servers that call a PDF text
 * or a web page a stream of bytes are common.
 */
enum ContentKind {
  HTML,
  TEXT,
  PDF,
  OTHER;

  /** PDF readers look for the mark within the first kilobyte, and producers rely on it. */
  private static final int PDF_MARK_WITHIN = 1024;

  private static final int LOOKED_AT = 2048;
  private static final Pattern HTML_BEGINNING =
      Pattern.compile("(?:<!doctype html|<html|<head|<body|<meta|<title|<div|<p|<h1)[\\s>/]");

  static ContentKind of(DeclaredType declared, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
    if (start.startsWith("%PDF-")) {
      return PDF;
    }
    boolean html = beginsAsHtml(start);
    if (declared.mediaType().endsWith("pdf")) {
      boolean marked = start.indexOf("%PDF-") >= 0 && start.indexOf("%PDF-") < PDF_MARK_WITHIN;
      return marked ? PDF : html ? HTML : OTHER;
    }
    if (isBinary(start)) {
      return OTHER;
    }
    if (declared.isHtml()) {
      return HTML;
    }
    if (declared.isXml()) {
      return html ? HTML : OTHER;
    }
    return html ? HTML : TEXT;
  }

  private static boolean beginsAsHtml(String start) {
    int at = 0;
    if (start.startsWith("\u00ef\u00bb\u00bf")) {
      at = 3;
    }
    String rest = start.replace("\0", "").toLowerCase(Locale.ROOT);
    while (at < rest.length()) {
      if (Character.isWhitespace(rest.charAt(at)) || rest.charAt(at) > 0x7f) {
        at++;
      } else if (rest.startsWith("<!--", at)) {
        at = behind("-->", rest, at);
      } else if (rest.startsWith("<?xml", at)) {
        at = behind("?>", rest, at);
      } else if (rest.startsWith("<!doctype svg", at)) {
        return false;
      } else {
        return HTML_BEGINNING.matcher(rest).region(at, rest.length()).lookingAt();
      }
    }
    return false;
  }

  private static int behind(String end, String text, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  /** Control characters that no text has; text in UTF-16 shows itself by its byte order mark. */
  private static boolean isBinary(String start) {
    if (start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe")) {
      return false;
    }
    return start
        .chars()
        .anyMatch(c -> c < 0x09 || c == 0x0b || (c > 0x0d && c < 0x1b) || (c > 0x1b && c < 0x20));
  }
}
