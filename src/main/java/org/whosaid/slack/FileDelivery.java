// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings files to one person, into the direct messages with the bot. Uploads are nobody's to see
 * until the last call shares them all in one message.
 */
public final class FileDelivery {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String UPLOAD = "file upload";

  private final Workspaces workspaces;
  private final SlackHosts hosts;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(TIMEOUT)
          .build();

  public FileDelivery(Workspaces workspaces, SlackHosts hosts) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
    this.hosts = requireNonNull(hosts, "hosts");
  }

  /** A text to be brought as a file. */
  public record TextFile(String name, String text) {
    public TextFile {
      requireNonNull(name, "name");
      requireNonNull(text, "text");
    }
  }

  /**
   * Brings them, in one message.
   *
   * @param words stand above the files
   * @throws SlackCallFailed with {@code missing_scope} if the bot was installed without {@code
   *     files:write} or {@code im:write}
   */
  public void bring(String team, String user, List<TextFile> files, String words)
      throws SlackCallFailed {
    SlackCalls calls = calls(team);
    String channel = direct(calls, user);
    List<FileDetails> uploaded = new ArrayList<>();
    for (TextFile file : files) {
      uploaded.add(FileDetails.builder().id(upload(calls, file)).title(file.name()).build());
    }
    calls.make(
        "files.completeUploadExternal",
        methods ->
            methods.filesCompleteUploadExternal(
                request -> request.channelId(channel).files(uploaded).initialComment(words)));
  }

  /** Whether files of these names, all in one message, were brought since a moment. */
  public boolean isThere(String team, String user, List<TextFile> files, Instant since)
      throws SlackCallFailed {
    SlackCalls calls = calls(team);
    String channel = direct(calls, user);
    List<Message> messages =
        calls
            .make(
                "conversations.history",
                methods ->
                    methods.conversationsHistory(
                        request ->
                            request.channel(channel).oldest(since.getEpochSecond() + ".000000")))
            .getMessages();
    List<String> names = files.stream().map(TextFile::name).toList();
    return messages.stream().anyMatch(message -> namesIn(message).containsAll(names));
  }

  private static Set<String> namesIn(Message message) {
    Set<String> names = new HashSet<>();
    if (message.getBotId() != null && message.getFiles() != null) {
      for (File file : message.getFiles()) {
        names.add(file.getName());
      }
    }
    return names;
  }

  private static String direct(SlackCalls calls, String user) throws SlackCallFailed {
    return calls
        .make(
            "conversations.open",
            methods -> methods.conversationsOpen(request -> request.users(List.of(user))))
        .getChannel()
        .getId();
  }

  /** The id that Slack gives the file. */
  private String upload(SlackCalls calls, TextFile file) throws SlackCallFailed {
    byte[] bytes = file.text().getBytes(UTF_8);
    FilesGetUploadURLExternalResponse place =
        calls.make(
            "files.getUploadURLExternal",
            methods ->
                methods.filesGetUploadURLExternal(
                    request -> request.filename(file.name()).length(bytes.length)));
    if (!hosts.include(place.getUploadUrl())) {
      throw SlackCallFailed.refused(UPLOAD, "an address that is not Slack's", null, null);
    }
    send(URI.create(place.getUploadUrl()), bytes);
    return place.getFileId();
  }

  private void send(URI to, byte[] bytes) throws SlackCallFailed {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw SlackCallFailed.status(UPLOAD, status, Duration.ZERO, null);
      }
    } catch (IOException e) {
      throw SlackCallFailed.noAnswer(UPLOAD, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SlackCallFailed.noAnswer(UPLOAD, e);
    }
  }

  private SlackCalls calls(String team) throws SlackCallFailed {
    return workspaces.calls(team);
  }
}
