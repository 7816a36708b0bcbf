// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;

/** How a guest who came for a page was received. */
public sealed interface Reception {

  /** The page is here. */
  record Given(Page page, Imprint imprint) implements Reception {
    public Given {
      requireNonNull(page, "page");
      requireNonNull(imprint, "imprint");
    }
  }

  /** The page at that address is still the one that is known, says its site. */
  record Unchanged(URI address) implements Reception {
    public Unchanged {
      requireNonNull(address, "address");
    }
  }

  /** The page at that address is known well enough; it was not asked for. */
  record KnownEnough(URI address) implements Reception {
    public KnownEnough {
      requireNonNull(address, "address");
    }
  }

  /**
   * It is others' turn at the site of that address, or its pause.
   *
   * @param again when to come again
   */
  record Later(URI address, Duration again) implements Reception {
    public Later {
      requireNonNull(address, "address");
      requireNonNull(again, "again");
    }
  }

  /** There is no page, and this is why. */
  record NotGiven(FetchOutcome.Missed why) implements Reception {
    public NotGiven {
      requireNonNull(why, "why");
    }
  }
}
