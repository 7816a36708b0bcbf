// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.Locale;

/** How the true value lies to the number that is given. */
enum Bound {
  /** As given. */
  EXACT,
  /** "about". */
  ABOUT,
  /** "at least". */
  LEAST,
  /** "more than". */
  MORE,
  /** "up to". */
  MOST,
  /** "nearly". */
  LESS;

  static Bound of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  boolean mayBeMore() {
    return this == LEAST || this == MORE;
  }

  boolean mayBeLess() {
    return this == MOST || this == LESS;
  }
}
