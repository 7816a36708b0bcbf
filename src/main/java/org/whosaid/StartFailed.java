// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import org.jspecify.annotations.Nullable;

/** The bot could not be started; the message says what is missing, for whoever starts it. */
public final class StartFailed extends Exception {
  private static final long serialVersionUID = 1L;

  StartFailed(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
