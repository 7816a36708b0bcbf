// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.Reading;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.fetch.FetchOutcome;
import org.whosaid.words.Wording;

/** What came of a link: an article, or the one reason why there is none. */
public sealed interface ArticleOutcome {

  record Found(Article article) implements ArticleOutcome {
    public Found {
      requireNonNull(article, "article");
    }
  }

  /**
   * There is no article to be read.
   *
   * @param host whose page it is, as a reader would name it
   * @param inWords the reason, as the end of a sentence that begins "Could not read example.com:"
   * @param forTheLog the cause, for whoever runs the bot
   * @param mayPass whether the same link may give an article later
   * @param notBefore how long the site asks to wait
   */
  record None(
      String host, String inWords, String forTheLog, boolean mayPass, Optional<Duration> notBefore)
      implements ArticleOutcome {
    public None {
      requireNonNull(host, "host");
      requireNonNull(inWords, "inWords");
      requireNonNull(forTheLog, "forTheLog");
      requireNonNull(notBefore, "notBefore");
    }

    /** Named after the link that was shared, wherever it led. */
    public static None of(URI link, FetchOutcome.Missed missed) {
      return new None(
          hostOf(link),
          missed.inWords(),
          missed.forTheLog(),
          missed.mayPass(),
          missed.retryAfter());
    }

    public static None of(URI address, Reading.Reason reason) {
      return new None(
          hostOf(address), reason.inWords(), reason.toString(), false, Optional.empty());
    }

    /** For a page that came without an address. */
    public static None of(Reading.Reason reason) {
      return new None(
          Wording.of("page.the-page"),
          reason.inWords(),
          reason.toString(),
          false,
          Optional.empty());
    }

    /** Something of our own went wrong with that link, again and again. */
    public static None ourFault(String link) {
      String host =
          ArticleAddress.written(link).map(None::hostOf).orElse(Wording.of("page.the-link"));
      return new None(
          host, Wording.of("page.our-fault"), "an unexpected failure", false, Optional.empty());
    }

    public static None notAnAddress(String link) {
      return new None(
          Wording.of("page.the-link"),
          Wording.of("page.no-address"),
          "not an address: " + link,
          false,
          Optional.empty());
    }

    /** Whether there is an article, in a language that can't be read. */
    public boolean inAnotherLanguage() {
      return forTheLog.equals(Reading.Reason.NOT_ENGLISH.toString());
    }

    /** Whether its site wants no robot at that page, and a person may go further. */
    public boolean keptFromRobots() {
      return inWords.equals(Wording.of("page.refused.robots"));
    }

    /** The one honest line. */
    public String line() {
      return Wording.of("page.not-read", host, inWords);
    }

    private static String hostOf(URI address) {
      String host = address.getHost();
      if (host == null) {
        return Wording.of("page.the-link");
      }
      return host.startsWith("www.") ? host.substring(4) : host;
    }
  }
}
