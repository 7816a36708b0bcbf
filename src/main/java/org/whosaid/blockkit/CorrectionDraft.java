// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.whosaid.article.Article;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;

/**
 * How far somebody got with a correction: what the windows carry from one step to the next. Ids and
 * places only; the words are in the clipping.
 *
 * @param clipping the id of what is corrected
 * @param edition a checksum of the article's text: its places mean nothing in another one
 * @param revision how many corrections the person sees applied
 * @param reply where the reply was posted
 * @param step what was chosen so far
 */
public record CorrectionDraft(
    String clipping, long edition, int revision, PostedReply reply, Step step) {
  private static final int FIELDS = 10;

  public CorrectionDraft {
    requireNonNull(clipping, "clipping");
    requireNonNull(reply, "reply");
    requireNonNull(step, "step");
  }

  /** The message that is written anew when the correction is kept. */
  public record PostedReply(String channel, String ts) {
    public PostedReply {
      requireNonNull(channel, "channel");
      requireNonNull(ts, "ts");
    }
  }

  /**
   * What was chosen.
   *
   * @param kind empty in the first window
   * @param claim the id of the claim in this revision; 0 for none
   * @param sentence where the chosen sentence begins; -1 before one is
   * @param part which part of the claims, or of the sentences, is offered; -1 for the likeliest
   * @param names which part of the names is offered
   */
  public record Step(Optional<Change.Kind> kind, int claim, int sentence, int part, int names) {
    static final Step FIRST = new Step(Optional.empty(), 0, -1, -1, 0);

    public Step {
      requireNonNull(kind, "kind");
    }

    Step atSentence(int start) {
      return new Step(kind, claim, start, -1, names);
    }

    Step atPart(int other) {
      return new Step(kind, claim, -1, other, names);
    }

    Step atNames(int other) {
      return new Step(kind, claim, sentence, part, other);
    }
  }

  /** Somebody begins. */
  public static CorrectionDraft begun(
      String clipping, CorrectedExtraction seen, PostedReply reply) {
    return new CorrectionDraft(
        clipping, editionOf(seen.article()), seen.revision(), reply, Step.FIRST);
  }

  CorrectionDraft at(Step other) {
    return new CorrectionDraft(clipping, edition, revision, reply, other);
  }

  /** Whether the article still has the text that the person sees. */
  public boolean isOf(Article article) {
    return edition == editionOf(article);
  }

  /** As it travels in a window's private metadata. */
  public String value() {
    return String.join(
        "|",
        clipping,
        Long.toString(edition),
        Integer.toString(revision),
        reply.channel(),
        reply.ts(),
        step.kind().map(Change.Kind::key).orElse(""),
        Integer.toString(step.claim()),
        Integer.toString(step.sentence()),
        Integer.toString(step.part()),
        Integer.toString(step.names()));
  }

  /**
   * Reads what {@link #value} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static CorrectionDraft parse(String value) {
    String[] fields = value.split("\\|", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("not a draft of a correction: " + value);
    }
    Optional<Change.Kind> kind =
        fields[5].isEmpty() ? Optional.empty() : Optional.of(kind(fields[5]));
    return new CorrectionDraft(
        fields[0],
        Long.parseLong(fields[1]),
        Integer.parseInt(fields[2]),
        new PostedReply(fields[3], fields[4]),
        new Step(
            kind,
            Integer.parseInt(fields[6]),
            Integer.parseInt(fields[7]),
            Integer.parseInt(fields[8]),
            Integer.parseInt(fields[9])));
  }

  static Change.Kind kind(String key) {
    return Change.Kind.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static long editionOf(Article article) {
    CRC32 checksum = new CRC32();
    checksum.update(article.text().getBytes(UTF_8));
    return checksum.getValue();
  }
}
