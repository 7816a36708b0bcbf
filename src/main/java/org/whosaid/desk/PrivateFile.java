// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.claim.Filing;
import org.whosaid.job.Asker;

/** What is kept of articles that people asked about alone, and what is fresh of all that is. */
final class PrivateFile {
  private static final Duration FRESH = Duration.ofHours(1);

  private final Clippings clippings;
  private final Clock clock;

  PrivateFile(Clippings clippings, Clock clock) {
    this.clippings = requireNonNull(clippings, "clippings");
    this.clock = requireNonNull(clock, "clock");
  }

  /** What was read of an article within the hour, for whomever in the workspace. */
  Optional<FiledClipping> fresh(String team, String article) {
    Instant now = clock.instant();
    return clippings
        .newest(team, article)
        .filter(kept -> Duration.between(kept.at(), now).compareTo(FRESH) < 0);
  }

  /** How long ago the page was read. */
  Duration age(FiledClipping kept) {
    return age(kept, clock.instant());
  }

  static Duration age(FiledClipping kept, Instant now) {
    return Duration.between(kept.at(), now).plus(kept.clipping().age());
  }

  Duration age(Instant readAt) {
    return Duration.between(readAt, clock.instant());
  }

  /** The clipping's id: one for each person and article, however often it is asked for. */
  static String id(String team, String user, String article) {
    byte[] whose = (team + "\n" + user + "\n" + article).getBytes(UTF_8);
    return UUID.nameUUIDFromBytes(whose).toString();
  }

  /**
   * Keeps what was read for one person.
   *
   * @param link its identity, for an article that does not tell its own
   */
  Clipping keep(Asker by, ReadArticle article, String link) {
    String identity = article.identity(link);
    Clipping clipping =
        new Clipping(
            id(by.team(), by.user(), identity),
            article.article(),
            article.found(),
            age(article.readAt()));
    clippings.keep(new Filing(by.team(), identity, Optional.empty()), clipping);
    return clipping;
  }
}
