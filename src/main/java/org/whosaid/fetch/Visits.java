// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;

/** Visits to other people's sites. */
public interface Visits {

  /** Comes for the page behind {@code link}, unless what is known of it is enough. */
  Reception fetch(URI link, Errand errand, KnownPages known);

  /** Whether the link names a private host that the newsroom has named as one to be read. */
  boolean isInvitedTo(URI link);
}
