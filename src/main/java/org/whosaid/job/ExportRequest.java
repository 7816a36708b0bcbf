// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Somebody wants the claims of an article as files.
 *
 * @param link as written
 * @param identity the same for every spelling of the same address
 */
public record ExportRequest(Asker by, String link, String identity) implements Job {
  public ExportRequest {
    requireNonNull(by, "by");
    requireNonNull(link, "link");
    requireNonNull(identity, "identity");
  }

  @Override
  public String id() {
    return by.request() + "/export";
  }

  @Override
  public String inTheLog() {
    return "export of " + LoggedLink.of(identity) + " for " + by;
  }
}
