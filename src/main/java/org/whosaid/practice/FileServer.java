// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** The addresses of a workspace's files: where they are downloaded and where uploads go. */
final class FileServer {
  private static final int LARGEST = 20_000_000;

  private final Workspace workspace;
  private final Grants grants;

  FileServer(Workspace workspace, Grants grants) {
    this.workspace = workspace;
    this.grants = grants;
  }

  String downloads() {
    return Files.DOWNLOADS + workspace.team().id() + "-";
  }

  String uploads() {
    return Files.UPLOADS + workspace.team().id() + "/";
  }

  /** Gives a file to who has a good token; to others, as Slack does, a page to sign in. */
  void download(HttpExchange exchange) throws IOException {
    try (exchange) {
      Http http = new Http(exchange);
      String rest = http.path().substring(downloads().length());
      Optional<SharedFile> file = workspace.files().find(rest.split("/", 2)[0]);
      if (!http.isGet()) {
        http.refuse(405, "method_not_supported");
      } else if (file.isEmpty()) {
        http.refuse(404, "file_not_found");
      } else if (!mayRead(http.bearer())) {
        http.send(200, "text/html; charset=utf-8", "<!doctype html><title>Sign in</title>");
      } else {
        http.bytes(file.get().mimetype(), file.get().content());
      }
    }
  }

  private boolean mayRead(Optional<String> token) {
    return token.isPresent()
        && grants.refused(token.get()).isEmpty()
        && grants.of(token.get()).workspaces().contains(workspace)
        && grants.of(token.get()).scopes().contains("files:read");
  }

  void upload(HttpExchange exchange) throws IOException {
    try (exchange) {
      Http http = new Http(exchange);
      String id = http.path().substring(uploads().length());
      byte[] content = exchange.getRequestBody().readNBytes(LARGEST);
      if (!http.isPost()) {
        http.refuse(405, "method_not_supported");
      } else if (workspace.files().receive(id, Multipart.content(http, content))) {
        http.send(200, "text/plain", "OK - " + content.length);
      } else {
        http.send(400, "text/plain", "Bad upload");
      }
    }
  }
}
