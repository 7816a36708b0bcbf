// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of a workspace, and the uploads on their way. */
final class Files {
  static final String DOWNLOADS = "/files-pri/";
  static final String UPLOADS = "/upload/v1/";

  /** An upload that was announced: what must come, and what came. */
  private record Upload(String name, int length, String by, Optional<SharedFile> received) {}

  private final Team team;
  private final Map<String, SharedFile> files = new HashMap<>();
  private final Map<String, Upload> uploads = new HashMap<>();
  private volatile String server = "";
  private int count;

  Files(Team team) {
    this.team = team;
  }

  /** Where the addresses lead, once the server's port is known. */
  void under(String address) {
    server = address;
  }

  synchronized SharedFile add(String name, String by, byte[] content) {
    String id = next();
    SharedFile file = new SharedFile(id, name, name, by, content);
    files.put(id, file);
    return file;
  }

  private String next() {
    return "F" + team.id().substring(1) + ++count;
  }

  synchronized Optional<SharedFile> find(String id) {
    return Optional.ofNullable(files.get(id));
  }

  synchronized String announce(String name, int length, String by) {
    String id = next();
    uploads.put(id, new Upload(name, length, by, Optional.empty()));
    return id;
  }

  String uploadUrl(String id) {
    return server + UPLOADS + team.id() + "/" + id;
  }

  /** Takes what was uploaded; false when nothing like it was announced. */
  synchronized boolean receive(String id, byte[] content) {
    Upload upload = uploads.get(id);
    if (upload == null || upload.length() != content.length) {
      return false;
    }
    SharedFile file = new SharedFile(id, upload.name(), upload.name(), upload.by(), content);
    uploads.put(id, new Upload(upload.name(), upload.length(), upload.by(), Optional.of(file)));
    return true;
  }

  /** Makes a file of an upload; nothing when it has not arrived. */
  synchronized Optional<SharedFile> complete(String id, Optional<String> title) {
    Optional<SharedFile> received =
        Optional.ofNullable(uploads.get(id))
            .flatMap(Upload::received)
            .map(file -> title.map(file::titled).orElse(file));
    received.ifPresent(
        file -> {
          uploads.remove(id);
          files.put(id, file);
        });
    return received;
  }

  /** A file in the shape Slack gives it. */
  ObjectNode json(SharedFile file) {
    String path = server + DOWNLOADS + team.id() + "-" + file.id();
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    ObjectNode json = Json.object().put("id", file.id()).put("created", 0).put("timestamp", 0);
    json.put("name", file.name()).put("title", file.title());
    json.put("mimetype", file.mimetype()).put("filetype", file.filetype());
    json.put("user", file.by()).put("user_team", team.id()).put("editable", false);
    json.put("size", file.content().length).put("mode", "hosted").put("is_external", false);
    json.put("is_public", true).put("file_access", "visible");
    json.put("url_private", path + "/" + name);
    json.put("url_private_download", path + "/download/" + name);
    json.put("permalink", team.url() + "files/" + file.by() + "/" + file.id() + "/" + name);
    return json;
  }
}
