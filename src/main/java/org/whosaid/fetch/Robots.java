// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

/** On which errands a site's robots.txt is minded. */
public enum Robots {
  /** Where nobody asked. A person who asks for one page is no robot. */
  AUTOMATIC,
  ALWAYS,
  NEVER;

  boolean areMinded(Errand errand) {
    return this == ALWAYS || (this == AUTOMATIC && errand == Errand.UNASKED);
  }
}
