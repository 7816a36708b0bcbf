// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the app was given when it was installed.
 *
 * @param scopes the rights of the bot token
 */
public record Credentials(String botToken, String signingSecret, Set<String> scopes) {
  /** The scopes a newsroom is asked for. */
  public static final Set<String> USUAL_SCOPES =
      Set.of(
          "app_mentions:read",
          "channels:history",
          "channels:read",
          "groups:history",
          "groups:read",
          "im:history",
          "im:read",
          "im:write",
          "mpim:history",
          "chat:write",
          "commands",
          "files:read",
          "files:write",
          "reactions:read",
          "reactions:write",
          "users:read");

  public Credentials {
    requireNonNull(botToken, "botToken");
    requireNonNull(signingSecret, "signingSecret");
    scopes = Set.copyOf(scopes);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Credentials[" + new TreeSet<>(scopes) + "]";
  }
}
