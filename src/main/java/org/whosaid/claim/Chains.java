// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;
import org.whosaid.source.Speakers;

/**
 * Makes claims of findings. An outlet that merely passes on what another said becomes a carrier of
 * that claim; what an actor says that another said becomes a claim inside the actor's.
 */
final class Chains {
  /** In the order of the text, the outer before what it holds. */
  private static final Comparator<Finding> OUTER_FIRST =
      Comparator.comparingInt((Finding finding) -> finding.reach().start())
          .thenComparing(finding -> finding.reach().end(), Comparator.reverseOrder());

  /** What somebody says of his own mind. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?:expect|believ|think|thought|feel|felt|consider|know|knew|understand|see)");

  private static final Source NOBODY =
      new Source(Optional.empty(), SourceKind.UNNAMED, Optional.empty());

  /** "that " may stand between an outlet's verb and the source whom it passes on. */
  private static final int THAT = "that, ".length();

  /** ", with " may stand between whom an outlet quotes and the name again. */
  private static final int WITH = ", with ".length();

  private final String text;
  private final OwnOutlet own;
  private final List<Finding> findings;
  private final IdentityHashMap<Finding, Finding> around;
  private final IdentityHashMap<Finding, TextSpan> outletOf = new IdentityHashMap<>();
  private final Set<Finding> carried = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Finding> carrying = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param around for each finding that stands in another's content, that other one
   */
  Chains(Article article, List<Finding> found, IdentityHashMap<Finding, Finding> around) {
    this.text = article.text();
    this.own = new OwnOutlet(article);
    this.findings = found.stream().sorted(OUTER_FIRST).toList();
    this.around = around;
    for (int i = 0; i + 1 < findings.size(); i++) {
      Finding next = findings.get(i + 1);
      if (around.get(next) == null && outlet(i).isPresent() && isQuotedBy(findings.get(i), next)) {
        outletOf.put(findings.get(i), outlet(i).get());
        around.put(next, findings.get(i));
        carried.add(next);
        carrying.add(findings.get(i));
      }
    }
    for (Finding finding : findings) {
      @Nullable Finding outer = around.get(finding);
      if (outer != null && handsOn(outer) && isHandedOn(outer, finding)) {
        carried.add(finding);
        carrying.add(outer);
      }
    }
  }

  /**
   * "The Mail quoted critics like Lena Falk, with Falk saying …": the Mail carries Falk's words.
   */
  private boolean isQuotedBy(Finding outlet, Finding next) {
    int end = outlet.reach().end();
    boolean near = next.paragraph() == outlet.paragraph() && next.start() >= end;
    return near
        && handsOnWords(outlet)
        && outlet.quotation() == Quotation.INDIRECT
        && next.start() - end <= WITH
        && next.source().filter(who -> outlet.reach().in(text).contains(who.in(text))).isPresent();
  }

  /** The words for the outlet whose finding that is; "it" is the one that was named before. */
  private Optional<TextSpan> outlet(int index) {
    Finding finding = findings.get(index);
    boolean it =
        finding.source().filter(place -> place.in(text).equalsIgnoreCase("it")).isPresent();
    Finding named = it && index > 0 ? findings.get(index - 1) : finding;
    return named.source().filter(place -> isOutlet(named));
  }

  private boolean isOutlet(Finding finding) {
    return finding.source().filter(source -> Speakers.isOutlet(source.in(text))).isPresent();
  }

  /** An outlet does, and whoever quotes somebody. */
  private boolean handsOn(Finding finding) {
    return handsOnWords(finding) || isOutlet(finding);
  }

  private static boolean handsOnWords(Finding finding) {
    return finding
        .cue()
        .filter(cue -> cue.verb().toLowerCase(Locale.ROOT).startsWith("quot"))
        .isPresent();
  }

  /** Whether the inner claim is what the outlet reports, not something said in passing. */
  private boolean isHandedOn(Finding outlet, Finding inner) {
    boolean leads = inner.start() <= outlet.reach().start() + THAT;
    return leads || (carrying.contains(outlet) && inner.source().isPresent());
  }

  List<Claim> claims(Answers answers) {
    Speakers speakers = new Speakers(text);
    IdentityHashMap<Finding, Claim> claimOf = new IdentityHashMap<>();
    List<Claim> claims = new ArrayList<>();
    Occasion occasion = new Occasion(text);
    for (Finding finding : findings) {
      if (carrying.contains(finding)) {
        continue;
      }
      Optional<Claim> parent = parent(finding, claimOf);
      Source source =
          finding
              .source()
              .map(place -> who(speakers, finding, place, parent.isPresent()))
              .orElseGet(() -> unnamed(speakers, finding));
      if (parent.filter(claim -> isOwn(finding, source, claim)).isPresent()) {
        continue;
      }
      List<String> via = via(finding, source, parent);
      if (via.isEmpty() && parent.isEmpty()) {
        via = occasion.viaOf(source, finding);
      }
      SpeechAct act = answers.act(finding, source, claims);
      Claim claim = claim(claims.size() + 1, finding.as(act), source, via, parent);
      claims.add(claim);
      claimOf.put(finding, claim);
      if (parent.isEmpty()) {
        occasion.goOn(claim, finding);
      }
    }
    return claims;
  }

  private static Source who(
      Speakers speakers, Finding finding, TextSpan place, boolean insideAnother) {
    return insideAnother
        ? speakers.inside(place, finding.paragraph())
        : speakers.at(place, finding.paragraph());
  }

  /** "The firm said it expected a loss" is the firm's claim once, not the firm's of the firm. */
  private boolean isOwn(Finding finding, Source source, Claim parent) {
    boolean belief = finding.cue().filter(cue -> OWN.matcher(cue.verb()).lookingAt()).isPresent();
    return belief && source.name().isPresent() && source.name().equals(parent.source().name());
  }

  /** Who speaks where no source stands: a quotation is somebody's, other words are nobody's. */
  private Source unnamed(Speakers speakers, Finding finding) {
    if (!finding.goesOn()) {
      return NOBODY;
    }
    int start = finding.start();
    boolean begins = start == 0 || text.charAt(start - 1) == '\n';
    return begins && finding.cue().isEmpty()
        ? speakers.ofQuotationBefore(finding.reach().end())
        : speakers.ofQuotationAlone();
  }

  /** The claim in whose content the finding stands, outlets that only carry it left out. */
  private Optional<Claim> parent(Finding finding, IdentityHashMap<Finding, Claim> claimOf) {
    @Nullable Finding outer = around.get(finding);
    while (outer != null && carrying.contains(outer)) {
      outer = around.get(outer);
    }
    return outer == null ? Optional.empty() : Optional.ofNullable(claimOf.get(outer));
  }

  /** The carrier beside the cue, the outlets around the claim, then whoever reports it. */
  private List<String> via(Finding finding, Source source, Optional<Claim> parent) {
    List<String> via = new ArrayList<>();
    finding
        .carrier()
        .map(place -> place.in(text))
        .filter(Speakers::isOutlet)
        .or(() -> finding.source().flatMap(place -> Speakers.readerNamedIn(place.in(text))))
        .ifPresent(outlet -> via.add(Speakers.nameOf(outlet)));
    Finding inner = finding;
    @Nullable Finding outer = around.get(finding);
    while (outer != null && carrying.contains(outer)) {
      if (carried.contains(inner)) {
        Optional.ofNullable(outletOf.get(outer))
            .or(outer::source)
            .ifPresent(outlet -> via.add(Speakers.nameOf(outlet.in(text))));
      }
      inner = outer;
      outer = around.get(outer);
    }
    parent
        .filter(claim -> !claim.source().name().equals(source.name()))
        .ifPresent(
            claim -> {
              claim.source().name().ifPresent(via::add);
              via.addAll(claim.via());
            });
    via.removeIf(own::is);
    return withoutRepeats(source, via);
  }

  /** Nobody carries what he said himself, and nobody carries it twice. */
  private static List<String> withoutRepeats(Source origin, List<String> via) {
    Set<String> passed = new HashSet<>(Set.of(plain(origin.name().orElse(""))));
    return via.stream().filter(carrier -> passed.add(plain(carrier))).toList();
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
  }

  private static Claim claim(
      int id, Finding finding, Source source, List<String> via, Optional<Claim> parent) {
    return new Claim(
        id,
        source,
        via,
        finding.cue(),
        finding.act(),
        finding.content(),
        finding.quotation(),
        List.of(),
        parent.map(claim -> OptionalInt.of(claim.id())).orElse(OptionalInt.empty()),
        finding.score());
  }
}
