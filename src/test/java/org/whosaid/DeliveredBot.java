// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.whosaid.config.Secrets;
import org.whosaid.practice.Message;
import org.whosaid.testing.FakeSlack;
import org.whosaid.testing.FakeWeb;

/** A bot as it is delivered, in a process of its own, between a fake Slack and a fake web. */
final class DeliveredBot implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FakeSlack slack = FakeSlack.start();
  private final FakeWeb web = FakeWeb.start();
  private final Process process;

  /**
   * Starts it.
   *
   * @param command the command line, without a database among its environment
   * @param environment what it needs beside the addresses and secrets of the two fakes
   */
  DeliveredBot(List<String> command, Map<String, String> environment) throws IOException {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT);
    builder.environment().putAll(environment);
    builder.environment().put("WHOSAID_SLACK_API_URL", slack.apiUrl().toString());
    builder.environment().put("WHOSAID_HTTP_PORT", Integer.toString(port));
    builder.environment().put("WHOSAID_FETCH_PRIVATE_HOSTS", web.hostPort().toString());
    builder.environment().put(Secrets.BOT_TOKEN, slack.botToken());
    builder.environment().put(Secrets.SIGNING_SECRET, slack.signingSecret());
    process = builder.start();
    await().atMost(PATIENCE).until(() -> !process.isAlive() || listens(port));
    slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
  }

  /** The replies to a message with a link to a page in which many speak. */
  List<String> repliesToALink() {
    Message link = slack.post("worth a look: " + web.page("/ferry", Conversation.ferry()));
    await().atMost(PATIENCE).until(() -> !slack.repliesTo(link).isEmpty());
    return slack.repliesTo(link);
  }

  /** Asks it to stop, as systemd and Docker do, and tells its exit status. */
  int stop() throws InterruptedException {
    List<ProcessHandle> contained = process.descendants().toList();
    (contained.isEmpty() ? List.of(process.toHandle()) : contained).forEach(ProcessHandle::destroy);
    return process.waitFor(15, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    web.close();
    slack.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
