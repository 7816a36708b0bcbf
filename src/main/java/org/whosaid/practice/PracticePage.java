// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page in the browser and what it reads: its own files, the sample articles, who and what is in
 * the workspace.
 */
final class PracticePage {
  private static final Pattern ASSET = Pattern.compile("/assets/([a-z-]+\\.(css|js|svg))");
  private static final Pattern ARTICLE = Pattern.compile("/articles/([a-z-]+(\\.css)?)");
  private static final String FILES = "/page/files/";
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Workspace workspace;
  private final Views views;
  private final MessageJson json;

  PracticePage(Workspace workspace, Views views) {
    this.workspace = workspace;
    this.views = views;
    this.json = new MessageJson(workspace);
  }

  HttpHandler handler() {
    return this::handle;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Http http = new Http(exchange);
      if (!http.isGet()) {
        http.setHeader("Allow", "GET");
        http.refuse(405, "method_not_supported");
        return;
      }
      http.setHeader("Content-Security-Policy", POLICY);
      http.setHeader("Referrer-Policy", "no-referrer");
      switch (http.path()) {
        case "/" -> file(http, "page/index.html", "text/html");
        case "/page/workspace" -> http.json(200, workspace());
        case "/page/messages" -> messages(http, exchange.getRequestURI().getRawQuery());
        case "/page/view" -> http.json(200, shown(views.top(Workspace.RITA)));
        case "/page/home" -> http.json(200, shown(views.home(Workspace.RITA)));
        default -> file(http);
      }
    }
  }

  private void file(Http http) throws IOException {
    Matcher asset = ASSET.matcher(http.path());
    Matcher article = ARTICLE.matcher(http.path());
    if (http.path().startsWith(FILES)) {
      sharedFile(http, http.path().substring(FILES.length()));
    } else if (asset.matches()) {
      file(http, "page/" + asset.group(1), TYPES.getOrDefault(asset.group(2), "text/plain"));
    } else if (article.matches()) {
      boolean isStyle = article.group(2) != null;
      String name = article.group(1) + (isStyle ? "" : ".html");
      file(http, "articles/" + name, isStyle ? "text/css" : "text/html");
    } else {
      http.refuse(404, "not_found");
    }
  }

  private static void file(Http http, String name, String type) throws IOException {
    try (InputStream file = PracticePage.class.getResourceAsStream(name)) {
      if (file == null) {
        http.refuse(404, "not_found");
        return;
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      http.send(200, type + "; charset=utf-8", text);
    }
  }

  private ObjectNode workspace() {
    ObjectNode all = Json.object().put("team", "The Practice Newsroom");
    all.put("me", Workspace.RITA.id()).put("bot", Workspace.BOT.id());
    ArrayNode channels = all.putArray("channels");
    for (Channel channel : workspace.channels()) {
      if (!workspace.isIn(Workspace.RITA, channel.id())) {
        continue;
      }
      String name =
          channel.kind() == Channel.Kind.DIRECT ? Workspace.BOT.realName() : channel.name();
      ObjectNode about = channels.addObject().put("id", channel.id()).put("name", name);
      about.put("kind", channel.kind().channelType());
      about.put("members", workspace.members(channel.id()).size());
      about.put("archived", workspace.isArchived(channel));
      about.put("bot", workspace.isIn(Workspace.BOT, channel.id()));
    }
    ObjectNode users = all.putObject("users");
    for (User user : workspace.users()) {
      users.putObject(user.id()).put("name", user.realName()).put("bot", user.isBot());
    }
    all.putArray("shortcuts")
        .addObject()
        .put("name", "Who said what?")
        .put("callback_id", Workspace.SHORTCUT);
    ArrayNode samples = all.putArray("samples");
    for (SampleArticle sample : SampleArticle.values()) {
      samples.addObject().put("title", sample.title()).put("path", sample.path());
    }
    return all;
  }

  private void messages(Http http, String query) throws IOException {
    String channel = Http.form(query == null ? "" : query).path("channel").asText();
    if (workspace.channelWithId(channel).isEmpty()) {
      http.refuse(404, "channel_not_found");
      return;
    }
    ObjectNode all = Json.object();
    ArrayNode messages = all.putArray("messages");
    workspace.all(channel).stream()
        .filter(PracticePage::isForRita)
        .forEach(message -> messages.add(of(json, message)));
    ObjectNode statuses = all.putObject("statuses");
    workspace.all(channel).stream()
        .filter(message -> !message.isReply())
        .forEach(root -> workspace.status(root).ifPresent(words -> statuses.put(root.ts(), words)));
    http.json(200, all);
  }

  static boolean isForRita(Message message) {
    return message.onlyFor().isEmpty()
        || message.onlyFor().equals(Optional.of(Workspace.RITA.id()));
  }

  /** A message as the page wants it. */
  static ObjectNode of(MessageJson json, Message message) {
    ObjectNode shown = json.of(message).put("channel", message.channel());
    return shown.put("ephemeral", message.isEphemeral());
  }

  private ObjectNode shown(Optional<View> view) {
    ObjectNode answer = Json.object().putNull("view");
    view.ifPresent(one -> answer.set("view", one.json(workspace, Json.object())));
    return answer;
  }

  /** A shared file, to be kept and never opened by the page itself. */
  private void sharedFile(Http http, String id) throws IOException {
    Optional<SharedFile> file = workspace.file(id);
    if (file.isEmpty()) {
      http.refuse(404, "not_found");
    } else {
      http.setHeader("Content-Disposition", "attachment");
      http.bytes("application/octet-stream", file.get().content());
    }
  }
}
