// SPDX-License-Identifier: Apache-2.0
package org.whosaid.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.ServeInPublic;
import org.whosaid.config.Secrets;
import org.whosaid.soak.StoryWriter;
import org.whosaid.testing.FakeOAuth;
import org.whosaid.testing.FakeWeb;

/** Many newsrooms that have added the app, and the few stories that all of them share. */
final class Newsrooms implements AutoCloseable {
  static final String SIGNING = "signed-by-slack";
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private final FakeOAuth slack;
  private final FakeWeb web = FakeWeb.start();
  private final List<URI> stories = new ArrayList<>();
  private final int count;
  private int shared;

  Newsrooms(int count, int stories) throws IOException {
    this.slack = new FakeOAuth();
    this.count = count;
    for (int i = 0; i < stories; i++) {
      String path = web.page("/news/" + i, StoryWriter.story(i).html()).getPath();
      this.stories.add(URI.create("http://outlet" + i + ".example" + path));
    }
  }

  /** What a bot for them finds in its environment, beside the database. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("WHOSAID_SLACK_API_URL", slack.apiUrl().toString());
    environment.put(ServeInPublic.PORT, Integer.toString(web.hostPort().port()));
    environment.put("WHOSAID_FETCH_PAUSE", "0ms");
    environment.put(Secrets.SIGNING_SECRET, SIGNING);
    environment.put(Secrets.CLIENT_ID, FakeOAuth.CLIENT);
    environment.put(Secrets.CLIENT_SECRET, FakeOAuth.SECRET);
    environment.put(Secrets.ENCRYPTION_KEY, KEY);
    return environment;
  }

  /** The admins of all of them add the app, through the pages of one bot. */
  void join(URI bot) throws IOException, InterruptedException {
    HttpClient browser = HttpClient.newHttpClient();
    for (int i = 0; i < count; i++) {
      URI install = bot.resolve("/slack/install");
      String cookie =
          send(browser, HttpRequest.newBuilder(install).build())
              .headers()
              .firstValue("Set-Cookie")
              .orElseThrow()
              .replaceFirst(";.*", "");
      String state = cookie.substring(cookie.indexOf('=') + 1);
      String code = slack.agree(new FakeOAuth.Grant("T" + i, "", "xoxb-of-" + i, 0));
      URI back = bot.resolve("/slack/oauth_redirect?code=" + code + "&state=" + state);
      send(browser, HttpRequest.newBuilder(back).header("Cookie", cookie).build());
    }
  }

  private static HttpResponse<Void> send(HttpClient browser, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<Void> answer = browser.send(request, HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri().getPath() + " was answered with " + answer.statusCode());
    }
    return answer;
  }

  /** The event of the next link: in the next newsroom, in a channel that has had none. */
  synchronized String nextLink() {
    int number = shared++;
    int channel = number / count;
    URI story = stories.get((number + channel) % stories.size());
    return """
        {"token":"x","team_id":"T%1$d","api_app_id":"A7","type":"event_callback",
         "event_id":"Ev%2$d","event_time":1,"event":{"type":"message","channel":"C%3$d",
         "channel_type":"channel","user":"U9","text":"Have you seen this? <%4$s>",
         "ts":"10.%2$06d","event_ts":"10.%2$06d"}}"""
        .formatted(number % count, number, channel, story);
  }

  /** How many links were shared. */
  synchronized int shared() {
    return shared;
  }

  /** How many messages stand in their threads. */
  int answered() {
    return slack.calls("chat.postMessage").size();
  }

  @Override
  public void close() {
    slack.close();
    web.close();
  }
}
