// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.whosaid.words.Wording;

/** What came of asking for a page: the page, or the one reason why there is none. */
public sealed interface FetchOutcome {

  /** The page is here. */
  record Fetched(Page page) implements FetchOutcome {
    public Fetched {
      requireNonNull(page, "page");
    }
  }

  /** There is no page, and this is why. */
  sealed interface Missed extends FetchOutcome {

    /** The address at which it ended; behind redirects, not the link. */
    URI address();

    /**
     * The reason for a person, as the end of a sentence that begins "Could not read example.com:"
     * or "example.com:", without a full stop.
     */
    String inWords();

    /** The technical cause on one line, with the address; secrets in the address are hidden. */
    String forTheLog();

    /** Whether the same link may give a page later, without anybody changing anything. */
    default boolean mayPass() {
      return false;
    }

    /** How long the site asks us to wait, at most a day. */
    default Optional<Duration> retryAfter() {
      return Optional.empty();
    }
  }

  /** Refused: by the site, or by our own gate before anything was sent. */
  record Blocked(
      URI address,
      Refusal refusal,
      OptionalInt status,
      String detail,
      @Override Optional<Duration> retryAfter)
      implements Missed {

    public Blocked {
      requireNonNull(address, "address");
      requireNonNull(refusal, "refusal");
      requireNonNull(status, "status");
      requireNonNull(detail, "detail");
      requireNonNull(retryAfter, "retryAfter");
    }

    static Blocked byUs(URI address, Refusal refusal, String detail) {
      return new Blocked(address, refusal, OptionalInt.empty(), detail, Optional.empty());
    }

    /** Whether it was our own rule that said no, and nothing was sent to that address. */
    public boolean byOurGate() {
      return status.isEmpty();
    }

    @Override
    public boolean mayPass() {
      return refusal == Refusal.TOO_MANY_REQUESTS;
    }

    @Override
    public String inWords() {
      return MissedWords.withStatus(refusal.words(), status);
    }

    @Override
    public String forTheLog() {
      return MissedWords.forTheLog("blocked, " + refusal, address, detail);
    }
  }

  /** The page is for subscribers or for people who are logged in. */
  record Paywalled(URI address, OptionalInt status, String detail) implements Missed {
    public Paywalled {
      requireNonNull(address, "address");
      requireNonNull(status, "status");
      requireNonNull(detail, "detail");
    }

    @Override
    public String inWords() {
      return MissedWords.withStatus(Wording.of("page.subscribers-only"), status);
    }

    @Override
    public String forTheLog() {
      return MissedWords.forTheLog("paywalled", address, detail);
    }
  }

  /** The page has more bytes than {@link FetchSettings#maxBytes}; reading ended there. */
  record TooLarge(URI address, long maxBytes, String detail) implements Missed {
    public TooLarge {
      requireNonNull(address, "address");
      requireNonNull(detail, "detail");
    }

    @Override
    public String inWords() {
      return Wording.of("page.too-large", MissedWords.size(maxBytes));
    }

    @Override
    public String forTheLog() {
      return MissedWords.forTheLog("too large", address, detail);
    }
  }

  /** Nothing that could be used arrived from that address. */
  record Unreachable(
      URI address,
      Obstacle obstacle,
      OptionalInt status,
      String detail,
      @Override Optional<Duration> retryAfter)
      implements Missed {

    public Unreachable {
      requireNonNull(address, "address");
      requireNonNull(obstacle, "obstacle");
      requireNonNull(status, "status");
      requireNonNull(detail, "detail");
      requireNonNull(retryAfter, "retryAfter");
    }

    static Unreachable because(Obstacle obstacle, URI address, String detail) {
      return new Unreachable(address, obstacle, OptionalInt.empty(), detail, Optional.empty());
    }

    @Override
    public boolean mayPass() {
      return obstacle.mayPass();
    }

    @Override
    public String inWords() {
      return MissedWords.withStatus(obstacle.words(), status);
    }

    @Override
    public String forTheLog() {
      return MissedWords.forTheLog("unreachable, " + obstacle, address, detail);
    }
  }

  /** Something arrives that has no text for us: an image, a video, an archive. */
  record UnsupportedType(URI address, String mediaType) implements Missed {
    public UnsupportedType {
      requireNonNull(address, "address");
      requireNonNull(mediaType, "mediaType");
    }

    @Override
    public String inWords() {
      return SavedPage.isFile(address)
          ? Wording.of("page.unsupported-file")
          : Wording.of("page.unsupported", MissedWords.kindOf(mediaType));
    }

    @Override
    public String forTheLog() {
      return MissedWords.forTheLog("unsupported type", address, mediaType);
    }
  }

  /** The site answers well, with nothing in it. */
  record NotAnArticle(URI address, String detail) implements Missed {
    public NotAnArticle {
      requireNonNull(address, "address");
      requireNonNull(detail, "detail");
    }

    @Override
    public String inWords() {
      return Wording.of(SavedPage.isFile(address) ? "page.empty-file" : "page.empty");
    }

    @Override
    public String forTheLog() {
      return MissedWords.forTheLog("not an article", address, detail);
    }
  }
}
