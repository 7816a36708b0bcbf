// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.Locale;

/** What kind of source it is. */
public enum SourceKind {
  /** A person or institution that the article names. */
  NAMED,
  /** A person or persons whom the article does not identify: "a senior official". */
  UNNAMED,
  /** A report, letter, poll, court filing. */
  DOCUMENT;

  /** The name in files and exports. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
