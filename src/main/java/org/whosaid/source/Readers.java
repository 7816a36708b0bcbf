// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who got hold of a document or printed it, by the words for the document. */
final class Readers {
  /** When it was, behind who it was: "this week", "in 1989", "on Friday". */
  private static final Pattern TIME =
      Pattern.compile("(?:,| (?:this|last|on|earlier|yesterday)\\b| in \\p{Nd}).*", Pattern.DOTALL);

  private Readers() {}

  static Optional<String> namedIn(String words) {
    for (String got : List.of(" seen by ", " obtained by ", " published in ", " published by ")) {
      int at = words.indexOf(got);
      if (at >= 0) {
        String reader = TIME.matcher(words.substring(at + got.length())).replaceFirst("");
        String name = reader.replace(",", "").strip();
        SourceMention mention = new SourceMention(name);
        boolean document = mention.kind() == SourceKind.DOCUMENT;
        boolean carries = mention.isOutlet() || (document && got.equals(" published in "));
        return carries ? Optional.of(name) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
