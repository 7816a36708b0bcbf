// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import java.util.regex.Pattern;

/** Words from outside, made fit to stand in a message: one line, short, without secrets. */
final class OneLine {
  private static final int LONGEST = 60;

  private static final Pattern SLACK_TOKEN = Pattern.compile("(?i)(?:xox|xapp-)\\S*");

  /** Also addresses with a user or a password in them. */
  private static final Pattern SECRETIVE =
      Pattern.compile("(?i)xox|xapp-|password|secret|token|://[^/@]*@");

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u0080-\\u009f\\u2028\\u2029]");

  private OneLine() {}

  static String quoted(String text) {
    return SECRETIVE.matcher(text).find() ? "(hidden: it may hold a secret)" : '"' + of(text) + '"';
  }

  static String of(String text) {
    String hidden = SLACK_TOKEN.matcher(text).replaceAll("(hidden)");
    String start = hidden.length() > LONGEST ? hidden.substring(0, LONGEST) + "…" : hidden;
    return UNPRINTABLE.matcher(start).replaceAll("?");
  }
}
