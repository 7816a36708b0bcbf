// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request to a {@link FakeWeb} and the open end of its connection. */
final class FakeExchange {
  private final String request;
  private final OutputStream out;
  private final CountDownLatch closing;

  FakeExchange(String request, OutputStream out, CountDownLatch closing) {
    this.request = request;
    this.out = out;
    this.closing = closing;
  }

  /** The request line and headers. */
  String request() {
    return request;
  }

  /** A whole, well-behaved answer; headers as lines "Name: value". */
  void answer(int status, byte[] body, String... headers) throws IOException {
    head(status, headers);
    write("Content-Length: " + body.length + "\r\n\r\n");
    out.write(body);
    out.flush();
  }

  /** The status line and headers, without the empty line behind them. */
  void head(int status, String... headers) throws IOException {
    write("HTTP/1.1 " + status + " As Told\r\nConnection: close\r\n");
    for (String header : headers) {
      write(header + "\r\n");
    }
  }

  void write(String text) throws IOException {
    write(text.getBytes(UTF_8));
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Lets time pass; false as soon as the web closes. */
  boolean pause(Duration time) {
    try {
      return !closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
