// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title without the outlet's name at its end: "Council votes - Examples Gazette". */
final class Headline {
  private static final Pattern LAST_PART =
      Pattern.compile("^(.*\\S)\\s+([|\\-–—·•»:]{1,2})\\s+(\\S.*)$");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST_PARTS = 3;
  private static final int LONGEST_OUTLET = 40;

  private Headline() {}

  static String of(String title, Optional<String> outlet, Optional<URI> address) {
    String name = bare(outlet.orElse(""));
    String host = bare(address.map(URI::getHost).orElse(""));
    String headline = title.strip();
    for (int part = 0; part < MOST_PARTS; part++) {
      Matcher ending = LAST_PART.matcher(headline);
      if (!ending.matches() || !isOutlet(ending.group(3), ending.group(2), name, host)) {
        break;
      }
      headline = ending.group(1);
    }
    return headline;
  }

  /** The title and what may be its beginning without an outlet's name, whatever that is. */
  static List<String> beginnings(String title) {
    List<String> beginnings = new ArrayList<>(List.of(title));
    String beginning = title.strip();
    for (int part = 0; part < MOST_PARTS; part++) {
      Matcher ending = LAST_PART.matcher(beginning);
      if (!ending.matches()) {
        break;
      }
      beginning = ending.group(1);
      beginnings.add(beginning);
    }
    return beginnings;
  }

  private static boolean isOutlet(String ending, String mark, String name, String host) {
    String bare = bare(ending);
    if (bare.isEmpty() || ending.length() > LONGEST_OUTLET) {
      return false;
    }
    return bare.equals(name)
        || (name.length() > 2 && bare.startsWith(name))
        || (bare.length() > 2 && (name.startsWith(bare) || host.contains(bare)))
        || mark.contains("|")
        || mark.equals("::");
  }

  /** Letters and digits only, in lower case: so that two writings of one name are equal. */
  static String bare(String text) {
    return NOT_A_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
