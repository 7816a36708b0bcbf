// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A member of the practice workspace.
 *
 * @param id Slack's id, {@code U…}
 * @param name the handle, without {@code @}
 * @param realName what stands over the messages
 * @param botId the {@code B…} id when the member is an app's bot user
 */
public record User(String id, String name, String realName, Optional<String> botId) {
  public User {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(realName, "realName");
    requireNonNull(botId, "botId");
  }

  /** Whether this member is an app. */
  public boolean isBot() {
    return botId.isPresent();
  }
}
