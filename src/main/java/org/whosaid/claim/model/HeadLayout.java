// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/**
 * Where in the network's output, one row of numbers a word, each number stands. Training and use
 * read it here.
 */
public final class HeadLayout {
  /** What the network calls its output. */
  public static final String OUTPUT = "word_scores";

  /** How many numbers a span has for each side of a pair. */
  public static final int PAIR_DEPTH = 64;

  private static final int ROLES = Role.values().length;
  private static final int[] FIRST = new int[ROLES];
  private static final int[] LAST = new int[ROLES];
  private static final int CUE_OF_CONTENT;

  /** Numbers a word. */
  public static final int WIDTH;

  static {
    int at = 3 * ROLES;
    for (Role role : Role.values()) {
      FIRST[role.index()] = at;
      LAST[role.index()] = at + role.depth();
      at += 2 * role.depth();
    }
    CUE_OF_CONTENT = at;
    WIDTH = at + 4 * PAIR_DEPTH + 2;
  }

  private HeadLayout() {}

  /** How well the word stands inside a span of the role. */
  public static int inside(Role role) {
    return role.index();
  }

  /** How well the word begins a span of the role. */
  public static int begins(Role role) {
    return ROLES + role.index();
  }

  /** How well the word ends a span of the role. */
  public static int ends(Role role) {
    return 2 * ROLES + role.index();
  }

  /** The first of {@code role.depth()} numbers that describe the word as a span's first. */
  public static int first(Role role) {
    return FIRST[role.index()];
  }

  /** The first of {@code role.depth()} numbers that describe the word as a span's last. */
  public static int last(Role role) {
    return LAST[role.index()];
  }

  /** The first of the numbers that the dependent span of a pair is described by. */
  public static int dependent(Link link) {
    return CUE_OF_CONTENT + 2 * PAIR_DEPTH * link.index();
  }

  /** The first of the numbers that the head of a pair is described by. */
  public static int head(Link link) {
    return dependent(link) + PAIR_DEPTH;
  }

  /** How well a dependent span stands alone. */
  public static int alone(Link link) {
    return CUE_OF_CONTENT + 4 * PAIR_DEPTH + link.index();
  }
}
