// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.Locale;

/** How much of a claim's content stands in quotation marks: all, part, none. */
public enum Quotation {
  DIRECT,
  MIXED,
  INDIRECT;

  /** The name in files and exports. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
