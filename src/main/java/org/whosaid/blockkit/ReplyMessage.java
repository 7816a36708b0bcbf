// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/** x */
public record ReplyMessage(List<LayoutBlock> blocks, String text) {}
