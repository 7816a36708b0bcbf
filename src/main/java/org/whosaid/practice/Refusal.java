// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Slack's {@code ok: false}: a Web API method stops with the error it answers. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ObjectNode answer;

  private Refusal(String error, ObjectNode answer) {
    super(error, null, false, false);
    this.answer = answer;
  }

  static Refusal of(String error) {
    return new Refusal(error, Json.object().put("ok", false).put("error", error));
  }

  /** With what is wrong, each with the JSON pointer of its place. */
  static Refusal of(String error, List<String> problems) {
    Refusal refusal = of(error);
    problems.forEach(refusal.answer.putArray("errors")::add);
    var messages = refusal.answer.putObject("response_metadata").putArray("messages");
    problems.forEach(problem -> messages.add("[ERROR] " + problem));
    return refusal;
  }

  static Refusal missingScope(String needed, String provided) {
    Refusal refusal = of("missing_scope");
    refusal.answer.put("needed", needed).put("provided", provided);
    return refusal;
  }

  ObjectNode answer() {
    return answer.deepCopy();
  }
}
