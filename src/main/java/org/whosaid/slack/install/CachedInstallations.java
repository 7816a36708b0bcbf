// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The book of installations, with those at hand that were looked up within the last minute: every
 * request asks for one. What this machine changes it sees at once, what another changes within a
 * minute. That a workspace is not in the book is never kept at hand: it may be added any time.
 */
public final class CachedInstallations implements Installations {
  static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final Installations book;
  private final Clock clock;
  private final Map<String, Entry> atHand = new ConcurrentHashMap<>();

  public CachedInstallations(Installations book, Clock clock) {
    this.book = requireNonNull(book, "book");
    this.clock = requireNonNull(clock, "clock");
  }

  private record Entry(Installation installation, Instant until) {}

  @Override
  public Optional<Installation> serving(String team) {
    Entry entry = atHand.get(team);
    Instant now = clock.instant();
    if (entry != null && now.isBefore(entry.until)) {
      return Optional.of(entry.installation);
    }
    Optional<Installation> found = book.serving(team);
    if (atHand.size() >= MOST) {
      atHand.clear();
    }
    found.ifPresentOrElse(
        installation -> atHand.put(team, new Entry(installation, now.plus(FRESH))),
        () -> atHand.remove(team));
    return found;
  }

  @Override
  public void keep(Installation installation) {
    book.keep(installation);
    dropAllOf(installation.account().id());
  }

  @Override
  public Optional<Installation> find(String account) {
    return book.find(account);
  }

  @Override
  public void belongs(String team, String organisation) {
    book.belongs(team, organisation);
    atHand.remove(team);
  }

  @Override
  public List<String> teamsOf(String organisation) {
    return book.teamsOf(organisation);
  }

  @Override
  public void remove(String account) {
    book.remove(account);
    dropAllOf(account);
  }

  @Override
  public List<String> expiringBefore(Instant time) {
    return book.expiringBefore(time);
  }

  @Override
  public boolean reserveRenewal(String account, Instant until) {
    return book.reserveRenewal(account, until);
  }

  @Override
  public void holdRenewal(String account, Instant until) {
    book.holdRenewal(account, until);
  }

  @Override
  public void renewed(String account, Tokens tokens) {
    book.renewed(account, tokens);
    dropAllOf(account);
  }

  private void dropAllOf(String account) {
    atHand.remove(account);
    atHand.values().removeIf(entry -> entry.installation.account().id().equals(account));
  }
}
