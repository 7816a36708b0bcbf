// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells open pages what changes, as server-sent events. A page that reads too slowly is cut off; it
 * comes back and reads everything anew.
 */
final class LiveStream implements Consumer<Change>, AutoCloseable {
  private static final int PAGES = 16;
  private static final int WAITING = 500;
  private static final int HEARTBEAT_SECONDS = 10;
  private static final String END = "";

  private final MessageJson json;
  private final Set<BlockingQueue<String>> pages = ConcurrentHashMap.newKeySet();

  LiveStream(Workspace workspace) {
    json = new MessageJson(workspace);
  }

  @Override
  public void accept(Change change) {
    if (pages.isEmpty()) {
      return;
    }
    ObjectNode event = event(change);
    if (!event.isEmpty()) {
      String line = "data: " + Json.write(event) + "\n\n";
      for (BlockingQueue<String> page : pages) {
        if (!page.offer(line)) {
          end(page);
        }
      }
    }
  }

  private ObjectNode event(Change change) {
    if (change instanceof Change.Posted posted) {
      return message("posted", posted.message());
    } else if (change instanceof Change.Edited edited) {
      return message("edited", edited.now());
    } else if (change instanceof Change.Reacted reacted) {
      return message("edited", reacted.now());
    } else if (change instanceof Change.Deleted deleted) {
      return message("deleted", deleted.message());
    } else if (change instanceof Change.ViewsChanged) {
      return Json.object().put("type", "view");
    } else if (change instanceof Change.StatusSet status) {
      ObjectNode event = Json.object().put("type", "status").put("channel", status.channel());
      return event.put("thread_ts", status.threadTs()).put("status", status.words());
    } else if (change instanceof Change.HomeOpened) {
      return Json.object();
    }
    return Json.object().put("type", "channels");
  }

  private ObjectNode message(String type, Message message) {
    ObjectNode event = Json.object();
    if (PracticePage.isForRita(message)) {
      event.put("type", type).set("message", PracticePage.of(json, message));
    }
    return event;
  }

  HttpHandler handler() {
    return this::handle;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Http http = new Http(exchange);
    if (!http.isGet() || pages.size() >= PAGES) {
      try (exchange) {
        http.refuse(http.isGet() ? 503 : 405, "no_stream");
      }
      return;
    }
    BlockingQueue<String> mine = new ArrayBlockingQueue<>(WAITING);
    pages.add(mine);
    try (exchange) {
      http.setHeader("Content-Type", "text/event-stream; charset=utf-8");
      http.setHeader("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, 0);
      stream(mine, exchange.getResponseBody());
    } catch (IOException gone) {
      // the page was closed, which is how a stream ends
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      pages.remove(mine);
    }
  }

  private void stream(BlockingQueue<String> mine, OutputStream page)
      throws IOException, InterruptedException {
    String next = "retry: 1000\n\nevent: ready\ndata: {}\n\n";
    while (!next.equals(END)) {
      page.write(next.getBytes(StandardCharsets.UTF_8));
      page.flush();
      String waited = mine.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
      next = waited == null ? ": still here\n\n" : waited;
    }
  }

  private void end(BlockingQueue<String> page) {
    pages.remove(page);
    page.clear();
    page.add(END);
  }

  @Override
  public void close() {
    pages.forEach(this::end);
  }
}
