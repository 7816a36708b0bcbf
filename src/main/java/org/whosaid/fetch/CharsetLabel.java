// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A charset by the label that pages use for it. Where a label is used for more than its standard,
 * it is read as browsers read it (WHATWG's Encoding standard): "iso-8859-1" is windows-1252.
 */
final class CharsetLabel {
  private static final Map<String, String> AS_BROWSERS_READ =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("iso_8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("l1", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ansi_x3.4-1968", "windows-1252"),
          Map.entry("cp1252", "windows-1252"),
          Map.entry("x-cp1252", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("utf-16", "UTF-16LE"));

  private CharsetLabel() {}

  /** Empty for a label that means nothing, and for charsets that only serve to hide markup. */
  static Optional<Charset> charset(String label) {
    String name = label.trim().toLowerCase(Locale.ROOT);
    if (name.startsWith("utf-7") || name.startsWith("utf-32") || name.contains("2022-kr")) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(AS_BROWSERS_READ.getOrDefault(name, name));
      return charset.canEncode() ? Optional.of(charset) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
