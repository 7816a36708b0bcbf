// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Extraction;

/**
 * What was found in an article, with everything that people put right in it: claims, their figures
 * and the differences between these.
 *
 * @param applied in the order in which they were made
 * @param leftAside those whose words no longer stand in the article
 */
public record CorrectedExtraction(
    Article article, Extraction extraction, List<Applied> applied, List<Correction> leftAside) {
  public CorrectedExtraction {
    requireNonNull(article, "article");
    requireNonNull(extraction, "extraction");
    applied = List.copyOf(applied);
    leftAside = List.copyOf(leftAside);
  }

  /**
   * A correction that counts.
   *
   * @param claim the id that the claim now has; empty if it is no longer one
   */
  public record Applied(Correction correction, OptionalInt claim) {
    public Applied {
      requireNonNull(correction, "correction");
      requireNonNull(claim, "claim");
    }
  }

  /** The clipping with its corrections, in the order in which they were made. */
  public static CorrectedExtraction of(Clipping clipping, List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return new CorrectedExtraction(
          clipping.article(), clipping.extraction(), List.of(), List.of());
    }
    Corrector corrector = new Corrector(clipping.article(), clipping.extraction());
    corrections.forEach(corrector::apply);
    return corrector.result();
  }

  /** How many corrections were looked at: the number by which this state is known again. */
  public int revision() {
    return applied.size() + leftAside.size();
  }

  /** The ids of the claims that people changed or added. */
  public Set<Integer> correctedClaims() {
    Set<Integer> ids = new TreeSet<>();
    applied.forEach(one -> one.claim().ifPresent(ids::add));
    return ids;
  }

  /** Who put something right, by their ids in Slack, each once. */
  public List<String> correctors() {
    return applied.stream().map(one -> one.correction().made().by()).distinct().toList();
  }

  /** The claim with that id. */
  public Optional<Claim> claim(int id) {
    return extraction.claims().stream().filter(claim -> claim.id() == id).findFirst();
  }
}
