// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Cue;
import org.whosaid.claim.Passages;
import org.whosaid.claim.SpeechAct;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/** The single changes that make one claim of another. Figures are read anew afterwards. */
final class Edits {
  private static final double SURE = 1;
  private static final Source NOBODY =
      new Source(Optional.empty(), SourceKind.UNNAMED, Optional.empty());

  private Edits() {}

  /** The same words of somebody else, who doesn't carry them as well. */
  static Claim said(Claim claim, Source source, SpeechAct act) {
    String name = source.name().orElse("");
    List<String> via = claim.via().stream().filter(carrier -> !carrier.equals(name)).toList();
    return new Claim(
        claim.id(),
        source,
        via,
        claim.cue(),
        act,
        claim.content(),
        claim.quotation(),
        claim.figures(),
        claim.parent(),
        SURE);
  }

  /** Other words of the same source. */
  static Claim worded(Claim claim, List<TextSpan> content, SpeechAct act, Passages passages) {
    Optional<Cue> cue =
        claim
            .cue()
            .filter(said -> content.stream().noneMatch(said.span()::overlaps))
            .filter(said -> isNear(said, content, passages))
            .or(() -> passages.cueOf(content));
    Source source =
        new Source(
            claim.source().name(),
            claim.source().kind(),
            claim.source().mention().filter(words -> content.stream().noneMatch(words::overlaps)));
    return new Claim(
        claim.id(),
        source,
        claim.via(),
        cue,
        act,
        content,
        passages.quotationOf(content),
        List.of(),
        claim.parent(),
        SURE);
  }

  /** A claim whose source is still to be named. */
  static Claim added(int id, List<TextSpan> content, SpeechAct act, Passages passages) {
    return new Claim(
        id,
        NOBODY,
        List.of(),
        passages.cueOf(content),
        act,
        content,
        passages.quotationOf(content),
        List.of(),
        OptionalInt.empty(),
        SURE);
  }

  /** Reported inside another claim, whose source and carriers carry it. */
  static Claim within(Claim claim, Optional<Claim> around) {
    if (around.isEmpty()) {
      return claim;
    }
    List<String> via = new ArrayList<>();
    around.get().source().name().ifPresent(via::add);
    via.addAll(around.get().via());
    via.removeIf(carrier -> claim.source().name().filter(carrier::equals).isPresent());
    return inside(claim.carriedBy(via), OptionalInt.of(around.get().id()));
  }

  /** What {@code gone} no longer carries, because it is no claim. */
  static Claim without(Claim claim, Claim gone) {
    if (!claim.parent().equals(OptionalInt.of(gone.id()))) {
      return claim;
    }
    String carrier = gone.source().name().orElse("");
    List<String> via = claim.via().stream().filter(one -> !one.equals(carrier)).toList();
    return inside(claim.carriedBy(via), gone.parent());
  }

  /** What is reported inside {@code outer} is carried by whoever really said that. */
  static Claim carrierRenamed(Claim claim, Claim outer, String old, Source source) {
    if (!claim.parent().equals(OptionalInt.of(outer.id()))) {
      return claim;
    }
    List<String> via = new ArrayList<>();
    for (String carrier : claim.via()) {
      Optional<String> renamed = carrier.equals(old) ? source.name() : Optional.of(carrier);
      renamed.filter(name -> !via.contains(name)).ifPresent(via::add);
    }
    return claim.carriedBy(via);
  }

  static Claim renumbered(Claim claim, Map<Integer, Integer> newIds) {
    int id = newIds.getOrDefault(claim.id(), claim.id());
    OptionalInt parent =
        claim.parent().isPresent() && newIds.containsKey(claim.parent().getAsInt())
            ? OptionalInt.of(newIds.get(claim.parent().getAsInt()))
            : OptionalInt.empty();
    return new Claim(
        id,
        claim.source(),
        claim.via(),
        claim.cue(),
        claim.act(),
        claim.content(),
        claim.quotation(),
        claim.figures(),
        parent,
        claim.score());
  }

  /** How many characters the two have in common. */
  static int shared(List<TextSpan> some, List<TextSpan> others) {
    int shared = 0;
    for (TextSpan one : some) {
      for (TextSpan other : others) {
        int from = Math.max(one.start(), other.start());
        shared += Math.max(0, Math.min(one.end(), other.end()) - from);
      }
    }
    return shared;
  }

  static int length(List<TextSpan> words) {
    return words.stream().mapToInt(TextSpan::length).sum();
  }

  private static boolean isNear(Cue cue, List<TextSpan> content, Passages passages) {
    TextSpan sentence = passages.sentenceAt(cue.span().start());
    return content.stream().anyMatch(sentence::overlaps);
  }

  private static Claim inside(Claim claim, OptionalInt parent) {
    return new Claim(
        claim.id(),
        claim.source(),
        claim.via(),
        claim.cue(),
        claim.act(),
        claim.content(),
        claim.quotation(),
        claim.figures(),
        parent,
        claim.score());
  }
}
