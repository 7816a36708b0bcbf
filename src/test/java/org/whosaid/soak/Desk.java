// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import org.whosaid.practice.Channel;
import org.whosaid.practice.Message;
import org.whosaid.practice.User;
import org.whosaid.practice.Workspace;

/** A channel of one of the newsrooms, and who shares links there. */
record Desk(Workspace workspace, Channel channel, User reporter) {

  Message post(String words) {
    return workspace.post(reporter, channel, words);
  }
}
