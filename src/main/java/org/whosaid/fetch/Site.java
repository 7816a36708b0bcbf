// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import okhttp3.HttpUrl;

/** Whose house an address is: that of a registered domain, with all the hosts in it. */
final class Site {
  private Site() {}

  /**
   * The domain as it was registered; host and port of what was not registered, as an IP address.
   */
  static String of(HttpUrl url) {
    String domain = url.topPrivateDomain();
    return domain == null ? HostPort.of(url).toString() : domain;
  }
}
