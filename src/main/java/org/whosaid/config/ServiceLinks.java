// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import java.util.regex.Pattern;

/**
 * Variables that Kubernetes puts into every container of a namespace for each of its services (<a
 * href="https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables">
 * environment variables</a>). Those of a service called whosaid, or whosaid-something, begin like
 * the bot's own and are nobody's mistake.
 */
final class ServiceLinks {
  private static final Pattern NAME =
      Pattern.compile(
          "\\w+_(?:SERVICE_HOST|SERVICE_PORT(?:_\\w+)?"
              + "|PORT_\\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)");

  /** The one that has a name like a key: its value is never one. */
  private static final Pattern ADDRESS = Pattern.compile("(?:tcp|udp|sctp)://.*");

  private ServiceLinks() {}

  static boolean isOne(String variable, String value) {
    return NAME.matcher(variable).matches()
        || (variable.endsWith("_PORT") && ADDRESS.matcher(value).matches());
  }
}
