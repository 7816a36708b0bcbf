// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One address in the ways that links have been seen to write it. */
final class Spellings {
  private static final String[] TUNNELS = {
    "::ffff:%1$s",
    "0:0:0:0:0:ffff:%1$s",
    "::%1$s",
    "64:ff9b::%1$s",
    "64:ff9b:1::%1$s",
    "2002:%2$s:%3$s::",
    "2001:0:%2$s:%3$s::1",
    "2606:4700::5efe:%1$s",
    "2606:4700::200:5efe:%1$s",
    "fe80::5efe:%1$s",
  };

  private Spellings() {}

  static List<String> of(InetAddress address) {
    List<String> links = new ArrayList<>();
    for (String host : hosts(address)) {
      links.add("http://" + host + "/");
      links.add("https://" + host + ":8443/latest/meta-data/");
      links.add("http://reader:word@" + host + "/");
    }
    return links;
  }

  private static List<String> hosts(InetAddress address) {
    String plain = address.getHostAddress();
    byte[] bytes = address.getAddress();
    if (bytes.length == 16) {
      return List.of(
          "[" + plain + "]",
          "[" + plain + "%25eth0]",
          "[" + plain + "%eth0]",
          plain.replace(':', '-') + ".ipv6-literal.net",
          "[v1." + plain + "]");
    }
    int[] parts = new int[4];
    long number = 0;
    for (int i = 0; i < 4; i++) {
      parts[i] = bytes[i] & 0xff;
      number = number << 8 | parts[i];
    }
    List<String> hosts = new ArrayList<>(List.of(plain, plain + ".", plain + "..", "0" + plain));
    hosts.add(String.valueOf(number));
    hosts.add(number + ".");
    hosts.add("0x" + Long.toHexString(number));
    hosts.add("0X" + Long.toHexString(number).toUpperCase(Locale.ROOT));
    hosts.add("0" + Long.toOctalString(number));
    hosts.add(String.valueOf(number + (1L << 32)));
    hosts.add(String.format("0x%x.0x%x.0x%x.0x%x", parts[0], parts[1], parts[2], parts[3]));
    hosts.add(String.format("0%o.0%o.0%o.0%o", parts[0], parts[1], parts[2], parts[3]));
    hosts.add(String.format("0%o.0x%x.%d", parts[0], parts[1], parts[2] << 8 | parts[3]));
    hosts.add(parts[0] + "." + (number & 0xffffff));
    hosts.add(parts[0] + "." + parts[1] + "." + (number & 0xffff));
    hosts.add(dressed(plain, 0xff10 - '0', 0xff0e)); // full-width
    hosts.add(dressed(plain, 0x1d7ce - '0', 0x3002)); // mathematical bold, ideographic stop
    hosts.add(enclosed(plain));
    hosts.add(dressed(plain, 0x0e50 - '0', '.')); // Thai
    hosts.add(percent(plain));
    hosts.add(plain.replace(".", "%2e"));
    hosts.add(plain + ".nip.io");
    hosts.add("outlet.example@" + plain);
    hosts.add("outlet.example\\@" + plain);
    hosts.add(plain + "\\@outlet.example");
    hosts.add(plain + "#@outlet.example");
    hosts.add(plain + "%23@outlet.example");
    hosts.add(plain + "%00.outlet.example");
    hosts.add("\t" + plain + "\n");
    String high = Integer.toHexString(parts[0] << 8 | parts[1]);
    String low = Integer.toHexString(parts[2] << 8 | parts[3]);
    for (String tunnel : TUNNELS) {
      hosts.add("[" + String.format(tunnel, plain, high, low) + "]");
      hosts.add("[" + String.format(tunnel, high + ":" + low, high, low) + "]");
    }
    return hosts;
  }

  private static String dressed(String plain, int shift, int dot) {
    StringBuilder text = new StringBuilder();
    plain
        .chars()
        .forEach(c -> text.appendCodePoint(Character.isDigit(c) ? c + shift : c == '.' ? dot : c));
    return text.toString();
  }

  /** ① to ⑨ and ⓪, with the one-dot leader in between. */
  private static String enclosed(String plain) {
    StringBuilder text = new StringBuilder();
    plain
        .chars()
        .forEach(c -> text.append(c == '0' ? '⓪' : c == '.' ? '.' : (char) (c - '1' + '①')));
    return text.toString();
  }

  private static String percent(String plain) {
    StringBuilder text = new StringBuilder();
    plain.chars().forEach(c -> text.append('%').append(Integer.toHexString(c)));
    return text.toString();
  }
}
