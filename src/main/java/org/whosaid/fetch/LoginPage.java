// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Whether an address is that of a page to log in or to subscribe, by a whole segment of its path or
 * the first label of its host. Errs towards no: an article may well be about logging in.
 */
final class LoginPage {
  private static final Set<String> SEGMENTS =
      Set.of(
          "login",
          "log-in",
          "log_in",
          "signin",
          "sign-in",
          "sign_in",
          "signup",
          "sign-up",
          "logon",
          "register",
          "registration",
          "subscribe",
          "subscription",
          "subscriptions",
          "paywall",
          "regwall");

  private static final Set<String> HOSTS =
      Set.of("login", "signin", "subscribe", "subscription", "subscriptions", "accounts");

  private LoginPage() {}

  static boolean is(HttpUrl url) {
    String host = url.host();
    int dot = host.indexOf('.');
    if (dot > 0 && HOSTS.contains(host.substring(0, dot))) {
      return true;
    }
    for (String segment : url.pathSegments()) {
      String name = segment.toLowerCase(Locale.ROOT);
      int extension = name.indexOf('.');
      if (SEGMENTS.contains(extension < 0 ? name : name.substring(0, extension))) {
        return true;
      }
    }
    return false;
  }
}
