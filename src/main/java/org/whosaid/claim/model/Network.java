// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.List;

/** The trained network: windows in, numbers for each of their words out. */
public interface Network {
  /** For each window its words' numbers. */
  List<WordScores> scores(List<WindowPieces> windows);
}
