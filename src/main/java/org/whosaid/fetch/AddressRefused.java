// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A connection that the gate did not let out. An UnknownHostException because that is what OkHttp
 * lets a name service throw.
 */
final class AddressRefused extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  AddressRefused(String host, InetAddress address) {
    super(host + " is at " + address.getHostAddress() + ", which is not a public address");
  }

  AddressRefused(String host) {
    super(host + " has no address that could be judged");
  }
}
