// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import java.util.List;

/** The modal in place of claims that are no longer kept. */
public final class GoneView {
  private GoneView() {}

  public static View view() {
    return Views.view(
        view ->
            view.type("modal")
                .title(Views.viewTitle(title -> title.type("plain_text").text("Not kept any more")))
                .close(Views.viewClose(close -> close.type("plain_text").text("Close")))
                .blocks(
                    List.of(
                        Blocks.section(
                            section ->
                                section.text(
                                    BlockCompositions.plainText(
                                        "The claims behind this reply are no longer kept."
                                            + " Share the link again to have it read anew."))))));
  }
}
