// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Where Slack is: answers and tokens are sent nowhere else, whatever a request says. */
public final class SlackHosts {
  private static final List<String> OWN = List.of("slack.com", "slack-gov.com");

  private final URI apiUrl;

  /**
   * @param apiUrl the Web API in use: Slack's own, GovSlack's or a stand-in's
   */
  public SlackHosts(URI apiUrl) {
    this.apiUrl = requireNonNull(apiUrl, "apiUrl");
  }

  /** Whether that address is Slack's, or is served where the Web API is. */
  public boolean include(URI address) {
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      return false;
    }
    return isTheApis(address) || (isSlacks(host) && "https".equalsIgnoreCase(address.getScheme()));
  }

  /** The same for an address as Slack wrote it. */
  public boolean include(String address) {
    try {
      return include(URI.create(address));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private boolean isTheApis(URI address) {
    return address.getHost().equalsIgnoreCase(apiUrl.getHost())
        && address.getPort() == apiUrl.getPort()
        && apiUrl.getScheme().equalsIgnoreCase(address.getScheme());
  }

  private static boolean isSlacks(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return OWN.stream().anyMatch(own -> name.equals(own) || name.endsWith("." + own));
  }
}
