// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import org.whosaid.words.Wording;

/** What kept the page away, and whether waiting may help. */
public enum Obstacle {
  NOT_AN_ADDRESS("page.kept-away.not-an-address", false),
  UNKNOWN_HOST("page.kept-away.unknown-host", false),
  NAMES_UNAVAILABLE("page.kept-away.names-unavailable", true),
  NOT_CONNECTED("page.kept-away.not-connected", true),
  TLS("page.kept-away.tls", false),
  TIMEOUT("page.kept-away.timeout", true),
  BROKEN_OFF("page.kept-away.broken-off", true),
  UNINTELLIGIBLE("page.kept-away.unintelligible", false),
  REDIRECT_LOOP("page.kept-away.redirect-loop", false),
  TOO_MANY_REDIRECTS("page.kept-away.too-many-redirects", false),
  NOT_FOUND("page.kept-away.not-found", false),
  GONE("page.kept-away.gone", false),
  REJECTED("page.kept-away.rejected", false),
  SERVER_TROUBLE("page.kept-away.server-trouble", true);

  private final String key;
  private final boolean mayPass;

  Obstacle(String key, boolean mayPass) {
    this.key = key;
    this.mayPass = mayPass;
  }

  String words() {
    return Wording.of(key);
  }

  boolean mayPass() {
    return mayPass;
  }
}
