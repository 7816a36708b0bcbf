// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.slack.api.methods.request.files.FilesUploadV2Request.UploadFile;
import java.util.ArrayList;
import java.util.List;

/** Brings files to one person, into the direct messages with the bot. */
public final class FileDelivery {
  private final Workspaces workspaces;

  public FileDelivery(Workspaces workspaces) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  /** A text to be brought as a file. */
  public record TextFile(String name, String text) {}

  /**
   * Brings them, in one message.
   *
   * @param words stand above the files
   * @throws SlackCallFailed with {@code missing_scope} if the bot was installed without {@code
   *     files:write} or {@code im:write}
   */
  public void bring(String team, String user, List<TextFile> files, String words)
      throws SlackCallFailed {
    SlackCalls calls =
        workspaces
            .find(team)
            .map(SlackWorkspace::calls)
            .orElseThrow(() -> SlackCallFailed.notInstalled(team));
    String channel =
        calls
            .make(
                "conversations.open",
                methods -> methods.conversationsOpen(request -> request.users(List.of(user))))
            .getChannel()
            .getId();
    List<UploadFile> uploads = new ArrayList<>();
    for (TextFile file : files) {
      uploads.add(
          UploadFile.builder()
              .filename(file.name())
              .title(file.name())
              .fileData(file.text().getBytes(UTF_8))
              .build());
    }
    calls.make(
        "files upload",
        methods ->
            methods.filesUploadV2(
                request -> request.channel(channel).uploadFiles(uploads).initialComment(words)));
  }
}
