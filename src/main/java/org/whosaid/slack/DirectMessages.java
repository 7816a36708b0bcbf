// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.job.ThreadAddress;

/** Reads what somebody sent to the bot alone: words and files. */
public final class DirectMessages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String DOWNLOAD = "file download";

  private final Workspaces workspaces;
  private final SlackHosts hosts;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER) // the token goes nowhere else
          .connectTimeout(TIMEOUT)
          .build();

  public DirectMessages(Workspaces workspaces, SlackHosts hosts) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
    this.hosts = requireNonNull(hosts, "hosts");
  }

  /** What a message says and brings. */
  public record Content(String text, List<Attached> files) {
    public Content {
      requireNonNull(text, "text");
      files = List.copyOf(files);
    }
  }

  /** A file of a message. */
  public record Attached(String id, String name, String address, long size) {}

  /** The message {@code ts}; empty if it is gone. */
  public Optional<Content> read(ThreadAddress thread, String ts) throws SlackCallFailed {
    List<Message> messages =
        workspace(thread.team())
            .calls()
            .make(
                "conversations.replies",
                methods ->
                    methods.conversationsReplies(
                        request ->
                            request
                                .channel(thread.channel())
                                .ts(thread.threadTs())
                                .oldest(ts)
                                .latest(ts)
                                .inclusive(true)))
            .getMessages();
    return messages.stream()
        .filter(message -> ts.equals(message.getTs()))
        .findFirst()
        .map(DirectMessages::content);
  }

  /** Whether the bot said anything there since a moment. */
  public boolean spokeSince(String team, String channel, Instant moment) throws SlackCallFailed {
    SlackWorkspace workspace = workspace(team);
    List<Message> messages =
        workspace
            .calls()
            .make(
                "conversations.history",
                methods ->
                    methods.conversationsHistory(
                        request ->
                            request.channel(channel).oldest(moment.getEpochSecond() + ".000000")))
            .getMessages();
    return messages.stream()
        .anyMatch(
            message ->
                message.getBotId() != null
                    || (message.getReplyUsers() != null
                        && message.getReplyUsers().contains(workspace.bot().user())));
  }

  /**
   * The file, if it has no more than so many bytes.
   *
   * @throws SlackCallFailed if Slack does not hand it out
   */
  public Optional<byte[]> download(String team, Attached file, long maxBytes)
      throws SlackCallFailed {
    if (!hosts.include(file.address())) {
      throw SlackCallFailed.refused(DOWNLOAD, "an address that is not Slack's", null, null);
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(file.address()))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + workspace(team).calls().token())
            .build();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() / 100 == 3) { // to the log-in page
          throw SlackCallFailed.refused(DOWNLOAD, "missing_scope", "files:read", null);
        }
        if (answer.statusCode() != 200) {
          throw SlackCallFailed.status(DOWNLOAD, answer.statusCode(), Duration.ZERO, null);
        }
        byte[] bytes = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, maxBytes + 1));
        if (isLogInPage(answer, bytes, file)) {
          throw SlackCallFailed.refused(DOWNLOAD, "missing_scope", "files:read", null);
        }
        return bytes.length > maxBytes ? Optional.empty() : Optional.of(bytes);
      }
    } catch (IOException e) {
      throw SlackCallFailed.noAnswer(DOWNLOAD, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SlackCallFailed.noAnswer(DOWNLOAD, e);
    }
  }

  /** Slack answers with its log-in page, and status 200, whoever may not have the file. */
  private static boolean isLogInPage(HttpResponse<?> answer, byte[] bytes, Attached file) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("text/html") && bytes.length != file.size();
  }

  private SlackWorkspace workspace(String team) throws SlackCallFailed {
    return workspaces.find(team).orElseThrow(() -> SlackCallFailed.notInstalled(team));
  }

  private static Content content(Message message) {
    JsonNode json = json(message);
    List<Attached> files = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      String address = file.path("url_private_download").asText();
      if (!address.isEmpty()) {
        String id = file.path("id").asText();
        String name = file.path("name").asText(id);
        files.add(new Attached(id, name, address, file.path("size").asLong()));
      }
    }
    return new Content(MessageText.of(json), files);
  }

  private static JsonNode json(Message message) {
    try {
      return JSON.readTree(GsonFactory.createSnakeCase().toJson(message));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Gson wrote something that is not JSON", e);
    }
  }
}
