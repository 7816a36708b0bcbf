// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.whosaid.testing.FakeWeb;

/** Short articles, all different, in which three sources say something. */
final class Pages {
  private static final List<String> TOWNS =
      List.of("Calder", "Harrow Bay", "Ostrava", "Velm", "Lindholm", "Marsh End", "Tarn", "Brack");

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"en\"><head><title>%1$s counts the cost of storm %2$d</title>"
          + "</head><body><article><h1>%1$s counts the cost of storm %2$d</h1>"
          + "<p>At least %3$d houses were damaged in %1$s on Tuesday night, the fire brigade said."
          + " The water reached the market square before midnight and fell again by the morning.</p>"
          + "<p>\"We had asked for higher walls for years,\" said Anna Kerr, the mayor of %1$s. She"
          + " accused the ministry of having ignored the warnings of its own engineers.</p>"
          + "<p>The ministry denied that it had been warned. A spokesman said that %4$d million had"
          + " been spent on the river since the last flood.</p></article></body></html>";

  private Pages() {}

  static List<URI> on(FakeWeb web, int count) {
    List<URI> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String town = TOWNS.get(i % TOWNS.size());
      pages.add(web.page("/storm-" + i, PAGE.formatted(town, i, 20 + i, 3 + i % 40)));
    }
    return pages;
  }
}
