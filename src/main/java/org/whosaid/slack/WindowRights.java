// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import java.util.Optional;
import org.whosaid.blockkit.ReplyMessage;

/** Who may look behind the replies of a channel. */
@FunctionalInterface
public interface WindowRights {
  /** Empty if the person may; else what is said to them. */
  Optional<ReplyMessage> refusal(Visitor who, String channel);
}
