// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a token stands for: an installation of the app and its rights.
 *
 * @param workspaces one, or all of the organisation's
 * @param organisation the organisation, when the app is installed for all of it
 */
record Grant(
    String token,
    Set<String> scopes,
    List<Workspace> workspaces,
    Optional<Organisation> organisation) {
  Grant {
    requireNonNull(token, "token");
    scopes = Set.copyOf(scopes);
    workspaces = List.copyOf(workspaces);
    requireNonNull(organisation, "organisation");
  }

  boolean isForAll() {
    return organisation.isPresent();
  }

  Workspace first() {
    return workspaces.get(0);
  }

  void require(String scope) {
    if (!scopes.contains(scope)) {
      throw Refusal.missingScope(scope, scopeList());
    }
  }

  /** In the order of the alphabet, with commas, as Slack lists them. */
  String scopeList() {
    return String.join(",", new TreeSet<>(scopes));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Grant[" + first().team().id() + " " + scopeList() + "]";
  }
}
