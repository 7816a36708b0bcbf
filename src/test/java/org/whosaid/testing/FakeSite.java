// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The server under a {@link FakeWeb}: HTTP/1.1 over plain sockets, so that a route can break every
 * rule. One connection, one request, one thread.
 */
final class FakeSite implements AutoCloseable {
  private static final FakeRoute NO_SUCH_PAGE =
      exchange ->
          exchange.answer(404, "<h1>Not here</h1>".getBytes(US_ASCII), "Content-Type: text/html");
  private static final String NOT_HTTP = "? ?";
  private static final int LONGEST_REQUEST = 64 * 1024;

  private final ServerSocket listener;
  private final Thread listening = new Thread(this::listen, "fake-web-listener");
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fake-web");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Map<String, FakeRoute> routes = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Instant> arrivals = new CopyOnWriteArrayList<>();

  FakeSite(String address) {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException("no port on this machine for a fake web", e);
    }
    listening.setDaemon(true);
    listening.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  void route(String path, FakeRoute route) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash, not: " + path);
    }
    routes.put(path, route);
  }

  /** The request lines and headers that arrived, each as one text, in order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** When requests arrived. */
  List<Instant> arrivals() {
    return List.copyOf(arrivals);
  }

  private void listen() {
    while (closing.getCount() > 0) {
      try {
        Socket connection = listener.accept();
        open.add(connection);
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      String request = head(connection.getInputStream());
      if (!request.isEmpty()) {
        arrivals.add(Instant.now());
        requests.add(request);
        FakeRoute route = routes.getOrDefault(path(request), NO_SUCH_PAGE);
        route.answer(new FakeExchange(request, connection.getOutputStream(), closing));
      }
    } catch (IOException e) {
      // the client has gone away, as clients of misbehaving pages do
    } finally {
      open.remove(connection);
    }
  }

  static String path(String request) {
    String target = request.split(" ", 3)[1];
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private static String head(InputStream connection) throws IOException {
    InputStream in = new BufferedInputStream(connection);
    StringBuilder head = new StringBuilder();
    while (head.length() < LONGEST_REQUEST) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      if (head.length() == 0 && !Character.isUpperCase(next)) {
        return NOT_HTTP; // a TLS client says hello with another byte
      }
      head.append((char) next);
      if (head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
        return head.toString();
      }
    }
    throw new IOException("a request without an end");
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      listener.close();
      listening.join();
      for (Socket connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a fake web could not close", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
