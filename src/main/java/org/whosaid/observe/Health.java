// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static java.util.Objects.requireNonNull;

/** Whether a part of the service does its work, and a few words for the operator. */
public record Health(boolean up, String detail) {
  public Health {
    requireNonNull(detail, "detail");
  }

  public static Health up(String detail) {
    return new Health(true, detail);
  }

  public static Health down(String detail) {
    return new Health(false, detail);
  }
}
