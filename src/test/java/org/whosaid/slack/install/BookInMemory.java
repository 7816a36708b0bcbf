// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The books of one machine, as the database would keep them. */
final class BookInMemory implements Installations, OAuthStates, Farewells {
  private final Map<String, Installation> installations = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();
  private final Map<String, Instant> reserved = new HashMap<>();
  private final Map<String, Instant> states = new HashMap<>();
  private final Map<String, Farewell> farewells = new HashMap<>();
  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private boolean broken;

  void passes(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  void breakDown() {
    broken = true;
  }

  @Override
  public synchronized void keep(Installation installation) {
    if (broken) {
      throw new IllegalStateException("the disk is full");
    }
    installations.put(installation.account().id(), installation);
  }

  @Override
  public synchronized Optional<Installation> find(String account) {
    return Optional.ofNullable(installations.get(account));
  }

  @Override
  public synchronized Optional<Installation> serving(String team) {
    return find(team).or(() -> Optional.ofNullable(organisations.get(team)).flatMap(this::find));
  }

  @Override
  public synchronized void belongs(String team, String organisation) {
    organisations.put(team, organisation);
  }

  @Override
  public synchronized List<String> teamsOf(String organisation) {
    return organisations.entrySet().stream()
        .filter(entry -> entry.getValue().equals(organisation))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Override
  public synchronized void remove(String account) {
    installations.remove(account);
  }

  @Override
  public synchronized List<String> expiringBefore(Instant time) {
    return installations.values().stream()
        .filter(installation -> installation.tokens().expiredBy(time))
        .map(installation -> installation.account().id())
        .toList();
  }

  @Override
  public synchronized boolean reserveRenewal(String account, Instant until) {
    if (reserved.getOrDefault(account, Instant.EPOCH).isAfter(now)) {
      return false;
    }
    reserved.put(account, until);
    return true;
  }

  @Override
  public synchronized void holdRenewal(String account, Instant until) {
    reserved.put(account, until);
  }

  @Override
  public synchronized void renewed(String account, Tokens tokens) {
    find(account)
        .ifPresent(
            old -> keep(new Installation(old.account(), old.bot(), tokens, old.installedAt())));
    reserved.remove(account);
  }

  @Override
  public synchronized void issue(String state, Instant until) {
    if (broken) {
      throw new IllegalStateException("the disk is full");
    }
    states.put(state, until);
  }

  @Override
  public synchronized boolean take(String state) {
    Instant until = states.remove(state);
    return until != null && until.isAfter(now);
  }

  @Override
  public synchronized void note(String account, Instant at) {
    farewells.put(account, new Farewell(account, at, Optional.empty()));
  }

  @Override
  public synchronized List<Farewell> all() {
    return new ArrayList<>(farewells.values());
  }

  @Override
  public synchronized void erased(Farewell farewell, Instant at) {
    farewells.put(
        farewell.account(), new Farewell(farewell.account(), farewell.notedAt(), Optional.of(at)));
  }

  @Override
  public synchronized void forget(Farewell farewell) {
    farewells.remove(farewell.account());
  }
}
