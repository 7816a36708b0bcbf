// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Map;
import org.whosaid.words.Wording;

/** The window behind the shortcut "Who said what?": for whom the answer is. */
public final class AskView {
  /** The shortcut's and the window's callback id. */
  public static final String CALLBACK = "who-said-what";

  /** The block and the action of the choice. */
  public static final String FOR_WHOM = "for-whom";

  /** The choice: the answer is for whoever asks. */
  public static final String ME = "me";

  /** The choice: the answer is for everybody in the thread. */
  public static final String THREAD = "thread";

  private AskView() {}

  /**
   * Asks for whom the answer is.
   *
   * @param links of the message that are going to be read
   * @param note given back when the window is submitted, 3,000 characters at most
   */
  public static View choice(int links, String note) {
    return choice(Wording.counted("ask.window.links", links), note);
  }

  /** The same for a message without links in a thread with one. */
  public static View choiceForThread(String note) {
    return choice(Wording.of("ask.window.of-thread"), note);
  }

  /** There is nothing to be chosen. */
  public static View noLink() {
    return window(List.of(words(Wording.of("ask.window.no-link")))).build();
  }

  /** What was chosen, as the window's state says. */
  public static boolean isForTheThread(ViewState state) {
    ViewState.Value chosen = state.getValues().getOrDefault(FOR_WHOM, Map.of()).get(FOR_WHOM);
    return chosen != null
        && chosen.getSelectedOption() != null
        && THREAD.equals(chosen.getSelectedOption().getValue());
  }

  private static View choice(String about, String note) {
    OptionObject me = option(ME);
    RadioButtonsElement choice =
        RadioButtonsElement.builder()
            .actionId(FOR_WHOM)
            .options(List.of(me, option(THREAD)))
            .initialOption(me)
            .build();
    LayoutBlock input =
        InputBlock.builder()
            .blockId(FOR_WHOM)
            .label(Buttons.plainText(Wording.of("ask.window.for-whom")))
            .element(choice)
            .build();
    return window(List.of(words(about), input))
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(Wording.of("ask.window.submit"))
                .emoji(false)
                .build())
        .privateMetadata(note)
        .build();
  }

  private static View.ViewBuilder window(List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(BlockLimits.cut(Wording.of("ask.window.title"), BlockLimits.MODAL_TITLE))
                .emoji(false)
                .build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(Wording.of("window.close"))
                .emoji(false)
                .build())
        .blocks(blocks);
  }

  private static LayoutBlock words(String line) {
    return SectionBlock.builder()
        .blockId("about")
        .text(Buttons.plainText(BlockLimits.cut(line, BlockLimits.SECTION_TEXT)))
        .build();
  }

  private static OptionObject option(String value) {
    return OptionObject.builder()
        .text(Buttons.plainText(Wording.of("ask.window." + value)))
        .value(value)
        .build();
  }
}
