// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.whosaid.claim.Clipping;

/** Whether two clippings are one and the same article. */
public final class SameArticle {
  /** So much of the shorter text stands in the other one where both are one agency's copy. */
  private static final double NEARLY_ALL = 0.8;

  /** A shorter part of the longer text is a summary or a quotation. */
  private static final double HALF = 0.5;

  /** Shorter texts have too few words to tell. */
  private static final int FEWEST_RUNS = 30;

  private SameArticle() {}

  /** The same page, or the same text nearly word for word. */
  public static boolean is(Clipping one, Clipping other) {
    return isSamePage(one, other) || isSameText(one, other);
  }

  /** One agency's copy in two outlets is the same text, if need be cut by some paragraphs. */
  public static boolean isSameText(Clipping one, Clipping other) {
    return isSameText(Shingles.of(one.article().text()), Shingles.of(other.article().text()));
  }

  static boolean isSameText(Set<String> one, Set<String> other) {
    Set<String> fewer = one.size() <= other.size() ? one : other;
    Set<String> more = one.size() <= other.size() ? other : one;
    if (fewer.size() < FEWEST_RUNS || fewer.size() < HALF * more.size()) {
      return false;
    }
    long shared = fewer.stream().filter(more::contains).count();
    return shared >= NEARLY_ALL * fewer.size();
  }

  private static boolean isSamePage(Clipping one, Clipping other) {
    Optional<String> page = page(one);
    return page.isPresent() && page.equals(page(other));
  }

  private static Optional<String> page(Clipping clipping) {
    return clipping.article().details().address().map(SameArticle::withoutFragment);
  }

  private static String withoutFragment(URI address) {
    return address
        .toString()
        .replaceFirst("#.*$", "")
        .replaceFirst("^https?://(?:www\\.)?", "")
        .replaceFirst("/$", "");
  }
}
