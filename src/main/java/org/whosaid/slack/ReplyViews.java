// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.model.view.View;
import org.whosaid.blockkit.PageOfReading;

/** What the buttons of a reply open; a window that says so if nothing is kept any more. */
public interface ReplyViews {

  /** Every claim behind the reply. */
  View allClaims(String team, PageOfReading page);

  /** Each claim's words in their paragraph. */
  View evidence(String team, PageOfReading page);
}
