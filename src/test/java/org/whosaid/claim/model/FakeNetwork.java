// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A network that answers without having been trained, and remembers what it was asked. */
class FakeNetwork implements Network {
  private final Function<WindowPieces, WordScores> answer;
  private int windows;
  private int pieces;
  private int mostAtOnce;

  FakeNetwork(Function<WindowPieces, WordScores> answer) {
    this.answer = answer;
  }

  /** Sees nothing anywhere. */
  static FakeNetwork blind() {
    return new FakeNetwork(FakeNetwork::nothing);
  }

  private static WordScores nothing(WindowPieces window) {
    float[] values = new float[(window.toWord() - window.fromWord()) * HeadLayout.WIDTH];
    for (int at = 0; at < values.length; at += HeadLayout.WIDTH) {
      for (Role role : Role.values()) {
        values[at + HeadLayout.inside(role)] = -20;
      }
    }
    return new WordScores(values);
  }

  /** The same number in every place. */
  static WordScores everywhere(WindowPieces window, float number) {
    float[] values = new float[(window.toWord() - window.fromWord()) * HeadLayout.WIDTH];
    Arrays.fill(values, number);
    return new WordScores(values);
  }

  @Override
  public List<WordScores> scores(List<WindowPieces> some) {
    mostAtOnce = Math.max(mostAtOnce, some.size());
    List<WordScores> scores = new ArrayList<>();
    for (WindowPieces window : some) {
      windows++;
      pieces += window.length();
      scores.add(answer.apply(window));
    }
    return scores;
  }

  /** How many windows it was asked for. */
  int windows() {
    return windows;
  }

  /** How many pieces these had. */
  int pieces() {
    return pieces;
  }

  /** The most windows that it was asked for at once. */
  int mostAtOnce() {
    return mostAtOnce;
  }
}
