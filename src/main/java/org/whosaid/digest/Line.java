// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of the reply.
 *
 * @param claims the ids of the claims whose words the reader finds in this line
 */
public record Line(List<Piece> pieces, Set<Integer> claims) {
  public Line {
    pieces = List.copyOf(pieces);
    claims = Set.copyOf(claims);
  }

  static Line of(List<Piece> pieces) {
    return new Line(pieces, Set.of());
  }

  /** How many characters the reader sees. */
  public int length() {
    return lengthOf(pieces);
  }

  /** The article's words in this line. */
  public List<Piece.Verbatim> verbatim() {
    List<Piece.Verbatim> found = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Verbatim words) {
        found.add(words);
      }
    }
    return found;
  }

  static int lengthOf(List<Piece> pieces) {
    int length = 0;
    for (Piece piece : pieces) {
      length += piece.text().length();
    }
    return length;
  }

  static Set<Integer> claimsOf(List<Line> lines) {
    Set<Integer> ids = new TreeSet<>();
    for (Line line : lines) {
      ids.addAll(line.claims());
    }
    return ids;
  }
}
