// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

/** Who refused, and what. */
public enum Refusal {
  FORBIDDEN("the site does not let programs read that page"),
  LEGAL("the site withholds that page for legal reasons"),
  TOO_MANY_REQUESTS("the site asks for fewer requests at the moment"),
  PRIVATE_ADDRESS(
      "that address belongs to a private network, which Whosaid does not enter"
          + " unless it is set up to"),
  NOT_HTTP("only web links that begin with http or https can be read"),
  CREDENTIALS("the link carries a user name or a password, and Whosaid does not use those"),
  PORT("the link names a port that does not serve web pages");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
