// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import java.util.List;
import org.whosaid.words.Wording;

/** The modal in place of claims that are no longer kept. */
public final class GoneView {
  private GoneView() {}

  public static View view() {
    return Views.view(
        view ->
            view.type("modal")
                .title(
                    Views.viewTitle(
                        title -> title.type("plain_text").text(Wording.of("window.gone-title"))))
                .close(
                    Views.viewClose(
                        close -> close.type("plain_text").text(Wording.of("window.close"))))
                .blocks(
                    List.of(
                        Blocks.section(
                            section ->
                                section.text(
                                    BlockCompositions.plainText(Wording.of("window.gone")))))));
  }
}
