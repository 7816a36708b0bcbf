// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Dns;

/**
 * The second layer behind {@link PublicAddressesOnly}: a name with a public and a private address
 * is refused whole, because such a name is either broken or a trick.
 */
final class PublicNamesOnly implements Dns {
  private final Dns names;
  private final Predicate<InetAddress> open;

  PublicNamesOnly(Dns names) {
    this(names, PublicAddresses::isPublic);
  }

  private PublicNamesOnly(Dns names, Predicate<InetAddress> open) {
    this.names = names;
    this.open = open;
  }

  static PublicNamesOnly orPrivateOnInvitation(Dns names) {
    return new PublicNamesOnly(names, PublicAddresses::isPublicOrPrivateUse);
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = names.lookup(host);
    for (InetAddress address : addresses) {
      if (!open.test(address)) {
        throw new AddressRefused(host, address);
      }
    }
    return addresses;
  }
}
