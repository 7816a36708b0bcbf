// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The book of installations, shared by all machines. An account is a workspace's id, or an
 * organisation's where the app was added to all of it. Called by several threads at once.
 */
public interface Installations {

  /** Writes an installation down, over an earlier one of the same account. */
  void keep(Installation installation);

  /** The installation of that very account. */
  Optional<Installation> find(String account);

  /** The installation that serves a workspace: its own, or else its organisation's. */
  Optional<Installation> serving(String team);

  /** Remembers that a workspace belongs to an organisation that the app is installed in. */
  void belongs(String team, String organisation);

  /** The workspaces known to belong to an organisation. */
  List<String> teamsOf(String organisation);

  /** Forgets the account, its tokens and the workspaces that belong to it. */
  void remove(String account);

  /** Accounts whose token expires before that time, the first to expire first. */
  List<String> expiringBefore(Instant time);

  /**
   * Reserves the renewal of an account's tokens: no refresh token may be used twice.
   *
   * @return false if another machine has reserved it and its time is not over
   */
  boolean reserveRenewal(String account, Instant until);

  /** Moves the end of a reservation that we hold; into the past to give it up. */
  void holdRenewal(String account, Instant until);

  /** Replaces the account's tokens and gives the reservation up; nothing if it is gone by now. */
  void renewed(String account, Tokens tokens);
}
