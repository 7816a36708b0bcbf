// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import okhttp3.HttpUrl;
import org.whosaid.fetch.Answer.Arrived;
import org.whosaid.fetch.Answer.Ended;
import org.whosaid.fetch.Answer.Moved;
import org.whosaid.fetch.FetchOutcome.Fetched;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.fetch.FetchOutcome.Paywalled;
import org.whosaid.fetch.FetchOutcome.Unreachable;

/**
 * The way from one link to its page: over redirects, pages that send their reader on, and from an
 * AMP page to the article it stands for. Every step passes {@link Doorway}. For one link, once.
 */
final class Journey {

  /** Asks one address, which lies behind so many private doors as its link was invited to. */
  interface Steps {
    Answer ask(HttpUrl url);
  }

  private final URI link;
  private final int maxRedirects;
  private final Steps steps;
  private final Set<HttpUrl> seen = new HashSet<>();

  Journey(URI link, int maxRedirects, Steps steps) {
    this.link = link;
    this.maxRedirects = maxRedirects;
    this.steps = steps;
  }

  /** What came of it for one who knows nothing of the page and waits for nobody. */
  FetchOutcome outcome() {
    Reception reception = reception();
    if (reception instanceof Reception.Given given) {
      return new Fetched(given.page());
    }
    return ((Reception.NotGiven) reception).why();
  }

  Reception reception() {
    Answer answer = Doorway.start(link);
    if (answer instanceof Moved start) {
      answer = follow(AmpAddress.unwrapped(start.to()));
    }
    if (answer instanceof Arrived arrived) {
      answer = behindAmp(arrived);
    }
    if (answer instanceof Arrived article) {
      HttpUrl identity = identity(article);
      return new Reception.Given(
          article.content().asPage(link, identity.uri()),
          Imprint.of(link, article.at(), identity, article.sending()));
    }
    if (answer instanceof Answer.Unchanged unchanged) {
      return new Reception.Unchanged(unchanged.at().uri());
    }
    if (answer instanceof Answer.KnownEnough known) {
      return new Reception.KnownEnough(known.at().uri());
    }
    return answer instanceof Answer.Later later
        ? new Reception.Later(later.at().uri(), later.again())
        : new Reception.NotGiven(((Ended) answer).outcome());
  }

  /** Goes on from {@code start} until the way ends or arrives. */
  private Answer follow(HttpUrl start) {
    HttpUrl at = start;
    while (true) {
      Answer answer = step(at);
      if (!(answer instanceof Moved moved)) {
        return answer;
      }
      if (LoginPage.is(moved.to()) && !LoginPage.is(at)) {
        return new Ended(
            new Paywalled(
                at.uri(),
                OptionalInt.empty(),
                "redirected to " + LoggedAddress.of(moved.to().uri())));
      }
      at = AmpAddress.unwrapped(moved.to());
    }
  }

  private Answer step(HttpUrl url) {
    HttpUrl asked = url.newBuilder().fragment(null).build();
    Optional<Missed> refusal = Doorway.refusal(asked).or(() -> goneTooFar(asked));
    if (refusal.isPresent()) {
      return new Ended(refusal.get());
    }
    Answer answer = steps.ask(asked);
    if (answer instanceof Arrived arrived && arrived.content() instanceof Content.Html page) {
      Optional<HttpUrl> refresh = page.head().refresh();
      if (refresh.isPresent()) {
        return new Moved(refresh.get());
      }
    }
    return answer;
  }

  private Optional<Missed> goneTooFar(HttpUrl url) {
    URI address = url.uri();
    if (!seen.add(url)) {
      return Optional.of(
          Unreachable.because(
              Obstacle.REDIRECT_LOOP, address, "came here before; hops: " + seen.size()));
    }
    if (seen.size() > maxRedirects + 1) {
      return Optional.of(
          Unreachable.because(Obstacle.TOO_MANY_REDIRECTS, address, "more than " + maxRedirects));
    }
    return Optional.empty();
  }

  /** The article that an AMP page stands for; the AMP page itself if that can't be had. */
  private Answer behindAmp(Arrived arrived) {
    if (!(arrived.content() instanceof Content.Html page)) {
      return arrived;
    }
    Optional<HttpUrl> full =
        page.head().canonical().filter(to -> CanonicalAddress.keepsThePath(arrived.at(), to));
    if (!page.head().amp() || full.isEmpty()) {
      return arrived;
    }
    Answer behind = follow(full.get());
    boolean noPage =
        behind instanceof Ended
            || (behind instanceof Arrived article && !(article.content() instanceof Content.Html));
    return noPage ? arrived : behind;
  }

  private static HttpUrl identity(Arrived arrived) {
    Optional<HttpUrl> canonical =
        arrived.content() instanceof Content.Html page ? page.head().canonical() : Optional.empty();
    return canonical
        .flatMap(named -> CanonicalAddress.believed(arrived.at(), named))
        .orElseGet(() -> ArticleAddress.clean(arrived.at()));
  }
}
