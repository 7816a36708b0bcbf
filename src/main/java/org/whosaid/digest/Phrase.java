// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.words.Wording;

/** A text of ours around pieces of a line: "no reply from … in the article". */
final class Phrase {
  /** Of no use to any translator: Unicode's private use. */
  private static final String PLACE = "\ue000";

  private Phrase() {}

  static List<Piece> of(String key, Piece inside) {
    return of(key, List.of(inside));
  }

  /** The text of that key with the pieces in the place of its value. */
  static List<Piece> of(String key, List<Piece> inside) {
    String text = Wording.of(key, PLACE);
    int place = text.indexOf(PLACE);
    List<Piece> pieces = new ArrayList<>();
    addOurs(pieces, place < 0 ? text : text.substring(0, place));
    pieces.addAll(inside);
    addOurs(pieces, place < 0 ? "" : text.substring(place + PLACE.length()));
    return pieces;
  }

  private static void addOurs(List<Piece> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece.OurWords(words));
    }
  }
}
