// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The side of Slack that Socket Mode talks to: it opens sockets, sends envelopes, counts acks. */
final class FakeSocketSlack implements AutoCloseable {
  private final Deque<String> refusals = new ArrayDeque<>();
  private final AtomicInteger opened = new AtomicInteger();
  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private final HttpServer http;
  private final WebSocketServer sockets;

  FakeSocketSlack() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    sockets = new Sockets(new InetSocketAddress(here, 0));
    sockets.setReuseAddr(true);
    sockets.start();
    started.await();
    http = HttpServer.create(new InetSocketAddress(here, 0), 0);
    http.createContext(
        "/api/",
        exchange -> {
          byte[] answer =
              exchange.getRequestURI().getPath().endsWith("apps.connections.open")
                  ? open().getBytes(UTF_8)
                  : "{\"ok\":true}".getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    http.start();
  }

  URI apiUrl() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/api/");
  }

  /** The next call of apps.connections.open is refused with this error. */
  synchronized void refuseNext(String error) {
    refusals.add(error);
  }

  int connections() {
    return sockets.getConnections().size();
  }

  /** How many sockets were ever opened. */
  int opened() {
    return opened.get();
  }

  void dropEverybody() {
    sockets.getConnections().forEach(socket -> socket.close(1001, "going away"));
  }

  void send(String envelope) {
    sockets.broadcast(envelope);
  }

  List<String> acknowledged() {
    return acknowledged;
  }

  @Override
  public void close() {
    http.stop(0);
    try {
      sockets.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized String open() {
    String refusal = refusals.poll();
    return refusal == null
        ? "{\"ok\":true,\"url\":\"ws://127.0.0.1:" + sockets.getPort() + "/link\"}"
        : "{\"ok\":false,\"error\":\"" + refusal + "\"}";
  }

  private final class Sockets extends WebSocketServer {
    Sockets(InetSocketAddress address) {
      super(address);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      opened.incrementAndGet();
      socket.send("{\"type\":\"hello\",\"num_connections\":1}");
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      acknowledged.add(message);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(@Nullable WebSocket socket, Exception e) {}
  }
}
