// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two figures of an article give different values for one quantity. Where the text doesn't
 * say enough to be sure that they count the same, they are not comparable: a difference that is
 * none costs more trust than one that is overlooked.
 */
public final class FigureComparison {
  /** What two figures are to each other. */
  public enum Verdict {
    /** The same quantity, and values that agree: equal, or one a rounding of the other. */
    SAME,
    /** The same quantity, different numbers. */
    DIFFERENT,
    /** Two quantities, or too little is said. */
    NOT_COMPARABLE
  }

  /** So many telling words in common are enough, however many there are. */
  private static final int MANY_SHARED = 4;

  private static final int FEWEST_SHARED = 2;
  private static final Set<String> ARMED = Set.of("soldier", "rebel", "police officer");

  /** Of people whom another counts they may be all or some. */
  private static final Set<String> SOME_OF_ALL = Set.of("child", "woman", "man");

  /** For each state the groups that are counted in it: "soldier" and "civilian" killed. */
  private final Map<String, Set<String>> groupsInState = new HashMap<>();

  /**
   * @param all the figures of the article: who else is counted decides whom "nine died" may mean
   */
  public FigureComparison(List<CountedFigure> all) {
    for (CountedFigure figure : all) {
      Quantity quantity = figure.quantity();
      if (!quantity.isAnybody() && !quantity.part()) {
        groupsInState
            .computeIfAbsent(quantity.state(), state -> new HashSet<>())
            .add(quantity.group());
      }
    }
  }

  /** What {@code one} and {@code other} are to each other. */
  public Verdict of(CountedFigure one, CountedFigure other) {
    if (!isSameQuantity(one.quantity(), other.quantity())) {
      return Verdict.NOT_COMPARABLE;
    }
    return Values.agree(one, other) ? Verdict.SAME : Verdict.DIFFERENT;
  }

  private boolean isSameQuantity(Quantity one, Quantity other) {
    return !one.part()
        && !other.part()
        && one.unit().equals(other.unit())
        && one.times().equals(other.times())
        && mayMeet(one.weekdays(), other.weekdays())
        && mayMeet(one.places(), other.places())
        && one.state().equals(other.state())
        && (one.state().isEmpty() ? isAboutTheSame(one, other) : countsTheSame(one, other));
  }

  /** Nothing said on one side excludes nothing. */
  private static boolean mayMeet(Set<String> some, Set<String> others) {
    return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
  }

  private boolean countsTheSame(Quantity one, Quantity other) {
    if ((isPeople(one) && mayBeOthers(other)) || (isPeople(other) && mayBeOthers(one))) {
      return false;
    }
    if (one.isAnybody() || other.isAnybody()) {
      boolean both = one.isAnybody() && other.isAnybody();
      int groups = groupsInState.getOrDefault(one.state(), Set.of()).size();
      return one.unit().isEmpty() ? both || groups == 1 : isAboutTheSame(one, other);
    }
    return one.group().equals(other.group())
        && mayMeet(one.kind(), other.kind())
        && (isOfLiving(one) || mayMeet(one.names(), other.names()));
  }

  private static boolean isSaidAlike(Set<String> some, Set<String> others, int fewest) {
    Set<String> shared = new HashSet<>(some);
    shared.retainAll(others);
    int fewer = Math.min(some.size(), others.size());
    return shared.size() >= MANY_SHARED || (shared.size() >= fewest && 2 * shared.size() >= fewer);
  }

  /** Names beside a toll are places and causes; beside jobs and trains, whose they are. */
  private static boolean isOfLiving(Quantity quantity) {
    return Label.OF_PEOPLE.contains(quantity.state());
  }

  /** Fighters may or may not be among the "people" of another count, children be some of them. */
  private static boolean mayBeOthers(Quantity quantity) {
    return ARMED.contains(quantity.group()) || SOME_OF_ALL.contains(quantity.group());
  }

  private static boolean isPeople(Quantity quantity) {
    return quantity.isAnybody() && !quantity.group().isEmpty();
  }

  /** Without a state that is known: the same thing in the same words. */
  private static boolean isAboutTheSame(Quantity one, Quantity other) {
    boolean thing = !one.group().isEmpty() && one.group().equals(other.group());
    boolean anything = one.group().isEmpty() || other.group().isEmpty();
    boolean measured = !one.unit().isEmpty();
    boolean kindred = one.kind().isEmpty() == other.kind().isEmpty();
    boolean ofSame = one.names().isEmpty() == other.names().isEmpty();
    return (thing || (measured && anything))
        && kindred
        && ofSame
        && mayMeet(one.kind(), other.kind())
        && mayMeet(one.names(), other.names())
        && isSaidAlike(one.context(), other.context(), thing ? 1 : FEWEST_SHARED);
  }
}
