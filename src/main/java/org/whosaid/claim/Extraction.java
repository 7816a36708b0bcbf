// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Everything that one extractor found in one article.
 *
 * @param attributions word by word, outermost, before any product filter
 * @param claims what the reply is made of
 * @param differences where the sources' figures differ
 * @param model which extractor, in which version, it was
 */
public record Extraction(
    List<Attribution> attributions,
    List<Claim> claims,
    List<Difference> differences,
    String model) {
  public Extraction {
    attributions = List.copyOf(attributions);
    claims = List.copyOf(claims);
    differences = List.copyOf(differences);
    requireNonNull(model, "model");
  }
}
