// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whosaid.claim.model.Network;
import org.whosaid.claim.model.WindowPieces;
import org.whosaid.claim.model.WordScores;

/** Asks a network for each window once, so that many decodings of the same texts cost one reading. */
final class RememberingNetwork implements Network {
  private final Network network;
  private final Map<List<Integer>, WordScores> known = new ConcurrentHashMap<>();

  RememberingNetwork(Network network) {
    this.network = network;
  }

  @Override
  public List<WordScores> scores(List<WindowPieces> windows) {
    List<WindowPieces> unknown =
        windows.stream().filter(window -> !known.containsKey(ids(window))).toList();
    List<WordScores> asked = unknown.isEmpty() ? List.of() : network.scores(unknown);
    for (int i = 0; i < unknown.size(); i++) {
      known.put(ids(unknown.get(i)), asked.get(i));
    }
    List<WordScores> scores = new ArrayList<>();
    for (WindowPieces window : windows) {
      @Nullable WordScores remembered = known.get(ids(window));
      if (remembered == null) {
        throw new IllegalStateException("the network left out a window");
      }
      scores.add(remembered);
    }
    return scores;
  }

  /** Pieces and whether they are raised decide what the network says. */
  private static List<Integer> ids(WindowPieces window) {
    return IntStream.range(0, window.length())
        .mapToObj(i -> 2 * window.id(i) + (window.raised(i) ? 1 : 0))
        .toList();
  }
}
