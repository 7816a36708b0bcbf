// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses with a common beginning: {@code 10.0.0.0/8}, {@code 2001:db8::/32}. */
final class AddressRange {
  private final byte[] first;
  private final int prefixBits;

  private AddressRange(byte[] first, int prefixBits) {
    this.first = first;
    this.prefixBits = prefixBits;
  }

  /** Reads an address in digits, a slash and the length of the prefix in bits. */
  static AddressRange parse(String cidr) {
    int slash = cidr.indexOf('/');
    try {
      // an address in digits is read, not looked up
      byte[] first = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
      return new AddressRange(first, Integer.parseInt(cidr.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not a range of addresses: " + cidr, e);
    }
  }

  /** False for an address of the other family. */
  boolean contains(byte[] address) {
    if (address.length != first.length) {
      return false;
    }
    int wholeBytes = prefixBits / 8;
    for (int i = 0; i < wholeBytes; i++) {
      if (address[i] != first[i]) {
        return false;
      }
    }
    int restBits = prefixBits % 8;
    if (restBits == 0) {
      return true;
    }
    int mask = 0xff << (8 - restBits) & 0xff;
    return (address[wholeBytes] & mask) == (first[wholeBytes] & mask);
  }
}
