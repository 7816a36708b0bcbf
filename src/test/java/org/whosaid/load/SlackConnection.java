// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.SlackSignature;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection over which signed events are sent, with as little work as can be. */
final class SlackConnection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI bot;
  private final SlackSignature.Generator signatures;
  private @Nullable Socket socket;
  private InputStream in = InputStream.nullInputStream();

  SlackConnection(URI bot, String signingSecret) {
    this.bot = bot;
    this.signatures = new SlackSignature.Generator(signingSecret);
  }

  /** The request for an event, signed now. */
  byte[] request(String body) {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    String head =
        "POST "
            + bot.getPath()
            + " HTTP/1.1\r\nHost: "
            + bot.getAuthority()
            + "\r\nContent-Type: application/json\r\nX-Slack-Request-Timestamp: "
            + timestamp
            + "\r\nX-Slack-Signature: "
            + signatures.generate(timestamp, body)
            + "\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n";
    return (head + body).getBytes(UTF_8);
  }

  /** Sends a request and reads its whole answer; gives the status. */
  int send(byte[] request) throws IOException {
    Socket open = socket == null ? connect() : socket;
    open.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      last |= lower.equals("connection: close");
    }
    in.readNBytes(length);
    if (last) {
      close();
    }
    return status;
  }

  private Socket connect() throws IOException {
    Socket opened = new Socket(bot.getHost(), bot.getPort());
    opened.setTcpNoDelay(true);
    opened.setSoTimeout((int) PATIENCE.toMillis());
    socket = opened;
    in = new BufferedInputStream(opened.getInputStream());
    return opened;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the bot hung up");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
