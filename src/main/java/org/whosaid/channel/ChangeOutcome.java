// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static java.util.Objects.requireNonNull;

/** What came of an attempt to change a channel's settings. */
public sealed interface ChangeOutcome {

  /** It stands, and the channel is still to be told. */
  record Changed(ChannelChange change) implements ChangeOutcome {
    public Changed {
      requireNonNull(change, "change");
    }
  }

  /** Everything is as wanted already: nothing to be told. */
  record Same(KeptSettings present) implements ChangeOutcome {
    public Same {
      requireNonNull(present, "present");
    }
  }

  /** Somebody else was faster; what they set stands. */
  record Overtaken(KeptSettings present) implements ChangeOutcome {
    public Overtaken {
      requireNonNull(present, "present");
    }
  }
}
