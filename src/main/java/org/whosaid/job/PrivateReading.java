// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * An article to be read for one person alone.
 *
 * @param link as written
 * @param identity the same for every spelling of the same address
 * @param shown what the person sees of it already, as a fingerprint; empty if nothing
 */
public record PrivateReading(Asker by, String link, String identity, String shown) implements Job {
  public PrivateReading {
    requireNonNull(by, "by");
    requireNonNull(link, "link");
    requireNonNull(identity, "identity");
    requireNonNull(shown, "shown");
  }

  @Override
  public String id() {
    return by.request() + "/" + Fingerprint.of(identity) + "/read";
  }

  @Override
  public String inTheLog() {
    return "reading of " + LoggedLink.of(identity) + " for " + by;
  }
}
