// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.ArticleTime;
import org.whosaid.claim.Cue;
import org.whosaid.claim.SpeechAct;
import org.whosaid.digest.ShortName;
import org.whosaid.digest.VisibleText;
import org.whosaid.words.Wording;

/**
 * What a later version of an article says differently.
 *
 * @param updated when it was updated, as its page says
 * @param moved figures that one source gave and now gives otherwise
 * @param verbs claims with another act or a verb that colours them: "said" became "admitted"
 * @param added claims that are new
 * @param gone claims that are no longer there
 */
public record Changes(
    Optional<ArticleTime> updated,
    List<Change> moved,
    List<Change> verbs,
    List<Statement> added,
    List<Statement> gone) {
  /** So long is {@link #line()} at most. */
  public static final int LONGEST = 150;

  private static final int LONGEST_NAME = 60;

  /** Room for the number of changes that don't fit. */
  private static final int REST = 12;

  /** Before and after. */
  public record Change(Statement before, Statement after) {
    public Change {
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }
  }

  public Changes {
    requireNonNull(updated, "updated");
    moved = List.copyOf(moved);
    verbs = List.copyOf(verbs);
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  /** The denials among what is new. */
  public List<Statement> denials() {
    return added.stream().filter(Changes::isDenial).toList();
  }

  /** Whether none of it is news; words may have changed all the same, and whose they are. */
  public boolean isEmpty() {
    return moved.isEmpty() && verbs.isEmpty() && added.isEmpty() && gone.isEmpty();
  }

  /**
   * "updated 14:20: health directorate 9 → 11", the weightiest changes first; empty if there are
   * none.
   */
  public String line() {
    if (isEmpty()) {
      return "";
    }
    Optional<String> time =
        updated
            .flatMap(ArticleTime::moment)
            .map(at -> String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute()));
    String frame = line(time, "");
    return line(time, fitting(LONGEST - frame.length()));
  }

  private static String line(Optional<String> time, String changes) {
    return time.map(clock -> Wording.of("compare.updated-at", clock, changes))
        .orElseGet(() -> Wording.of("compare.updated", changes));
  }

  /** As many as fit, and how many don't. */
  private String fitting(int room) {
    StringBuilder line = new StringBuilder();
    List<String> parts = parts();
    int shown = 0;
    for (String part : parts) {
      int rest = shown + 1 < parts.size() ? REST : 0;
      if (line.length() + 2 + part.length() + rest > room) {
        break;
      }
      line.append(shown == 0 ? "" : "; ").append(part);
      shown++;
    }
    if (shown < parts.size()) {
      line.append(shown == 0 ? "" : "; ");
      line.append(Wording.counted("compare.more-changes", parts.size() - shown));
    }
    return line.toString();
  }

  private List<String> parts() {
    Set<String> parts = new LinkedHashSet<>();
    for (Change change : moved) {
      parts.add(
          Wording.of(
              "compare.moved",
              name(change.after()),
              VisibleText.of(change.before().text()),
              VisibleText.of(change.after().text())));
    }
    denials().forEach(denial -> parts.add(Wording.of("compare.denial-added", name(denial))));
    for (Change change : verbs) {
      parts.add(
          Wording.of(
              "compare.verb-changed",
              name(change.after()),
              verb(change.before()),
              verb(change.after())));
    }
    for (Statement statement : without(added, true)) {
      parts.add(Wording.of("compare.added", name(statement)));
    }
    for (Statement statement : without(gone, false)) {
      parts.add(Wording.of("compare.gone", name(statement)));
    }
    return List.copyOf(parts);
  }

  /** Those of which a moved figure doesn't tell already. */
  private List<Statement> without(List<Statement> some, boolean after) {
    List<Statement> left = new ArrayList<>();
    for (Statement statement : some) {
      boolean told =
          moved.stream()
              .map(change -> after ? change.after() : change.before())
              .anyMatch(figure -> figure.claim().id() == statement.claim().id());
      if (!told && !(after && isDenial(statement))) {
        left.add(statement);
      }
    }
    return left;
  }

  private static boolean isDenial(Statement statement) {
    return statement.claim().act() == SpeechAct.DENY;
  }

  private static String verb(Statement statement) {
    return statement.claim().cue().map(Cue::verb).map(VisibleText::of).orElse("");
  }

  private static String name(Statement statement) {
    String name = VisibleText.of(statement.source()).replaceFirst("^[Tt]he ", "");
    String shown = ShortName.of(name);
    if (shown.length() <= LONGEST_NAME) {
      return shown;
    }
    boolean inAPair = Character.isHighSurrogate(shown.charAt(LONGEST_NAME - 1));
    return shown.substring(0, inAPair ? LONGEST_NAME - 1 : LONGEST_NAME) + "…";
  }
}
