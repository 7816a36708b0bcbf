// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.Optional;
import org.whosaid.blockkit.CorrectionDraft;
import org.whosaid.blockkit.CorrectionWindow;
import org.whosaid.blockkit.GoneView;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.correction.Correction;
import org.whosaid.correction.Proofreading;
import org.whosaid.job.JobQueue;
import org.whosaid.job.RewriteReply;
import org.whosaid.slack.CorrectionDesk;
import org.whosaid.slack.Visitor;

/** Somebody says what is wrong in a reply: kept, applied, and the reply written anew. */
public final class CorrectReply implements CorrectionDesk {
  private final Clippings clippings;
  private final Proofreading proofreading;
  private final JobQueue queue;
  private final Clock clock;

  public CorrectReply(Clippings clippings, Proofreading proofreading, JobQueue queue, Clock clock) {
    this.clippings = requireNonNull(clippings, "clippings");
    this.proofreading = requireNonNull(proofreading, "proofreading");
    this.queue = requireNonNull(queue, "queue");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public View begun(String team, String readingId, CorrectionDraft.PostedReply reply) {
    Optional<Clipping> kept = clippings.find(team, readingId).map(FiledClipping::clipping);
    if (kept.isEmpty()) {
      return GoneView.view();
    }
    CorrectedExtraction seen = proofreading.now(team, kept.get());
    return CorrectionWindow.first(seen, CorrectionDraft.begun(readingId, seen, reply));
  }

  @Override
  public View narrowed(String team, View window, String actionId, String chosen) {
    CorrectionDraft draft = CorrectionWindow.draftOf(window);
    Optional<Clipping> kept = clippings.find(team, draft.clipping()).map(FiledClipping::clipping);
    if (kept.isEmpty()) {
      return GoneView.view();
    }
    if (!draft.isOf(kept.get().article())) {
      return CorrectionWindow.articleChanged();
    }
    CorrectedExtraction seen = proofreading.at(team, kept.get(), draft.revision());
    return CorrectionWindow.narrowed(seen, window, actionId, chosen);
  }

  @Override
  public Submitted submitted(Visitor by, View window) {
    CorrectionDraft draft = CorrectionWindow.draftOf(window);
    Optional<FiledClipping> filed = clippings.find(by.team(), draft.clipping());
    if (filed.isEmpty()) {
      return new Submitted.Instead(GoneView.view());
    }
    Clipping kept = filed.get().clipping();
    if (!draft.isOf(kept.article())) {
      return new Submitted.Instead(CorrectionWindow.articleChanged());
    }
    CorrectedExtraction seen = proofreading.at(by.team(), kept, draft.revision());
    CorrectionWindow.Step step = CorrectionWindow.submitted(seen, window);
    if (step instanceof CorrectionWindow.Step.Next next) {
      return new Submitted.Instead(next.view());
    }
    if (step instanceof CorrectionWindow.Step.Problems problems) {
      return new Submitted.Wrong(problems.byBlock());
    }
    Change change = ((CorrectionWindow.Step.Done) step).change();
    String article = filed.get().filing().article();
    Correction.Made made =
        new Correction.Made(draft.clipping(), article, by.user(), clock.instant());
    Correction correction = new Correction(window.getId(), draft.revision(), made, change);
    return after(by, draft, proofreading.submit(by.team(), kept, correction));
  }

  private Submitted after(Visitor by, CorrectionDraft draft, Proofreading.Outcome outcome) {
    if (outcome instanceof Proofreading.Outcome.SomebodyWasQuicker quicker) {
      return new Submitted.Instead(
          CorrectionWindow.somebodyWasQuicker(quicker.now(), quicker.theirs()));
    }
    if (outcome instanceof Proofreading.Outcome.ArticleChanged) {
      return new Submitted.Instead(CorrectionWindow.articleChanged());
    }
    CorrectionDraft.PostedReply reply = draft.reply(); // also where it was kept before: it may have
    int revision = outcome.now().revision(); // been the queue that failed then
    queue.add(new RewriteReply(by.team(), reply.channel(), reply.ts(), revision));
    return new Submitted.Closed();
  }
}
