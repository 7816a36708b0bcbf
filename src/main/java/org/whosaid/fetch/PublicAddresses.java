// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet. Judges an address as the machine would connect to
 * it, so that no spelling matters.
 *
 * <p>The ranges are those of IANA's special-purpose address registries (IPv4 and IPv6), and one
 * that no registry has: 168.63.129.16, the host of a virtual machine in Azure. Of IPv6 only the
 * part in use, 2000::/3, is public; that leaves out mapped, translated (NAT64), unique local, link
 * local and multicast addresses at once. Addresses that tunnel IPv4 inside 2000::/3 (Teredo, 6to4,
 * ISATAP) are not public either, nor is any address of this very machine: what listens on it for
 * its neighbours would take a connection from here for one of its own.
 */
final class PublicAddresses {
  private static final List<AddressRange> IPV4_SPECIAL =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private static final AddressRange IPV6_IN_USE = AddressRange.parse("2000::/3");

  private static final List<AddressRange> IPV6_SPECIAL =
      ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private static final List<AddressRange> PRIVATE_USE =
      ranges(
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "::1/128",
          "fc00::/7");

  private PublicAddresses() {}

  static boolean isPublic(InetAddress address) {
    return isPublic(address, PublicAddresses::isThisMachine);
  }

  static boolean isPublic(InetAddress address, Predicate<InetAddress> thisMachine) {
    return isInPublicRange(address) && !thisMachine.test(address);
  }

  private static boolean isInPublicRange(InetAddress address) {
    byte[] bytes = unmapped(address.getAddress());
    if (bytes.length == 4) {
      return !anyContains(IPV4_SPECIAL, bytes);
    }
    return IPV6_IN_USE.contains(bytes) && !anyContains(IPV6_SPECIAL, bytes) && !isIsatap(bytes);
  }

  /** An IPv4 address behind 0000:5efe or 0200:5efe, under whatever prefix (RFC 5214, 6.1). */
  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & ~2) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
  }

  private static boolean isThisMachine(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return true; // who cannot be told apart from us stays out
    }
  }

  /**
   * Whether an invited host may live there: on this machine, in a private network or in public.
   * Link-local addresses are out even for the invited, because clouds hand out credentials there.
   */
  static boolean isPublicOrPrivateUse(InetAddress address) {
    return isInPublicRange(address) || anyContains(PRIVATE_USE, unmapped(address.getAddress()));
  }

  private static boolean anyContains(List<AddressRange> ranges, byte[] bytes) {
    return ranges.stream().anyMatch(range -> range.contains(bytes));
  }

  private static List<AddressRange> ranges(String... cidrs) {
    return Stream.of(cidrs).map(AddressRange::parse).toList();
  }

  /** The IPv4 address inside ::ffff:0:0/96, which the machine would connect to. */
  private static byte[] unmapped(byte[] bytes) {
    if (bytes.length != 16 || bytes[10] != -1 || bytes[11] != -1) {
      return bytes;
    }
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return bytes;
      }
    }
    return new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]};
  }
}
