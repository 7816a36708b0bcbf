// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import org.whosaid.words.Wording;

/** Who refused, and what. */
public enum Refusal {
  FORBIDDEN("page.refused.forbidden"),
  LEGAL("page.refused.legal"),
  TOO_MANY_REQUESTS("page.refused.too-many-requests"),
  ROBOTS("page.refused.robots"),
  PRIVATE_ADDRESS("page.refused.private-address"),
  NOT_HTTP("page.refused.not-http"),
  CREDENTIALS("page.refused.credentials"),
  PORT("page.refused.port");

  private final String key;

  Refusal(String key) {
    this.key = key;
  }

  String words() {
    return Wording.of(key);
  }
}
