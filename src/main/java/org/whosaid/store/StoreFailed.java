// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database could not do what was asked. Most causes pass: it is locked, full or away. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailed(String what) {
    super(what);
  }

  StoreFailed(String what, @Nullable Throwable cause) {
    super(explained(what, cause), cause);
  }

  private static String explained(String what, @Nullable Throwable cause) {
    Optional<Trouble.Kind> kind = Trouble.kind(cause);
    return what + kind.map(known -> ": " + known.words()).orElse("");
  }
}
