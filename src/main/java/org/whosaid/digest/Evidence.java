// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.whosaid.article.TextSpan;

/**
 * The place in the article that proves a line of the reply.
 *
 * @param paragraph counted from 1
 * @param words what stands in {@code span}, to the letter
 * @param link the article's address with a text fragment of the words; empty if the article has no
 *     address on the web
 */
public record Evidence(int paragraph, TextSpan span, String words, Optional<URI> link) {
  public Evidence {
    requireNonNull(span, "span");
    requireNonNull(words, "words");
    requireNonNull(link, "link");
  }
}
