// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import org.jspecify.annotations.Nullable;

/** The database could not do what was asked. Most causes pass: it is locked, full or away. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailed(String what) {
    super(what);
  }

  StoreFailed(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
