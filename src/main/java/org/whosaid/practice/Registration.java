// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

/** By what Slack knows the app when it asks for tokens. */
public record Registration(String clientId, String clientSecret) {
  public Registration {
    requireNonNull(clientId, "clientId");
    requireNonNull(clientSecret, "clientSecret");
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Registration[" + clientId + "]";
  }
}
