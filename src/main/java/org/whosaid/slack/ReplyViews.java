// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.model.view.View;

/** What the buttons of a reply open. */
public interface ReplyViews {

  /** Every claim behind the reply; a view that says so if nothing is kept of it any more. */
  View allClaims(String team, String clipping, int page);

  /** Each claim's words in their paragraph. */
  View evidence(String team, String clipping, int page);
}
