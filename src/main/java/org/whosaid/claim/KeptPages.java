// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Public pages that were read lately, so that a page is fetched once however many channels of
 * however many workspaces ask for it. Nothing says who asked. Each is found under the identities of
 * the links that lead to it.
 */
public interface KeptPages {

  /** The page to which links of that identity lead. */
  Optional<KeptPage> find(String link);

  /**
   * Keeps a page in place of what was kept of it, unless that was read later. One that is too large
   * to keep is let go.
   *
   * @param links identities that lead to it, besides its own
   */
  void keep(KeptPage page, List<String> links);

  /** Really deletes the page to which links of that identity lead, if it is kept. */
  void forget(String link);

  /** Really deletes what was read before a moment; how many pages that were. */
  int forgetBefore(Instant moment);
}
