// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import okhttp3.Response;

/**
 * By what a site knows again which version of a page it gave (RFC 9110, 8.8): its own words, given
 * back as they are.
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  /** Longer ones are nobody's; we would have to carry them. */
  private static final int LONGEST = 300;

  public Validators {
    requireNonNull(etag, "etag");
    requireNonNull(lastModified, "lastModified");
  }

  static Validators of(Response response) {
    return new Validators(header(response, "ETag"), header(response, "Last-Modified"));
  }

  boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }

  private static Optional<String> header(Response response, String name) {
    return Optional.ofNullable(response.header(name))
        .filter(text -> !text.isBlank() && text.length() <= LONGEST)
        .filter(text -> text.chars().allMatch(c -> c >= ' ' && c < 0x7f));
  }
}
