// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;

/** The buttons under a reply and in its modals; the action ids are what listeners wait for. */
public final class Buttons {
  /** Opens {@link ClaimsView}; the value is the reading's id. */
  public static final String ALL_CLAIMS = "all-claims";

  /** Opens {@link EvidenceView}; the value is the reading's id. */
  public static final String EVIDENCE = "evidence";

  /** Turns a page of {@link ClaimsView}; the value is a {@link PageOfReading}. */
  public static final String CLAIMS_PAGE = "claims-page";

  /** Turns a page of {@link EvidenceView}; the value is a {@link PageOfReading}. */
  public static final String EVIDENCE_PAGE = "evidence-page";

  private Buttons() {}

  static ButtonElement button(Label label, String actionId, String value) {
    if (value.length() > BlockLimits.BUTTON_VALUE) {
      throw new IllegalArgumentException(
          "a button's value has " + BlockLimits.BUTTON_VALUE + " characters at most: " + value);
    }
    return ButtonElement.builder()
        .text(plainText(label.text()))
        .accessibilityLabel(label.inFull())
        .actionId(actionId)
        .value(value)
        .build();
  }

  static PlainTextObject plainText(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }
}
