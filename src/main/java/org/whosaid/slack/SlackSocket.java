// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's requests over a WebSocket that the bot opens. The SDK mends most broken connections, but
 * gives up for ever when {@code apps.connections.open} fails once (java-slack-sdk issue 833), so a
 * watchdog looks after it.
 */
public final class SlackSocket implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);

  private final App app;
  private final String appToken;
  private final int handlers;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "slack-socket-watchdog");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable SocketModeApp socket;
  private volatile boolean closed;
  private int missed;

  private SlackSocket(App app, String appToken, int handlers) {
    this.app = requireNonNull(app, "app");
    this.appToken = requireNonNull(appToken, "appToken");
    this.handlers = handlers;
  }

  /**
   * Asks Slack whether the app token opens connections.
   *
   * @throws SlackCallFailed if it doesn't, or Slack does not answer
   */
  public static void admit(SlackCalls calls, String appToken) throws SlackCallFailed {
    calls.make(
        "apps.connections.open",
        methods -> methods.appsConnectionsOpen(request -> request.token(appToken)));
  }

  /**
   * Connects, now or as soon as Slack lets us in, and stays connected until closed.
   *
   * @param handlers how many events are handled at once
   * @param patience how often the watchdog looks
   */
  public static SlackSocket connect(App app, String appToken, int handlers, Duration patience) {
    SlackSocket socket = new SlackSocket(app, appToken, handlers);
    socket.look();
    Future<?> unused =
        socket.watchdog.scheduleWithFixedDelay(
            socket::look, patience.toMillis(), patience.toMillis(), TimeUnit.MILLISECONDS);
    return socket;
  }

  /** Whether the connection stands: Slack's end is asked, which may take a moment. */
  public boolean connected() {
    SocketModeApp opened = socket;
    return opened != null && opened.getClient().verifyConnection();
  }

  /** Never throws: a scheduled task that throws is not run again. */
  private synchronized void look() {
    try {
      SocketModeApp opened = socket;
      if (closed) {
        return;
      } else if (opened == null) {
        socket = open();
      } else if (opened.getClient().verifyConnection()) {
        missed = 0;
      } else if (++missed > 1) { // the SDK's own monitor comes first
        log.warn("the connection to Slack is gone; connecting anew");
        opened.getClient().connectToNewEndpoint();
        missed = 0;
      }
    } catch (Exception e) {
      log.warn("no connection to Slack; what Slack cannot deliver in its three tries is lost", e);
    } finally {
      if (closed) {
        end(socket); // while Slack was asked for a connection
      }
    }
  }

  private SocketModeApp open() throws Exception {
    SocketModeApp opened =
        new SocketModeApp(appToken, app, SocketModeClient.Backend.JavaWebSocket, handlers);
    opened.startAsync();
    return opened;
  }

  /** Does not wait for a look that is on its way: Slack may let it hang. */
  @Override
  public void close() {
    closed = true;
    watchdog.shutdownNow();
    end(socket);
  }

  private static void end(@Nullable SocketModeApp opened) {
    @Nullable SocketModeClient client = opened == null ? null : opened.getClient();
    try {
      if (opened != null) {
        opened.close();
      }
      if (client != null) {
        client.close(); // the app leaves alone one that is not connected
      }
    } catch (Exception e) {
      log.warn("the connection to Slack did not close in order", e);
    }
  }
}
