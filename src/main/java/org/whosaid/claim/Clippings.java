// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.Optional;

/** The clippings file: what the replies' buttons open. Each workspace sees its own only. */
public interface Clippings {

  /** Keeps a clipping; one of the same workspace and id is replaced. */
  void keep(String team, Clipping clipping);

  Optional<Clipping> find(String team, String id);
}
