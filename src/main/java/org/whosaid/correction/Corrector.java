// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.FiguresAnew;
import org.whosaid.claim.Passages;
import org.whosaid.correction.Change.MissingClaim;
import org.whosaid.correction.Change.WrongSource;
import org.whosaid.correction.Change.WrongWords;
import org.whosaid.source.Source;

/** Puts one thing after another right in the claims of an article. */
final class Corrector {
  private final Article article;
  private final Extraction before;
  private final Passages passages;
  private final Speaker speaker;
  private final List<Claim> claims;
  private final List<Correction> leftAside = new ArrayList<>();
  private final Map<Correction, OptionalInt> applied = new LinkedHashMap<>();

  Corrector(Article article, Extraction before) {
    this.article = article;
    this.before = before;
    this.passages = new Passages(article);
    this.speaker = new Speaker(article, passages);
    this.claims = new ArrayList<>(before.claims());
  }

  void apply(Correction correction) {
    Change change = correction.change();
    Optional<OptionalInt> done =
        change instanceof MissingClaim missing ? add(missing) : applyToClaim(change);
    if (done.isPresent()) {
      applied.put(correction, done.get());
    } else {
      leftAside.add(correction);
    }
  }

  /** The claims count from 1 again, in their order. */
  CorrectedExtraction result() {
    Map<Integer, Integer> newIds = new HashMap<>();
    for (Claim claim : claims) {
      newIds.put(claim.id(), newIds.size() + 1);
    }
    List<Claim> counted = claims.stream().map(claim -> Edits.renumbered(claim, newIds)).toList();
    Extraction found = new Extraction(before.attributions(), counted, List.of(), before.model());
    List<CorrectedExtraction.Applied> done = new ArrayList<>();
    applied.forEach(
        (correction, id) ->
            done.add(new CorrectedExtraction.Applied(correction, renumbered(id, newIds))));
    return new CorrectedExtraction(article, FiguresAnew.in(article, found), done, leftAside);
  }

  /** The id of the claim that was changed; an inner nothing for one that is none any more. */
  private Optional<OptionalInt> applyToClaim(Change change) {
    Optional<Claim> concerned =
        change.concerned().flatMap(words -> words.in(article.text())).flatMap(this::claimOf);
    if (concerned.isEmpty()) {
      return Optional.empty();
    }
    if (change instanceof WrongSource wrong) {
      return resaid(concerned.get(), wrong);
    }
    if (change instanceof WrongWords wrong) {
      return reworded(concerned.get(), wrong);
    }
    remove(concerned.get());
    return Optional.of(OptionalInt.empty());
  }

  private Optional<OptionalInt> resaid(Claim claim, WrongSource wrong) {
    if (!stands(wrong.source())) {
      return Optional.empty();
    }
    Source source =
        speaker.of(wrong.source(), claim.content(), claim.source().mention(), claim.cue());
    replace(Edits.said(claim, source, wrong.act()));
    claim
        .source()
        .name()
        .ifPresent(old -> claims.replaceAll(one -> Edits.carrierRenamed(one, claim, old, source)));
    return Optional.of(OptionalInt.of(claim.id()));
  }

  private Optional<OptionalInt> reworded(Claim claim, WrongWords wrong) {
    Optional<List<TextSpan>> words = wrong.words().in(article.text());
    words.ifPresent(
        content -> {
          claims.remove(claim);
          insert(Edits.worded(claim, content, wrong.act(), passages));
        });
    return words.map(content -> OptionalInt.of(claim.id()));
  }

  private Optional<OptionalInt> add(MissingClaim missing) {
    Optional<List<TextSpan>> words = missing.words().in(article.text());
    if (words.isEmpty() || !stands(missing.source())) {
      return Optional.empty();
    }
    int id = 1 + claims.stream().mapToInt(Claim::id).max().orElse(0);
    Optional<Claim> around = around(words.get());
    Claim added = Edits.added(id, words.get(), missing.act(), passages);
    Source source = speaker.of(missing.source(), words.get(), Optional.empty(), added.cue());
    insert(Edits.within(Edits.said(added, source, missing.act()), around));
    return Optional.of(OptionalInt.of(id));
  }

  private boolean stands(RightSource source) {
    return source.name().map(name -> name.standsIn(article.text())).orElse(true);
  }

  /** The claim of these words; where the article was read anew, the one that has most of them. */
  private Optional<Claim> claimOf(List<TextSpan> words) {
    Optional<Claim> same =
        claims.stream().filter(claim -> claim.content().equals(words)).findFirst();
    if (same.isPresent()) {
      return same;
    }
    Optional<Claim> likest = Optional.empty();
    int most = 0;
    for (Claim claim : claims) {
      int shared = Edits.shared(claim.content(), words);
      boolean mostly =
          2 * shared >= Edits.length(words) && 2 * shared >= Edits.length(claim.content());
      if (mostly && shared > most) {
        likest = Optional.of(claim);
        most = shared;
      }
    }
    return likest;
  }

  /** The claim with the fewest words in which all of these stand. */
  private Optional<Claim> around(List<TextSpan> words) {
    Optional<Claim> innermost = Optional.empty();
    for (Claim claim : claims) {
      boolean holds =
          Edits.shared(claim.content(), words) == Edits.length(words)
              && Edits.length(claim.content()) > Edits.length(words);
      boolean closer =
          innermost.isEmpty()
              || Edits.length(claim.content()) < Edits.length(innermost.get().content());
      if (holds && closer) {
        innermost = Optional.of(claim);
      }
    }
    return innermost;
  }

  private void replace(Claim claim) {
    claims.replaceAll(one -> one.id() == claim.id() ? claim : one);
  }

  private void insert(Claim claim) {
    int at = 0;
    while (at < claims.size() && claims.get(at).reach().start() <= claim.reach().start()) {
      at++;
    }
    claims.add(at, claim);
  }

  private void remove(Claim gone) {
    claims.remove(gone);
    claims.replaceAll(one -> Edits.without(one, gone));
    applied.replaceAll(
        (correction, id) -> id.equals(OptionalInt.of(gone.id())) ? OptionalInt.empty() : id);
  }

  private static OptionalInt renumbered(OptionalInt id, Map<Integer, Integer> newIds) {
    return id.isPresent() && newIds.containsKey(id.getAsInt())
        ? OptionalInt.of(newIds.get(id.getAsInt()))
        : OptionalInt.empty();
  }
}
