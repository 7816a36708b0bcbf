// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.Arrays;

/**
 * Every way to cut a stretch of words into spans of the three roles and words between them, with
 * the probability that the network gives to each span: a semi-Markov conditional random field
 * (Sarawagi and Cohen, <a
 * href="https://papers.nips.cc/paper/2648-semi-markov-conditional-random-fields-for-information-extraction">
 * 2004</a>). A span's score is the sum of its words', of its first and its last word's, of the
 * product of what describes these two, and of its length's; a path's score adds how the spans
 * follow each other. Time and memory grow with the number of words times the longest span.
 */
public final class SpanChain {
  private static final Role[] ROLES = Role.values();
  private static final int KINDS = SpanWeights.KINDS;

  private final SpanWeights weights;
  private final int size;

  /** By role, first word and length less one: the span's score. */
  private final float[][][] scores;

  /** By word and the kind that ends before it: all beginnings. */
  private final double[][] before;

  /** By word and role: all beginnings with a span of that role to follow. */
  private final double[][] entering;

  /** By word and role: everything from a span of that role that begins there to the end. */
  private final double[][] leaving;

  /** By word and the kind that ends before it: all endings. */
  private final double[][] after;

  private final double all;

  public SpanChain(WordScores words, SpanWeights weights) {
    this.weights = weights;
    this.size = words.size();
    this.scores = scores(words);
    this.before = new double[size + 1][KINDS];
    this.entering = new double[size][ROLES.length];
    this.leaving = new double[size][ROLES.length];
    this.after = new double[size + 1][KINDS];
    forward();
    backward();
    this.all = LogSum.of(before[size]);
  }

  private float[][][] scores(WordScores words) {
    float[][][] scores = new float[ROLES.length][size][];
    for (Role role : ROLES) {
      double[] sums = new double[size + 1];
      for (int i = 0; i < size; i++) {
        sums[i + 1] = sums[i] + words.at(i, HeadLayout.inside(role));
      }
      for (int from = 0; from < size; from++) {
        scores[role.index()][from] = scores(words, role, from, sums);
      }
    }
    return scores;
  }

  private float[] scores(WordScores words, Role role, int from, double[] sums) {
    float[] scores = new float[Math.min(role.longest(), size - from)];
    double scale = scale(role);
    for (int i = 0; i < scores.length; i++) {
      int last = from + i;
      scores[i] =
          (float)
              (sums[last + 1]
                  - sums[from]
                  + words.at(from, HeadLayout.begins(role))
                  + words.at(last, HeadLayout.ends(role))
                  + weights.length(role, i + 1)
                  + scale
                      * words.product(
                          from, HeadLayout.first(role), last, HeadLayout.last(role), role.depth()));
    }
    return scores;
  }

  /** What the product of a span's first and last word is multiplied by. */
  public static double scale(Role role) {
    return 1 / Math.sqrt(role.depth());
  }

  private void forward() {
    Arrays.fill(before[0], Double.NEGATIVE_INFINITY);
    before[0][0] = 0;
    LogSum sum = new LogSum();
    for (int at = 0; at < size; at++) {
      for (Role role : ROLES) {
        entering[at][role.index()] = steps(before[at], role.index() + 1);
      }
      int end = at + 1;
      before[end][0] = steps(before[at], 0);
      for (Role role : ROLES) {
        int r = role.index();
        sum.clear();
        for (int from = Math.max(0, end - role.longest()); from < end; from++) {
          sum.add(entering[from][r] + scores[r][from][end - from - 1]);
        }
        before[end][r + 1] = sum.value();
      }
    }
  }

  private double steps(double[] beginnings, int next) {
    double[] terms = new double[KINDS];
    for (int kind = 0; kind < KINDS; kind++) {
      terms[kind] = beginnings[kind] + weights.step(kind, next);
    }
    return LogSum.of(terms);
  }

  private void backward() {
    LogSum sum = new LogSum();
    double[] terms = new double[KINDS];
    for (int from = size - 1; from >= 0; from--) {
      for (int r = 0; r < ROLES.length; r++) {
        sum.clear();
        float[] here = scores[r][from];
        for (int i = 0; i < here.length; i++) {
          sum.add(here[i] + after[from + i + 1][r + 1]);
        }
        leaving[from][r] = sum.value();
      }
      for (int kind = 0; kind < KINDS; kind++) {
        terms[0] = weights.step(kind, 0) + after[from + 1][0];
        for (int r = 0; r < ROLES.length; r++) {
          terms[r + 1] = weights.step(kind, r + 1) + leaving[from][r];
        }
        after[from][kind] = LogSum.of(terms);
      }
    }
  }

  public int size() {
    return size;
  }

  /** How many words a span may have that begins at {@code from}. */
  public int longest(Role role, int from) {
    return scores[role.index()][from].length;
  }

  public double score(Role role, int from, int to) {
    return scores[role.index()][from][to - from - 1];
  }

  /** The logarithm of the sum over all ways. */
  public double all() {
    return all;
  }

  /** How probable it is that just the words from {@code from} to before {@code to} are a span. */
  public double probability(Role role, int from, int to) {
    int r = role.index();
    return Math.exp(entering[from][r] + scores[r][from][to - from - 1] + after[to][r + 1] - all);
  }

  /** How probable it is that a span of the role, however long, begins at {@code from}. */
  public double probabilityOfBeginning(Role role, int from) {
    return Math.exp(entering[from][role.index()] + leaving[from][role.index()] - all);
  }

  /** How probable it is that kind {@code next} begins at {@code at} behind {@code kind}. */
  public double probabilityOfStep(int at, int kind, int next) {
    double rest = next == 0 ? after[at + 1][0] : leaving[at][next - 1];
    return Math.exp(before[at][kind] + weights.step(kind, next) + rest - all);
  }
}
