// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;

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

  /** Opens {@link CorrectionWindow}; the value is the reading's id. */
  public static final String WRONG = "wrong";

  /** Shows only one source's claims in {@link ClaimsView}; a {@link PageOfReading} is chosen. */
  public static final String CLAIMS_SOURCE = "claims-source";

  /** Shows only one source's claims in {@link EvidenceView}; a {@link PageOfReading} is chosen. */
  public static final String EVIDENCE_SOURCE = "evidence-source";

  /** Offers another part of the claims or sentences in {@link CorrectionWindow}. */
  public static final String CORRECTION_PART = "correction-part";

  /** Offers the words of another sentence in {@link CorrectionWindow}. */
  public static final String CORRECTION_SENTENCE = "correction-sentence";

  /** Offers other names in {@link CorrectionWindow}. */
  public static final String CORRECTION_NAMES = "correction-names";

  /** The menus that change {@link CorrectionWindow} at once. */
  public static final List<String> CORRECTION_MENUS =
      List.of(CORRECTION_PART, CORRECTION_SENTENCE, CORRECTION_NAMES);

  /** Posts what one person was answered for everybody; the value is the reading's id. */
  public static final String POST_IN_CHANNEL = "post-in-channel";

  /** Deletes what is kept; the value is an article's identity, or {@link #WHOLE_CHANNEL}. */
  public static final String FORGET = "forget";

  /** In place of an article's identity, which has no such form. */
  public static final String WHOLE_CHANNEL = "channel";

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
