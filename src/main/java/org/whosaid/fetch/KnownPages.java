// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/** What is known already of the pages on the way; asked when it is our turn at a site. */
@FunctionalInterface
public interface KnownPages {
  /** Nothing is known of any page. */
  KnownPages NONE = address -> Optional.empty();

  /** What is known of the page at {@code address}. */
  Optional<Known> at(URI address);

  /**
   * A page that was read before.
   *
   * @param validators which version that was
   * @param enough whether the site need not be asked again
   */
  record Known(Validators validators, boolean enough) {
    public Known {
      requireNonNull(validators, "validators");
    }
  }
}
