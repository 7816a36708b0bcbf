// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a page. What says how to read them, in order: a byte order mark, the HTTP
 * header, the page's own meta element or XML declaration; if none is usable, UTF-8 where the bytes
 * are valid UTF-8, else windows-1252.
 *
 * <p>Two lies are corrected, because a wrong character in a quotation is a wrong quotation: text
 * declared as windows-1252 that is valid UTF-8 with characters beyond ASCII is UTF-8 (chance hardly
 * ever makes such bytes), and text declared as UTF-8 that holds no single valid character beyond
 * ASCII is windows-1252.
 */
final class PageText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Browsers search the first kilobyte; some pages put a licence before the meta element. */
  private static final int META_WITHIN = 4096;

  private static final Pattern COMMENT = Pattern.compile("<!--.{0,4096}?-->", Pattern.DOTALL);
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,300}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:+-]{1,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_DECLARATION =
      Pattern.compile(
          "^\\s{0,9}<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:+-]{1,40})");

  private PageText() {}

  static String decode(byte[] bytes, Optional<String> headerCharset, boolean html) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, UTF_8);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16BE);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16LE);
    }
    Optional<Charset> declared = headerCharset.flatMap(CharsetLabel::charset);
    if (declared.isEmpty() && html) {
      declared = inMarkup(bytes);
    }
    return new String(bytes, believable(declared, bytes));
  }

  private static Charset believable(Optional<Charset> declared, byte[] bytes) {
    if (declared.isPresent()
        && !declared.get().equals(UTF_8)
        && !declared.get().equals(WINDOWS_1252)) {
      return declared.get();
    }
    if (isUtf8(bytes)) {
      return UTF_8;
    }
    boolean brokenUtf8 = declared.isPresent() && declared.get().equals(UTF_8);
    return brokenUtf8 && holdsUtf8Characters(bytes) ? UTF_8 : WINDOWS_1252;
  }

  private static Optional<Charset> inMarkup(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), ISO_8859_1);
    Matcher declaration = XML_DECLARATION.matcher(start);
    Matcher meta = META.matcher(COMMENT.matcher(start).replaceAll(""));
    Optional<Charset> charset =
        meta.find() ? CharsetLabel.charset(meta.group(1)) : Optional.empty();
    if (charset.isEmpty() && declaration.find()) {
      charset = CharsetLabel.charset(declaration.group(1));
    }
    // HTML standard: an element that could be read as ASCII is not in UTF-16
    return charset.map(c -> c.name().startsWith("UTF-16") ? UTF_8 : c);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean holdsUtf8Characters(byte[] bytes) {
    return new String(bytes, UTF_8).chars().anyMatch(c -> c > 0x7f && c != 0xfffd);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
