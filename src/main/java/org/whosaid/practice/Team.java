// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a workspace is called.
 *
 * @param id Slack's id, {@code T…}
 * @param domain the first label of the workspace's address
 * @param organisation the Enterprise organisation it belongs to, if it does
 */
public record Team(String id, String name, String domain, Optional<Organisation> organisation) {
  public Team {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(domain, "domain");
    requireNonNull(organisation, "organisation");
  }

  String url() {
    return "https://" + domain + ".slack.com/";
  }
}
