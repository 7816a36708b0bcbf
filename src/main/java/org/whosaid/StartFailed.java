// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import org.jspecify.annotations.Nullable;

/** The bot could not be started; the message says what is missing, for whoever starts it. */
public final class StartFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean mayPass;

  private StartFailed(String what, boolean mayPass, @Nullable Throwable cause) {
    super(what, cause);
    this.mayPass = mayPass;
  }

  /** It fails until somebody changes something: a token, a key, a file. */
  static StartFailed forGood(String what, @Nullable Throwable cause) {
    return new StartFailed(what, false, cause);
  }

  /** It may work in a moment: something is away, in use or too slow. */
  static StartFailed forNow(String what, Throwable cause) {
    return new StartFailed(what, true, cause);
  }

  /** Whether the same start may work later, without anything being changed. */
  public boolean mayPass() {
    return mayPass;
  }
}
