// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database could not do what was asked. Most causes pass: it is locked, full or away. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20; // of causes

  private final boolean mayPass;

  StoreFailed(String what) {
    this(what, false, null);
  }

  StoreFailed(String what, @Nullable Throwable cause) {
    this(what, mayPass(cause), cause);
  }

  private StoreFailed(String what, boolean mayPass, @Nullable Throwable cause) {
    super(explained(what, cause), cause);
    this.mayPass = mayPass;
  }

  /** Somebody else has it now. */
  static StoreFailed inUse(String what) {
    return new StoreFailed(what, true, null);
  }

  /** Whether the same may work later, without anybody changing the configuration or the data. */
  public boolean mayPass() {
    return mayPass;
  }

  private static boolean mayPass(@Nullable Throwable cause) {
    return Stream.iterate(cause, failure -> failure != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(failure -> failure instanceof SQLException e && Trouble.mayPass(e));
  }

  private static String explained(String what, @Nullable Throwable cause) {
    Optional<Trouble.Kind> kind = Trouble.kind(cause);
    return what + kind.map(known -> ": " + known.words()).orElse("");
  }
}
