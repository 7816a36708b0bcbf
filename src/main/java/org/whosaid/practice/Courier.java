// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Brings events, interactions and commands to the bot as Slack does: signed, with a limit on the
 * time to answer, and events again when they were not taken.
 */
final class Courier implements AutoCloseable {
  private static final int HANDS = 4;
  private static final int WAITING = 1_000;

  /**
   * How patient Slack is.
   *
   * @param limit the time in which the bot must answer
   * @param retries the time before each further attempt with an event
   */
  record Patience(Duration limit, List<Duration> retries) {
    Patience {
      retries = List.copyOf(retries);
    }
  }

  private final Set<String> signed = ConcurrentHashMap.newKeySet();
  private final SlackSignature.Generator signatures;
  private final Clock clock;
  private final Patience patience;
  private final HttpClient client;
  private final ThreadPoolExecutor hands;
  private final ScheduledThreadPoolExecutor later;
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private volatile Optional<URI> address = Optional.empty();

  Courier(String signingSecret, Clock clock, Patience patience) {
    signatures = new SlackSignature.Generator(signingSecret);
    this.clock = clock;
    this.patience = patience;
    ThreadFactory threads =
        work -> {
          Thread thread = new Thread(work, "practice-courier");
          thread.setDaemon(true);
          return thread;
        };
    hands =
        new ThreadPoolExecutor(
            HANDS, HANDS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), threads);
    later = new ScheduledThreadPoolExecutor(1, threads);
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.limit())
            .build();
  }

  /** Where the bot listens from now on. */
  void deliverTo(URI bot) {
    address = Optional.of(bot);
  }

  List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  /** Sends; done with the first attempt, while an event may be tried again afterwards. */
  CompletableFuture<Delivery> send(Parcel parcel) {
    return send(parcel, 0, "");
  }

  /** The same once more, signed anew as Slack does it. */
  CompletableFuture<Delivery> sendAgain(Parcel parcel) {
    return send(parcel);
  }

  private CompletableFuture<Delivery> send(Parcel parcel, int retry, String reason) {
    CompletableFuture<Delivery> first = new CompletableFuture<>();
    Optional<URI> to = address;
    if (to.isEmpty()) {
      first.complete(new Delivery(parcel, retry, 0, Duration.ZERO, "no_bot_yet"));
      return first;
    }
    try {
      hands.execute(() -> first.complete(attempt(to.get(), parcel, retry, reason)));
    } catch (RejectedExecutionException full) {
      first.complete(noted(new Delivery(parcel, retry, 0, Duration.ZERO, "queue_full")));
    }
    return first;
  }

  private Delivery attempt(URI to, Parcel parcel, int retry, String reason) {
    long begin = System.nanoTime();
    Delivery delivery;
    boolean again = true;
    try {
      HttpResponse<String> answer =
          client.send(request(to, parcel, retry, reason), HttpResponse.BodyHandlers.ofString());
      delivery = new Delivery(parcel, retry, answer.statusCode(), since(begin), answer.body());
      again = answer.headers().firstValue("X-Slack-No-Retry").filter("1"::equals).isEmpty();
    } catch (HttpTimeoutException tooLate) {
      delivery = new Delivery(parcel, retry, 0, since(begin), "http_timeout");
    } catch (IOException broken) {
      delivery = new Delivery(parcel, retry, 0, since(begin), "connection_failed");
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return noted(new Delivery(parcel, retry, 0, since(begin), "closed"));
    }
    if (again && !delivery.acknowledged()) {
      tryLater(delivery);
    }
    return noted(delivery);
  }

  private void tryLater(Delivery failed) {
    if (failed.parcel().kind() != Parcel.Kind.EVENT
        || failed.retry() >= patience.retries().size()) {
      return;
    }
    String reason = failed.status() == 0 ? failed.answer() : "http_error";
    Runnable next =
        () -> {
          CompletableFuture<Delivery> unused = send(failed.parcel(), failed.retry() + 1, reason);
        };
    try {
      var unused =
          later.schedule(
              next, patience.retries().get(failed.retry()).toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closing) {
      // the newsroom is being closed: nobody waits for the event any more
    }
  }

  private HttpRequest request(URI to, Parcel parcel, int retry, String reason) {
    String timestamp = timestamp(parcel);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(patience.limit())
            .header("Content-Type", parcel.kind().contentType())
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signatures.generate(timestamp, parcel.body()))
            .POST(HttpRequest.BodyPublishers.ofString(parcel.body()));
    if (retry > 0) {
      request.header("X-Slack-Retry-Num", Integer.toString(retry));
      request.header("X-Slack-Retry-Reason", reason);
    }
    return request.build();
  }

  /** Seconds apart, as in life, so that what is sent again has another signature. */
  private String timestamp(Parcel parcel) {
    long second = clock.instant().getEpochSecond();
    String timestamp = Long.toString(second);
    while (!signed.add(signatures.generate(timestamp, parcel.body()))) {
      timestamp = Long.toString(--second);
    }
    return timestamp;
  }

  private Delivery noted(Delivery delivery) {
    deliveries.add(delivery);
    return delivery;
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  @Override
  public void close() {
    later.shutdownNow();
    hands.shutdownNow();
  }
}
