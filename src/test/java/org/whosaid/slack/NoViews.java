// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.model.view.View;
import org.whosaid.blockkit.PageOfReading;

/** For tests in which nobody presses a button. */
final class NoViews implements ReplyViews {
  @Override
  public View allClaims(String team, PageOfReading page) {
    throw new AssertionError("nobody pressed a button");
  }

  @Override
  public View evidence(String team, PageOfReading page) {
    throw new AssertionError("nobody pressed a button");
  }
}
