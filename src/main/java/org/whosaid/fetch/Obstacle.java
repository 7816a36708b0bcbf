// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

/** What kept the page away, and whether waiting may help. */
public enum Obstacle {
  NOT_AN_ADDRESS("that is not the address of a web page", false),
  UNKNOWN_HOST("there is no site with that name", false),
  NAMES_UNAVAILABLE("the site's name could not be looked up just now", true),
  NOT_CONNECTED("the site does not accept connections at the moment", true),
  TLS("no secure connection to the site could be made", false),
  TIMEOUT("the site took too long to answer", true),
  BROKEN_OFF("the connection broke off before the page was complete", true),
  UNINTELLIGIBLE("the site's answer could not be understood", false),
  REDIRECT_LOOP("the address leads round in a circle", false),
  TOO_MANY_REDIRECTS("the address is redirected too many times", false),
  NOT_FOUND("there is no page at that address", false),
  GONE("the page has been taken down", false),
  REJECTED("the site rejects the request for that page", false),
  SERVER_TROUBLE("the site has a problem of its own at the moment", true);

  private final String words;
  private final boolean mayPass;

  Obstacle(String words, boolean mayPass) {
    this.words = words;
    this.mayPass = mayPass;
  }

  String words() {
    return words;
  }

  boolean mayPass() {
    return mayPass;
  }
}
