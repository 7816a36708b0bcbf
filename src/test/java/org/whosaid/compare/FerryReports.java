// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

/** Two articles on one accident at sea, to which a test adds what each of them claims. */
final class FerryReports {
  static final String MORNING = "2026-03-02T09:00Z";
  static final String EVENING = "2026-03-02T19:00Z";

  private FerryReports() {}

  static Report first() {
    return Report.in("Harrow Mail", MORNING).tells("A ferry capsized off Harrow on Monday.");
  }

  static Report second() {
    return Report.in("Sundby Post", EVENING).tells("The Harrow ferry was raised on Monday night.");
  }
}
