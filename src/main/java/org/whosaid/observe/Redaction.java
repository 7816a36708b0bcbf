// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text before anybody sees it: Slack's tokens, signatures and response
 * addresses, the credentials of HTTP headers, the user part of addresses, and values whose name
 * says that they are secret. It errs towards hiding too much. Every expression is bounded, so that
 * the time grows with the text and no faster.
 */
public final class Redaction {
  private static final String HIDDEN = "[hidden]";

  private static final List<Rule> RULES =
      List.of(
          // Slack: xoxb, xoxp, xoxe.xoxb, xoxe-1, xapp-1
          // https://docs.slack.dev/authentication/tokens
          rule("(?:xox[a-z](?:\\.xox[a-z])?|xapp)-[A-Za-z0-9._%-]+", HIDDEN),
          // Slack: whoever knows a response_url or a webhook may post with it
          rule("(hooks\\.slack(?:-gov)?\\.com)/[^\\s\"'<>]+", "$1/" + HIDDEN),
          // Slack: https://docs.slack.dev/authentication/verifying-requests-from-slack
          rule("\\bv0=[0-9a-f]{8,}", "v0=" + HIDDEN),
          rule("(x-slack-signature[\"']?\\s{0,3}[:=]\\s{0,3})[^\\s,;]+", "$1" + HIDDEN),
          rule("(authorization[\"']?\\s{0,3}[:=]\\s{0,3})[^\\r\\n,;]+", "$1" + HIDDEN),
          rule("\\b(bearer\\s{1,3})[A-Za-z0-9._~+/=-]{6,}", "$1" + HIDDEN),
          rule("(://)[^/?#\\s]{1,500}@", "$1" + HIDDEN + "@"),
          rule(
              "([?&](?:[\\w.-]{0,40}[_.-])?(?:access|api|apikey|auth|code|credential|key|pass|passwd"
                  + "|password|pwd|secret|session|sid|sig|signature|state|ticket|token)s?"
                  + "(?:[_.-][\\w.-]{0,40})?=)[^&#\\s\"'<>]+",
              "$1" + HIDDEN),
          rule(
              "((?:token|secret|password|passwd|encryption[_-]key)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?)"
                  + "[^\\s&\"'<>,;}]+",
              "$1" + HIDDEN));

  private Redaction() {}

  /** The text, each secret in it replaced by {@code [hidden]}. */
  public static String of(String text) {
    String redacted = text;
    for (Rule rule : RULES) {
      redacted = rule.secret.matcher(redacted).replaceAll(rule.replacement);
    }
    return redacted;
  }

  private static Rule rule(String secret, String replacement) {
    return new Rule(Pattern.compile(secret, Pattern.CASE_INSENSITIVE), replacement);
  }

  private record Rule(Pattern secret, String replacement) {}
}
