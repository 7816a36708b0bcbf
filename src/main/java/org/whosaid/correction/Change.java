// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.whosaid.claim.SpeechAct;

/** What is wrong, and what would be right. Every right value is the article's own. */
public sealed interface Change {
  Kind kind();

  /** The claim that is wrong, by its words; empty if one is missing. */
  Optional<Passage> concerned();

  /** What can be wrong with a claim. */
  enum Kind {
    WRONG_SOURCE,
    WRONG_WORDS,
    NOT_A_CLAIM,
    MISSING_CLAIM;

    /** The name in files and exports: {@code wrong-source} … */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Somebody else said it. */
  record WrongSource(Passage claim, RightSource source, SpeechAct act) implements Change {
    public WrongSource {
      requireNonNull(claim, "claim");
      requireNonNull(source, "source");
      requireNonNull(act, "act");
    }

    @Override
    public Kind kind() {
      return Kind.WRONG_SOURCE;
    }

    @Override
    public Optional<Passage> concerned() {
      return Optional.of(claim);
    }
  }

  /** Something else was said, or in another way: "denied", not "said". */
  record WrongWords(Passage claim, Passage words, SpeechAct act) implements Change {
    public WrongWords {
      requireNonNull(claim, "claim");
      requireNonNull(words, "words");
      requireNonNull(act, "act");
    }

    @Override
    public Kind kind() {
      return Kind.WRONG_WORDS;
    }

    @Override
    public Optional<Passage> concerned() {
      return Optional.of(claim);
    }
  }

  /** The article attributes this to nobody. */
  record NotAClaim(Passage claim) implements Change {
    public NotAClaim {
      requireNonNull(claim, "claim");
    }

    @Override
    public Kind kind() {
      return Kind.NOT_A_CLAIM;
    }

    @Override
    public Optional<Passage> concerned() {
      return Optional.of(claim);
    }
  }

  /** The article attributes this to somebody, and it was overlooked. */
  record MissingClaim(Passage words, RightSource source, SpeechAct act) implements Change {
    public MissingClaim {
      requireNonNull(words, "words");
      requireNonNull(source, "source");
      requireNonNull(act, "act");
    }

    @Override
    public Kind kind() {
      return Kind.MISSING_CLAIM;
    }

    @Override
    public Optional<Passage> concerned() {
      return Optional.empty();
    }
  }

  /** Whether the two put the same claim right, so that the later one was made without the other. */
  default boolean meetsWith(Change other) {
    if (this instanceof MissingClaim one && other instanceof MissingClaim another) {
      return one.words().overlaps(another.words());
    }
    return concerned().isPresent()
        && concerned().map(Passage::spans).equals(other.concerned().map(Passage::spans));
  }
}
