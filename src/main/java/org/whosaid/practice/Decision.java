// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What somebody says when the app asks to be installed.
 *
 * @param workspaces where: one, or all of an organisation; none when the answer is no
 * @param by who decides
 */
public record Decision(List<Workspace> workspaces, User by) {
  public Decision {
    workspaces = List.copyOf(workspaces);
    requireNonNull(by, "by");
  }

  /** Yes, for one workspace. */
  public static Decision allow(Workspace workspace, User by) {
    return new Decision(List.of(workspace), by);
  }

  /** Yes, for all workspaces of an organisation. */
  public static Decision allowForAll(List<Workspace> ofOrganisation, User by) {
    return new Decision(ofOrganisation, by);
  }

  /** No. */
  public static Decision refuse(User by) {
    return new Decision(List.of(), by);
  }

  boolean isYes() {
    return !workspaces.isEmpty();
  }
}
