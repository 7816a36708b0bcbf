// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import org.whosaid.fetch.Errand;

/** For whom a page is read, and how new it has to be. */
public enum ReadFor {
  /** A link was shared, and nobody asked. */
  NOBODY(Errand.UNASKED, false),

  /** Somebody asked, and takes what was read lately. */
  PERSON(Errand.ASKED, false),

  /** Somebody asks how the page is now. */
  PERSON_NOW(Errand.ASKED, true);

  private final Errand errand;
  private final boolean now;

  ReadFor(Errand errand, boolean now) {
    this.errand = errand;
    this.now = now;
  }

  Errand errand() {
    return errand;
  }

  boolean now() {
    return now;
  }
}
