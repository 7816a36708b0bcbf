// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

/** A link's identity as a log may have it. */
final class LoggedLink {
  private LoggedLink() {}

  /** Without the query, which may hold somebody's token. */
  static String of(String identity) {
    int query = identity.indexOf('?');
    return query < 0 ? identity : identity.substring(0, query) + "?…";
  }
}
