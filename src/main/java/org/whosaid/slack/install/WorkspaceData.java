// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

/** Everything that is kept of workspaces. */
@FunctionalInterface
public interface WorkspaceData {

  /** Erases all that is kept of one workspace, its jobs in the queue included. */
  void erase(String team);
}
