// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

/**
 * An Enterprise organisation, which has several workspaces.
 *
 * @param id Slack's id, {@code E…}
 */
public record Organisation(String id, String name) {
  public Organisation {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
  }
}
