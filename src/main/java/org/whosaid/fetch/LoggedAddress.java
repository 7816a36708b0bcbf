// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as a log may show it: without user-info and fragment, and with the values of query
 * parameters hidden that are secrets by name or look like one (20 letters and digits in a row).
 */
final class LoggedAddress {
  private static final int LONGEST = 300;
  private static final int LONGEST_READ = 2000;
  private static final Pattern AUTHORITY_WITH_USER = Pattern.compile("^([^/?#]*//)[^/?#]*@");
  private static final Pattern PARAMETER = Pattern.compile("([^&=]*)=([^&]*)");
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "token|secret|passw|pwd|auth|sig|key|session|sid|code|jwt|hash|credential|email",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SECRET_VALUE = Pattern.compile("[A-Za-z0-9]{20}");

  private LoggedAddress() {}

  static String of(URI address) {
    String text = address.toString();
    text = text.substring(0, Math.min(text.length(), LONGEST_READ));
    int fragment = text.indexOf('#');
    if (fragment >= 0) {
      text = text.substring(0, fragment);
    }
    text = AUTHORITY_WITH_USER.matcher(text).replaceFirst("$1");
    int query = text.indexOf('?');
    if (query >= 0) {
      text = text.substring(0, query + 1) + withoutSecrets(text.substring(query + 1));
    }
    return oneLine(text);
  }

  /** Text from outside as one line of a log: no control characters, not endless. */
  static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** Whether a value in the query of {@code address} is hidden from the log. */
  static boolean hidesAnything(URI address) {
    String query = address.getRawQuery();
    if (query == null) {
      return false;
    }
    return query.length() > LONGEST_READ
        || PARAMETER.matcher(query).results().anyMatch(LoggedAddress::isSecret);
  }

  private static boolean isSecret(MatchResult parameter) {
    return SECRET_NAME.matcher(parameter.group(1)).find()
        || SECRET_VALUE.matcher(parameter.group(2)).find();
  }

  private static String withoutSecrets(String query) {
    return PARAMETER
        .matcher(query)
        .replaceAll(
            parameter -> {
              String shown = isSecret(parameter) ? "***" : parameter.group(2);
              return Matcher.quoteReplacement(parameter.group(1) + "=" + shown);
            });
  }
}
