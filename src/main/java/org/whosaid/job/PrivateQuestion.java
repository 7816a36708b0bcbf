// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Somebody wants to know, alone, who said what in an article. Answered at once from what was kept
 * of it; reading it is another job.
 *
 * @param link as written
 * @param identity the same for every spelling of the same address
 */
public record PrivateQuestion(Asker by, String link, String identity) implements Job {
  public PrivateQuestion {
    requireNonNull(by, "by");
    requireNonNull(link, "link");
    requireNonNull(identity, "identity");
  }

  /**
   * The reading that is still to be done.
   *
   * @param shown what the person sees already; empty if nothing
   */
  public PrivateReading reading(String shown) {
    return new PrivateReading(by, link, identity, shown);
  }

  @Override
  public String id() {
    return by.request() + "/" + Fingerprint.of(identity);
  }

  @Override
  public boolean urgent() {
    return true;
  }

  @Override
  public String inTheLog() {
    return "question about " + LoggedLink.of(identity) + " of " + by;
  }
}
