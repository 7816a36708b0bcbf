// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.model.view.View;

/** Knows what a person's App Home shows. */
@FunctionalInterface
public interface HomeDesk {

  /** A person's Home, with nothing in it of channels that the person is not in. */
  View home(String team, String user);
}
