// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.whosaid.fetch.Answer.Ended;
import org.whosaid.fetch.FetchOutcome.Unreachable;

/** Asks addresses for their pages, one GET each, without cookies, credentials or referrer. */
final class Visit implements AutoCloseable {
  /** OkHttp takes some answers for its own mistakes: a status below zero. */
  private static final String OUR_FAILURE = "an answer made us fail: ";

  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.1";

  private final long maxBytes;
  private final PageBody body;
  private final String userAgent;
  private final Clock clock;
  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Visit(FetchSettings settings, Clock clock) {
    this.maxBytes = settings.maxBytes();
    this.body = new PageBody(settings.maxBytes());
    this.userAgent = settings.userAgent();
    this.clock = clock;
  }

  /** The answer of {@code url}, by way of {@code client}, within {@code time}. */
  Answer to(HttpUrl url, Validators known, OkHttpClient client, Duration time) {
    Request.Builder request = request(url).header("Accept", ACCEPT);
    known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    known.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
    try {
      return exchange(request.build(), client, time, response -> read(response, url, known));
    } catch (IOException e) {
      return new Ended(Failure.of(url.uri(), e, maxBytes));
    } catch (RuntimeException e) {
      return new Ended(Unreachable.because(Obstacle.UNINTELLIGIBLE, url.uri(), OUR_FAILURE + e));
    }
  }

  /** What {@code url} says robots may do, by way of {@code client}, within {@code time}. */
  RobotsAnswer toRobots(HttpUrl url, OkHttpClient client, Duration time) throws IOException {
    Request request = request(url).header("Accept", "text/plain,*/*;q=0.1").build();
    try {
      return exchange(request, client, time, response -> RobotsAnswer.of(response, url));
    } catch (RuntimeException e) {
      throw new IOException(OUR_FAILURE, e);
    }
  }

  private <T> T exchange(
      Request request, OkHttpClient client, Duration time, ResponseReader<T> reader)
      throws IOException {
    Call call = client.newBuilder().callTimeout(time).build().newCall(request);
    running.add(call);
    if (closed) {
      call.cancel();
    }
    try (Response response = call.execute()) {
      T answer = reader.read(response);
      if (answer instanceof Ended) {
        // closing alone would read on for a while, in the hope of using the connection again
        call.cancel();
      }
      return answer;
    } finally {
      running.remove(call);
    }
  }

  @FunctionalInterface
  private interface ResponseReader<T> {
    T read(Response response) throws IOException;
  }

  boolean isClosed() {
    return closed;
  }

  /** Breaks off every call, now and later. OkHttp's own list forgets a call at its headers. */
  @Override
  public void close() {
    closed = true;
    running.forEach(Call::cancel);
  }

  private Request.Builder request(HttpUrl url) {
    // no Accept-Encoding: OkHttp then asks for gzip alone, and unpacks it
    return new Request.Builder()
        .url(url)
        .header("User-Agent", userAgent)
        .header("Accept-Language", "en");
  }

  private Answer read(Response response, HttpUrl at, Validators known) throws IOException {
    URI address = at.uri();
    int status = response.code();
    String location = response.header("Location");
    if (location != null && isRedirect(status)) {
      return Doorway.onward(at, location);
    }
    if (status == 304 && !known.isEmpty()) {
      return new Answer.Unchanged(at);
    }
    if (response.isSuccessful()) {
      return body.read(response, at);
    }
    return new Ended(
        Statuses.meaning(address, status, RetryAfter.read(response.header("Retry-After"), clock)));
  }

  static boolean isRedirect(int status) {
    return switch (status) {
      case 300, 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }
}
