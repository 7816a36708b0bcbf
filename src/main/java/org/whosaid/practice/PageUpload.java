// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** Takes a file that Rita shares on the page. */
final class PageUpload {
  static final String PATH = "/page/upload";
  private static final int LARGEST = 10_000_000;

  private final Workspace workspace;

  PageUpload(Workspace workspace) {
    this.workspace = workspace;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Http http = new Http(exchange);
      byte[] content = exchange.getRequestBody().readNBytes(LARGEST + 1);
      if (!http.isPost()) {
        http.refuse(405, "method_not_supported");
      } else if (!http.is("application/octet-stream")) {
        http.refuse(415, "file_expected");
      } else if (content.length > LARGEST) {
        http.setHeader("Connection", "close");
        http.refuse(413, "request_too_large");
      } else {
        String query = exchange.getRequestURI().getRawQuery();
        share(http, Http.form(query == null ? "" : query), content);
      }
    }
  }

  private void share(Http http, ObjectNode about, byte[] content) throws IOException {
    Optional<Channel> channel = workspace.channelWithId(about.path("channel").asText());
    String name = about.path("name").asText();
    if (channel.isEmpty()) {
      http.refuse(404, "not_found");
    } else if (name.isBlank() || content.length == 0 || workspace.isArchived(channel.get())) {
      http.refuse(400, "invalid_arguments");
    } else {
      String words = about.path("text").asText();
      Message message =
          workspace.people().upload(Workspace.RITA, channel.get(), name, content, words);
      http.json(200, Json.object().put("ok", true).put("ts", message.ts()));
    }
  }
}
