// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.job.Attempt;
import org.whosaid.job.Fingerprint;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobQueue;
import org.whosaid.job.SharedLink;
import org.whosaid.job.SharedMessage;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.SlackThread;
import org.whosaid.words.Wording;

/**
 * A message becomes one job for each of its links, up to a limit; the rest is named in one line.
 */
final class ReadSharedMessage {
  private final JobQueue queue;
  private final SlackThread thread;
  private final EditedIn editedIn;
  private final ReplyBlocks blocks;
  private final int mostLinks;

  ReadSharedMessage(
      JobQueue queue, SlackThread thread, EditedIn editedIn, ReplyBlocks blocks, int mostLinks) {
    this.queue = requireNonNull(queue, "queue");
    this.thread = requireNonNull(thread, "thread");
    this.editedIn = requireNonNull(editedIn, "editedIn");
    this.blocks = requireNonNull(blocks, "blocks");
    this.mostLinks = mostLinks;
  }

  JobOutcome read(SharedMessage message, Attempt attempt) {
    Map<String, String> links = new LinkedHashMap<>();
    for (String link : message.links()) {
      links.putIfAbsent(identity(link), link);
    }
    List<String> rest = links.keySet().stream().skip(mostLinks).toList();
    JobOutcome said =
        rest.isEmpty() ? JobOutcome.done("reading " + links.size()) : name(rest, message, attempt);
    boolean later = said instanceof JobOutcome.TryAgain && !attempt.last();
    if (later || said instanceof JobOutcome.NotYet) {
      return said;
    }
    if (message.edited()) {
      Optional<JobOutcome> wait = editedIn.again(message, links.keySet());
      if (wait.isPresent()) {
        return wait.get();
      }
    }
    links.forEach(
        (identity, link) -> {
          if (!rest.contains(identity)) {
            queue.add(
                new SharedLink(message.thread(), message.by(), link, identity, message.asked()));
          }
        });
    return said;
  }

  /** Before the others are read: this may be tried again, and a question is answered once. */
  private JobOutcome name(List<String> rest, SharedMessage message, Attempt attempt) {
    String links = Fingerprint.of(String.join("\n", rest));
    String key = "more links of " + message.by().messageTs() + "/" + links;
    PlannedReply reply =
        new PlannedReply(
            PlannedReply.Kind.NOTICE, message.thread(), message.by(), key, key, message.id());
    return thread.reply(reply, blocks.notice(restLine(mostLinks, rest)), attempt);
  }

  /** The same for every spelling of a link. */
  static String identity(String link) {
    return ArticleAddress.written(link).map(ArticleAddress::identity).orElse(link);
  }

  static String restLine(int mostLinks, List<String> rest) {
    return Wording.counted("notice.links-left", mostLinks, String.join(", ", rest));
  }
}
