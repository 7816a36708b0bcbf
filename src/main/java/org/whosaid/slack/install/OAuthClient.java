// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackCalls;

/** The app as Slack knows it. It shows nothing of its secret in a text. */
public record OAuthClient(String id, String secret) {
  public OAuthClient {
    requireNonNull(id, "id");
    requireNonNull(secret, "secret");
  }

  /**
   * Asks Slack whether it knows the client: with a code that is none, which Slack looks at last.
   *
   * @throws SlackCallFailed if it doesn't know it, or does not answer
   */
  public void admit(SlackCalls calls) throws SlackCallFailed {
    try {
      calls.make(
          "oauth.v2.access",
          methods ->
              methods.oauthV2Access(
                  request -> request.clientId(id).clientSecret(secret).code("none")));
    } catch (SlackCallFailed e) {
      if (!e.is("invalid_code", "code_already_used", "bad_redirect_uri")) {
        throw e;
      }
    }
  }

  @Override
  public String toString() {
    return "(client " + id + ")";
  }
}
