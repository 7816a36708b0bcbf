// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.view.View;
import org.whosaid.blockkit.ClaimsView;
import org.whosaid.blockkit.EvidenceView;
import org.whosaid.blockkit.GoneView;
import org.whosaid.blockkit.PageOfReading;
import org.whosaid.claim.Clippings;
import org.whosaid.correction.Proofreading;
import org.whosaid.slack.ReplyViews;

/** What the buttons of a reply open, out of the clippings file. */
final class ReplyWindows implements ReplyViews {
  private final Clippings clippings;
  private final Proofreading proofreading;

  ReplyWindows(Clippings clippings, Proofreading proofreading) {
    this.clippings = requireNonNull(clippings, "clippings");
    this.proofreading = requireNonNull(proofreading, "proofreading");
  }

  @Override
  public View allClaims(String team, PageOfReading page) {
    return clippings
        .find(team, page.readingId())
        .map(kept -> ClaimsView.of(proofreading.now(team, kept.clipping()), page))
        .orElseGet(GoneView::view);
  }

  @Override
  public View evidence(String team, PageOfReading page) {
    return clippings
        .find(team, page.readingId())
        .map(kept -> EvidenceView.of(proofreading.now(team, kept.clipping()), page))
        .orElseGet(GoneView::view);
  }
}
