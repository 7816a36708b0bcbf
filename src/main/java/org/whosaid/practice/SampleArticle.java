// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

/** The articles that come with the practice newsroom; places, people and companies are invented. */
public enum SampleArticle {
  AIR_STRIKE("air-strike", "An air strike, and tolls that differ"),
  COUNCIL_ROW("council-row", "A council row with an unnamed official"),
  COMPANY_RESULTS("company-results", "A company's results");

  private final String file;
  private final String title;

  SampleArticle(String file, String title) {
    this.file = file;
    this.title = title;
  }

  /** What it is about, for somebody who chooses one. */
  public String title() {
    return title;
  }

  /** Where it is served. */
  String path() {
    return "/articles/" + file;
  }
}
