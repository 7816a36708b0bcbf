// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.claim.Clipping;

/**
 * Takes in what people put right. Two who correct different claims at once are both right; of two
 * who correct the same claim the one who is quicker. Safe for several threads and machines.
 */
public final class Proofreading {
  private final Corrections corrections;

  public Proofreading(Corrections corrections) {
    this.corrections = requireNonNull(corrections, "corrections");
  }

  /** What came of a correction, with the state of the claims now. */
  public sealed interface Outcome {
    CorrectedExtraction now();

    /** It is kept and applied. */
    record Kept(CorrectedExtraction now) implements Outcome {
      public Kept {
        requireNonNull(now, "now");
      }
    }

    /** The same window was submitted before; nothing is to be done. */
    record KeptBefore(CorrectedExtraction now) implements Outcome {
      public KeptBefore {
        requireNonNull(now, "now");
      }
    }

    /**
     * Somebody else corrected the same claim meanwhile.
     *
     * @param theirs what they put right
     */
    record SomebodyWasQuicker(CorrectedExtraction now, Correction theirs) implements Outcome {
      public SomebodyWasQuicker {
        requireNonNull(now, "now");
        requireNonNull(theirs, "theirs");
      }
    }

    /** The article's words changed since the window was opened; nothing is kept. */
    record ArticleChanged(CorrectedExtraction now) implements Outcome {
      public ArticleChanged {
        requireNonNull(now, "now");
      }
    }
  }

  /** The clipping's claims as they stand now. */
  public CorrectedExtraction now(String team, Clipping clipping) {
    return CorrectedExtraction.of(clipping, corrections.of(team, clipping.id()));
  }

  /** The clipping's claims as they stood after so many corrections. */
  public CorrectedExtraction at(String team, Clipping clipping, int revision) {
    List<Correction> all = corrections.of(team, clipping.id());
    return CorrectedExtraction.of(clipping, all.subList(0, Math.min(revision, all.size())));
  }

  /** Keeps the correction unless it comes twice, too late, or to an article that has changed. */
  public Outcome submit(String team, Clipping clipping, Correction correction) {
    while (true) {
      List<Correction> all = corrections.of(team, clipping.id());
      Optional<Outcome> late = late(clipping, correction, all);
      if (late.isPresent()) {
        return late.get();
      }
      List<Correction> withIt = new ArrayList<>(all);
      withIt.add(correction);
      CorrectedExtraction now = CorrectedExtraction.of(clipping, withIt);
      if (now.leftAside().contains(correction)) {
        return new Outcome.ArticleChanged(CorrectedExtraction.of(clipping, all));
      }
      if (corrections.add(team, all.size() + 1, correction)) {
        return new Outcome.Kept(now);
      }
      if (corrections.of(team, clipping.id()).size() == all.size()) {
        // the id is known, but from another clipping: no window is
        return new Outcome.KeptBefore(CorrectedExtraction.of(clipping, all));
      }
    }
  }

  private static Optional<Outcome> late(
      Clipping clipping, Correction correction, List<Correction> all) {
    if (all.stream().anyMatch(one -> one.id().equals(correction.id()))) {
      return Optional.of(new Outcome.KeptBefore(CorrectedExtraction.of(clipping, all)));
    }
    int seen = Math.min(correction.revision(), all.size());
    for (Correction theirs : all.subList(seen, all.size())) {
      if (theirs.change().meetsWith(correction.change())) {
        return Optional.of(
            new Outcome.SomebodyWasQuicker(CorrectedExtraction.of(clipping, all), theirs));
      }
    }
    return Optional.empty();
  }
}
