// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.List;
import org.whosaid.claim.model.WindowPieces;

/**
 * A window of an annotated article, as the network is taught it.
 *
 * @param spans in order, without overlaps, counted in the window's own words
 */
record Lesson(WindowPieces pieces, List<GoldSpan> spans) {
  Lesson {
    spans = List.copyOf(spans);
  }

  int words() {
    return pieces.toWord() - pieces.fromWord();
  }
}
