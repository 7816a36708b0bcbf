// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whosaid.claim.SpeechAct;
import org.whosaid.digest.Accusation;

/** Finds the statements of different sources that can't both be so, where nothing is counted. */
final class Contradictions {
  /** Of two clauses on one thing most of the telling words are the same. */
  private static final double MOST_WORDS = 0.6;

  private static final int NEAR_IN_PARAGRAPHS = 3;
  private static final int MOST_STATEMENTS = 6;
  private static final int MOST_PROPOSITIONS = 2_000;
  private static final Set<SpeechAct> ASSERTING =
      Set.of(
          SpeechAct.SAY,
          SpeechAct.ACCUSE,
          SpeechAct.ADMIT,
          SpeechAct.CONFIRM,
          SpeechAct.DENY,
          SpeechAct.DEEM);

  /** A denial of everything that its speaker is accused of. */
  private static final Pattern OF_EVERYTHING =
      Pattern.compile(
          "(?:(?:any|all|the|these|those|such|its|his|her|their|that|this) )*+"
              + "(?:it|them|wrongdoing|misconduct|accusations?|allegations?|claims?|charges?"
              + "|responsibility|involvement|liability|doing (?:anything|nothing) wrong)(?: .*)?",
          Pattern.CASE_INSENSITIVE);

  private final List<Proposition> propositions = new ArrayList<>();
  private final Scenes scenes;

  Contradictions(List<ComparedArticle> articles, List<Saying> sayings) {
    this.scenes = new Scenes(articles);
    for (Saying saying : sayings) {
      if (!saying.headline() && ASSERTING.contains(saying.claim().act())) {
        propositions.addAll(Proposition.in(saying));
      }
    }
  }

  /** One for each matter, in the order of the articles. */
  List<Contradiction> all() {
    List<Proposition> some =
        propositions.subList(0, Math.min(MOST_PROPOSITIONS, propositions.size()));
    Map<Proposition, List<Proposition>> against = new LinkedHashMap<>();
    for (Proposition one : some) {
      if (one.negative() || one.dated().isPresent()) {
        for (Proposition other : some) {
          if (contradict(one, other)) {
            against.computeIfAbsent(one, p -> new ArrayList<>()).add(other);
            against.computeIfAbsent(other, p -> new ArrayList<>()).add(one);
          }
        }
      }
    }
    List<Contradiction> found = new ArrayList<>();
    List<Proposition> left = new ArrayList<>(against.keySet());
    while (!left.isEmpty()) {
      List<Proposition> matter = reachable(left.get(0), against);
      left.removeAll(matter);
      found.add(new Contradiction(shown(matter)));
    }
    return found;
  }

  private static List<Proposition> reachable(
      Proposition first, Map<Proposition, List<Proposition>> against) {
    List<Proposition> matter = new ArrayList<>(List.of(first));
    for (int i = 0; i < matter.size(); i++) {
      for (Proposition other : against.getOrDefault(matter.get(i), List.of())) {
        if (!matter.contains(other)) {
          matter.add(other);
        }
      }
    }
    return matter;
  }

  /** One statement a source and article: an accusation or denial rather than what goes with it. */
  private static List<Statement> shown(List<Proposition> matter) {
    List<Proposition> sorted = new ArrayList<>(matter);
    sorted.sort(
        Comparator.comparingInt((Proposition p) -> p.isAccusation() || p.isDenial() ? 0 : 1)
            .thenComparing(Contradictions::inOrder));
    Map<List<Object>, Proposition> bySource = new LinkedHashMap<>();
    for (Proposition one : sorted) {
      bySource.putIfAbsent(List.of(one.saying().article(), one.saying().voice()), one);
    }
    List<Proposition> shown = new ArrayList<>(bySource.values());
    shown = new ArrayList<>(shown.subList(0, Math.min(MOST_STATEMENTS, shown.size())));
    shown.sort(Contradictions::inOrder);
    return shown.stream().map(Proposition::statement).toList();
  }

  private static int inOrder(Proposition one, Proposition other) {
    int byArticle = Integer.compare(one.saying().article(), other.saying().article());
    return byArticle != 0 ? byArticle : one.words().compareTo(other.words());
  }

  private boolean contradict(Proposition one, Proposition other) {
    return (areDatedApart(one, other) || isDenied(other, one) || isNegated(other, one))
        && !one.saying().voice().isOneWith(other.saying().voice())
        && scenes.areOne(one.saying().in(), other.saying().in());
  }

  private static boolean areDatedApart(Proposition one, Proposition other) {
    Optional<DatedDeed> deed = one.dated();
    Optional<DatedDeed> otherDeed = other.dated();
    return deed.isPresent()
        && otherDeed.isPresent()
        && one.negative() == other.negative()
        && deed.get().contradicts(otherDeed.get())
        && one.shared(other) >= 2
        && one.shared(other) >= MOST_WORDS * Math.min(one.stems().size(), other.stems().size());
  }

  /** An accusation or assertion that the other denies. */
  private static boolean isDenied(Proposition said, Proposition denial) {
    if (!denial.isDenial() || said.negative()) {
      return false;
    }
    int shared = said.shared(denial);
    boolean sameWords =
        shared > 0
            && shared >= MOST_WORDS * denial.stems().size()
            && (shared > 1 || said.namesOneOf(denial.saying().voice().name()));
    return sameWords
        || !Collections.disjoint(said.matters(), denial.matters())
        || isPointedAt(said, denial)
        || (said.isAccusation()
            && isAccused(said.saying(), denial.saying().voice())
            && (shared > 0 || isOfEverything(denial)));
  }

  private static boolean isOfEverything(Proposition denial) {
    return OF_EVERYTHING.matcher(denial.statement().text().strip()).matches();
  }

  /** "No such inspection": one of which somebody spoke shortly before. */
  private static boolean isPointedAt(Proposition said, Proposition pointing) {
    return pointing.pointing()
        && said.saying().article() == pointing.saying().article()
        && said.words().start() < pointing.words().start()
        && said.shared(pointing) > 0
        && pointing.paragraph() - said.paragraph() <= NEAR_IN_PARAGRAPHS;
  }

  private static boolean isAccused(Saying accusation, Voice voice) {
    Optional<Accusation> accused = Accusation.in(accusation.in().article(), accusation.claim());
    return accused
        .filter(
            found ->
                found.isAnsweredBy(accusation.in().article(), voice.name())
                    || found.isAnsweredBy(accusation.in().article(), voice.speaksFor()))
        .isPresent();
  }

  /** Something of which the other says that it is not so. */
  private static boolean isNegated(Proposition said, Proposition negation) {
    if (!negation.negative() || negation.isDenial() || said.negative()) {
      return false;
    }
    boolean sameMatter =
        said.isAccusation() && !Collections.disjoint(said.matters(), negation.matters());
    int shared = said.shared(negation);
    boolean nearlyAll =
        shared >= 2
            && shared >= MOST_WORDS * Math.min(said.stems().size(), negation.stems().size())
            && said.mood().equals(negation.mood());
    return (sameMatter || nearlyAll || isPointedAt(said, negation)) && !isCounted(negation);
  }

  /** "No arrests": what is counted is the figures' affair. */
  private static boolean isCounted(Proposition negation) {
    return negation.saying().claim().figures().stream()
        .anyMatch(figure -> figure.span().overlaps(negation.words()));
  }
}
