// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.article.Reading;
import org.whosaid.claim.ClaimExtractor;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.model.Network;
import org.whosaid.claim.model.WindowPieces;
import org.whosaid.claim.model.WordScores;
import org.whosaid.desk.ArticleReader;
import org.whosaid.fetch.Errand;
import org.whosaid.fetch.KnownPages;
import org.whosaid.fetch.Reception;
import org.whosaid.fetch.Visits;
import org.whosaid.job.JobHandler;
import org.whosaid.job.JobQueue;
import org.whosaid.observe.Measure;
import org.whosaid.observe.Metrics;
import org.whosaid.observe.Stage;
import org.whosaid.observe.Watch;
import org.whosaid.slack.SlackTraffic;
import org.whosaid.store.StoreFailed;

/** The parts with a watch beside each, of which none of them knows. */
final class Watched implements SlackTraffic {
  private static final int ACKNOWLEDGED = 200;

  /** Those by which a reply gets into its thread. */
  private static final Set<String> POSTING = Set.of("chat.postMessage", "chat.update");

  private final Watch watch;
  private final Metrics metrics;
  private final LastAnswer slack = new LastAnswer();

  Watched(Watch watch) {
    this.watch = requireNonNull(watch, "watch");
    this.metrics = watch.metrics();
  }

  Watch watch() {
    return watch;
  }

  /** What Slack was last heard of. */
  LastAnswer slack() {
    return slack;
  }

  JobHandler jobs(JobHandler jobs) {
    JobHandler watched = watch.over(jobs);
    return (job, attempt) -> {
      try {
        return watched.handle(job, attempt);
      } catch (StoreFailed e) {
        metrics.count(Measure.DATABASE_ERRORS, "job");
        throw e;
      }
    };
  }

  JobQueue queue(JobQueue queue) {
    return job -> {
      try {
        boolean added = queue.add(job);
        if (added) {
          metrics.count(Measure.TAKEN_IN, job.kind());
        } else {
          metrics.count(Measure.SPARED, watch.atAJob() ? "job_waiting" : "redelivered_event");
        }
        return added;
      } catch (StoreFailed e) {
        metrics.count(Measure.DATABASE_ERRORS, "taking_in");
        throw e;
      }
    };
  }

  Visits visits(Visits visits) {
    return new Visits() {
      @Override
      public Reception fetch(URI link, Errand errand, KnownPages known) {
        watch.onTheWay(way -> way.outlet(Optional.ofNullable(link.getHost()).orElse("")));
        Reception reception = watch.during(Stage.FETCH, () -> visits.fetch(link, errand, known));
        count(reception);
        return reception;
      }

      @Override
      public boolean isInvitedTo(URI link) {
        return visits.isInvitedTo(link);
      }
    };
  }

  private void count(Reception reception) {
    if (reception instanceof Reception.NotGiven not) {
      String what = word(not.why().getClass());
      metrics.count(Measure.FETCHES, what);
      watch.onTheWay(way -> way.noArticle(what, not.why().forTheLog()));
    } else {
      boolean fetched = reception instanceof Reception.Given;
      metrics.count(Measure.FETCHES, fetched ? "fetched" : word(reception.getClass()));
    }
  }

  /** A page that was read before served once more. */
  void pageKept() {
    metrics.count(Measure.SPARED, "page_kept");
  }

  ArticleReader.Reader reader(ArticleReader.Reader reader) {
    return (page, address) -> {
      Reading reading = watch.during(Stage.ARTICLE, () -> reader.read(page, address));
      if (reading instanceof Reading.Illegible illegible) {
        String why = illegible.reason().name().toLowerCase(Locale.ROOT);
        watch.onTheWay(way -> way.noArticle(why, "the page is " + why));
      }
      return reading;
    };
  }

  ClaimExtractor claims(ClaimExtractor claims) {
    return new ClaimExtractor() {
      @Override
      public Extraction in(Article article) {
        Extraction found = watch.during(Stage.CLAIMS, () -> claims.in(article));
        watch.onTheWay(way -> way.claims(found.claims().size()));
        return found;
      }

      @Override
      public String name() {
        return claims.name();
      }
    };
  }

  Network network(Network network) {
    return windows -> {
      long begun = System.nanoTime();
      try {
        List<WordScores> scores = network.scores(windows);
        metrics.took(Measure.MODEL, Duration.ofNanos(System.nanoTime() - begun));
        metrics.add(Measure.MODEL_PIECES, windows.stream().mapToInt(WindowPieces::length).sum());
        return scores;
      } catch (RuntimeException | Error e) {
        metrics.count(Measure.MODEL_FAILURES);
        throw e;
      }
    };
  }

  @Override
  public void called(String method, String answer, Duration took) {
    slack.heard(!answer.equals("none"));
    metrics.count(Measure.SLACK_CALLS, method, answer);
    metrics.took(Measure.SLACK_CALL, took, method);
    if (POSTING.contains(method)) {
      watch.took(Stage.POST, took);
    }
  }

  @Override
  public void answered(int status, Duration took) {
    if (status == ACKNOWLEDGED) {
      metrics.took(Measure.ACKNOWLEDGEMENT, took);
    } else {
      metrics.count(Measure.REFUSED, whyRefused(status));
    }
  }

  private static String whyRefused(int status) {
    return switch (status) {
      case 401, 403 -> "unsigned";
      case 413 -> "too_large";
      case 400 -> "unreadable";
      case 500 -> "failed";
      default -> "other";
    };
  }

  /** {@code not_an_article} for {@code NotAnArticle}. */
  private static String word(Class<?> outcome) {
    return outcome.getSimpleName().replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
