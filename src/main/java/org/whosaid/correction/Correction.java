// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a person put right in the reply to an article.
 *
 * @param id of the window in which it was made: a window submitted twice is one correction
 * @param revision how many corrections the person saw applied
 */
public record Correction(String id, int revision, Made made, Change change) {
  public Correction {
    requireNonNull(id, "id");
    requireNonNull(made, "made");
    requireNonNull(change, "change");
    if (revision < 0) {
      throw new IllegalArgumentException("revisions count from 0, not " + revision);
    }
  }

  /**
   * By whom, when and of what.
   *
   * @param clipping the id of the {@link org.whosaid.claim.Clipping}
   * @param article identity of the article
   * @param by the person's id in Slack
   */
  public record Made(String clipping, String article, String by, Instant at) {
    public Made {
      requireNonNull(clipping, "clipping");
      requireNonNull(article, "article");
      requireNonNull(by, "by");
      requireNonNull(at, "at");
    }
  }
}
