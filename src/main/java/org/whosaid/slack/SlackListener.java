// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.bolt.App;

/**
 * Listens to some of Slack's requests: translates, hands on, acknowledges within a tenth of a
 * second. Behind the app's gate a request's context names a workspace that the bot is installed in.
 */
@FunctionalInterface
public interface SlackListener {
  void listen(App app);
}
