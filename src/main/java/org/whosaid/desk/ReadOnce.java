// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.whosaid.article.Article;
import org.whosaid.claim.ClaimExtractor;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.KeptPage;
import org.whosaid.claim.KeptPages;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.fetch.FetchOutcome;
import org.whosaid.fetch.Imprint;
import org.whosaid.fetch.KnownPages;
import org.whosaid.fetch.Reception;
import org.whosaid.fetch.Validators;
import org.whosaid.fetch.Visits;

/**
 * Reads a page once, however many channels ask: what is fresh is used again, what is older is asked
 * for on the condition that it has changed, and the model reads a text once. Pages that are not
 * everybody's are read each time. Safe for use by several threads.
 */
public final class ReadOnce {
  private static final Duration SOON = Duration.ofMillis(300);

  private final Visits visits;
  private final ArticleReader reader;
  private final ClaimExtractor claims;
  private final Shelf shelf;
  private final Clock clock;
  private final RecentFailures failures;
  private final Set<String> inHand = ConcurrentHashMap.newKeySet();

  /**
   * Where pages that were read lie.
   *
   * @param fresh how long nobody asks their sites again
   * @param taken told of each page that serves again
   */
  public record Shelf(KeptPages pages, Duration fresh, Runnable taken) {
    public Shelf {
      requireNonNull(pages, "pages");
      requireNonNull(fresh, "fresh");
      requireNonNull(taken, "taken");
    }
  }

  public ReadOnce(
      Visits visits, ArticleReader reader, ClaimExtractor claims, Shelf shelf, Clock clock) {
    this.visits = requireNonNull(visits, "visits");
    this.reader = requireNonNull(reader, "reader");
    this.claims = requireNonNull(claims, "claims");
    this.shelf = requireNonNull(shelf, "shelf");
    this.clock = requireNonNull(clock, "clock");
    this.failures = new RecentFailures(clock);
  }

  /** Reads what is behind {@code link}, as somebody wrote it. */
  public PageOutcome read(String link, ReadFor whom) {
    Optional<URI> address = ArticleAddress.written(link);
    if (address.isEmpty()) {
      return new PageOutcome.NotRead(ArticleOutcome.None.notAnAddress(link));
    }
    String identity = ArticleAddress.identity(address.get());
    Optional<PageOutcome> lately = whom.now() ? Optional.empty() : lately(identity);
    if (lately.isPresent()) {
      return lately.get();
    }
    if (!inHand.add(identity)) {
      return notYet("the same page is being read", SOON);
    }
    try {
      KnownPages known = asked -> known(asked, whom);
      return received(visits.fetch(address.get(), whom.errand(), known), address.get(), whom);
    } finally {
      inHand.remove(identity);
    }
  }

  private Optional<PageOutcome> lately(String identity) {
    Optional<PageOutcome> kept =
        shelf.pages().find(identity).filter(this::isFresh).map(this::readAlready);
    return kept.or(() -> failures.of(identity).map(PageOutcome.NotRead::new));
  }

  /** Behind others at the same site: they may have read the page meanwhile. */
  private Optional<KnownPages.Known> known(URI address, ReadFor whom) {
    String identity = ArticleAddress.identity(address);
    return shelf
        .pages()
        .find(identity)
        .map(
            page -> {
              KeptPage.Edition edition = page.edition();
              Validators validators =
                  edition.address().equals(identity)
                      ? new Validators(edition.etag(), edition.modified())
                      : Validators.NONE;
              return new KnownPages.Known(validators, !whom.now() && isFresh(page));
            });
  }

  private PageOutcome received(Reception reception, URI link, ReadFor whom) {
    if (reception instanceof Reception.Later later) {
      return notYet("others are at " + later.address().getHost(), later.again());
    }
    if (reception instanceof Reception.NotGiven not) {
      return notGiven(not.why(), link, whom);
    }
    if (reception instanceof Reception.Given given) {
      return given(given, link);
    }
    return reception instanceof Reception.Unchanged unchanged
        ? again(unchanged.address(), link, true)
        : again(((Reception.KnownEnough) reception).address(), link, false);
  }

  /** What is kept of {@code address} serves for {@code link} as well. */
  private PageOutcome again(URI address, URI link, boolean confirmed) {
    Optional<KeptPage> kept = shelf.pages().find(ArticleAddress.identity(address));
    if (kept.isEmpty()) {
      return notYet("what was kept of the page is gone, and it is read anew", Duration.ZERO);
    }
    KeptPage page = confirmed ? kept.get().at(clock.instant()) : kept.get();
    List<String> links = new ArrayList<>();
    if (!ArticleAddress.holdsSecrets(link)) {
      links.add(ArticleAddress.identity(link));
    }
    shelf.pages().keep(page, links);
    return readAlready(page);
  }

  private PageOutcome readAlready(KeptPage page) {
    shelf.taken().run();
    Extraction found = page.extraction();
    if (!found.model().equals(claims.name())) { // the program was renewed since
      found = claims.in(page.article());
      shelf.pages().keep(page.with(found), List.of());
    }
    return new PageOutcome.Read(page.article(), found, page.readAt());
  }

  private PageOutcome given(Reception.Given given, URI link) {
    ArticleOutcome outcome = reader.read(given.page());
    if (outcome instanceof ArticleOutcome.None none) {
      return failed(none, link);
    }
    Article article = ((ArticleOutcome.Found) outcome).article();
    Imprint imprint = given.imprint();
    Instant now = clock.instant();
    Optional<KeptPage> before = imprint.identity().flatMap(shelf.pages()::find);
    Extraction found =
        before
            .filter(page -> page.article().equals(article))
            .map(KeptPage::extraction)
            .filter(same -> same.model().equals(claims.name()))
            .orElseGet(() -> claims.in(article));
    imprint
        .identity()
        .ifPresentOrElse(
            identity ->
                shelf
                    .pages()
                    .keep(
                        new KeptPage(identity, article, found, edition(imprint), now),
                        imprint.others()),
            () -> forget(imprint));
    return new PageOutcome.Read(article, found, now);
  }

  /** What was kept of the page when it was everybody's. */
  private void forget(Imprint imprint) {
    shelf.pages().forget(imprint.found());
    imprint.others().forEach(shelf.pages()::forget);
  }

  private static KeptPage.Edition edition(Imprint imprint) {
    Validators validators = imprint.validators();
    return new KeptPage.Edition(imprint.found(), validators.etag(), validators.lastModified());
  }

  /** While a site is in trouble, what was read of it serves those who don't ask how it is now. */
  private PageOutcome notGiven(FetchOutcome.Missed why, URI link, ReadFor whom) {
    Optional<KeptPage> kept =
        why.mayPass() && !whom.now()
            ? shelf.pages().find(ArticleAddress.identity(link))
            : Optional.empty();
    return kept.map(this::readAlready)
        .orElseGet(() -> failed(ArticleOutcome.None.of(link, why), link));
  }

  private PageOutcome failed(ArticleOutcome.None none, URI link) {
    if (!none.mayPass() && !none.keptFromRobots() && !visits.isInvitedTo(link)) {
      failures.note(ArticleAddress.identity(link), none);
    }
    return new PageOutcome.NotRead(none);
  }

  private boolean isFresh(KeptPage page) {
    return clock.instant().isBefore(page.readAt().plus(shelf.fresh()));
  }

  private PageOutcome notYet(String why, Duration again) {
    return new PageOutcome.NotYet(why, clock.instant().plus(again));
  }
}
