// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.ServeInPublic;
import org.whosaid.config.Secrets;
import org.whosaid.load.Store;
import org.whosaid.practice.Credentials;
import org.whosaid.practice.Decision;
import org.whosaid.practice.Gazette;
import org.whosaid.practice.Herald;
import org.whosaid.practice.PracticeNewsroom;
import org.whosaid.practice.Setup;
import org.whosaid.practice.User;
import org.whosaid.practice.Workspace;

/**
 * Four newsrooms on Slack's stand-in: one alone would reach Slack's limit of messages in a
 * workspace, and its links would wait for that and not for the bot. They have many channels, as
 * Slack has a limit for each of these too.
 */
final class Newsrooms implements AutoCloseable {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private final PracticeNewsroom slack;
  private final Outlets outlets;
  private final List<Staff> staffs;
  private final List<Desk> desks = new ArrayList<>();
  private final Ledger ledger = new Ledger();

  /** Who shares links in a newsroom, and who adds apps to it. */
  private record Staff(Workspace workspace, User reporter, User admin) {}

  private Newsrooms(PracticeNewsroom slack, int channels, int sites) {
    this.slack = slack;
    this.outlets = new Outlets(sites);
    this.staffs =
        List.of(
            new Staff(slack.workspace(), Workspace.RITA, Workspace.ADMIN),
            new Staff(slack.workspace(Herald.TEAM), Herald.HANNA, Herald.OSCAR),
            new Staff(slack.workspace(Gazette.NORTH), Gazette.NORA, Gazette.OLIVE),
            new Staff(slack.workspace(Gazette.SOUTH), Gazette.SAM, Gazette.OLIVE));
    for (int i = 0; i < channels; i++) {
      Staff staff = staffs.get(i % staffs.size());
      User reporter = staff.reporter();
      Workspace workspace = staff.workspace();
      desks.add(new Desk(workspace, workspace.people().open(reporter, "desk" + i), reporter));
    }
    staffs.forEach(staff -> staff.workspace().onChange(ledger));
  }

  static Newsrooms start(int channels, int sites) throws IOException {
    PracticeNewsroom slack = PracticeNewsroom.start(Setup.usual().withPort(0));
    return new Newsrooms(slack, channels, sites);
  }

  /** Starts a bot for the first of them alone, and waits until it answers. */
  BotProcess hireForOne(Launch launch, Store store, Path log) throws IOException {
    Map<String, String> settings = settings(store);
    settings.put(Secrets.BOT_TOKEN, slack.botToken());
    return ready(BotProcess.start(launch, settings, log));
  }

  /** Starts a bot that all of them add to their Slack. */
  BotProcess hire(Launch launch, Store store, Path log) throws IOException, InterruptedException {
    Map<String, String> settings = settings(store);
    settings.put(Secrets.CLIENT_ID, slack.app().clientId());
    settings.put(Secrets.CLIENT_SECRET, slack.app().clientSecret());
    settings.put(Secrets.ENCRYPTION_KEY, KEY);
    BotProcess bot = ready(BotProcess.start(launch, settings, log));
    for (Staff staff : staffs) {
      slack.oauth().next(Decision.allow(staff.workspace(), staff.admin()));
      add(bot.events());
    }
    return bot;
  }

  private static BotProcess ready(BotProcess bot) throws IOException {
    try {
      bot.awaitReady();
    } catch (IOException e) {
      bot.close();
      throw e;
    }
    return bot;
  }

  private Map<String, String> settings(Store store) {
    Map<String, String> settings = new HashMap<>();
    settings.put("WHOSAID_SLACK_API_URL", slack.apiUrl());
    settings.put("WHOSAID_STORE_URL", store.url());
    settings.put("WHOSAID_STORE_USER", store.user());
    settings.put(ServeInPublic.PORT, Integer.toString(outlets.port()));
    settings.put(Secrets.SIGNING_SECRET, slack.signingSecret());
    return settings;
  }

  /** As an admin's browser does: the bot's page, Slack's question, the bot's page again. */
  private void add(URI bot) throws IOException, InterruptedException {
    HttpClient browser = HttpClient.newHttpClient();
    String cookie =
        get(browser, bot.resolve("/slack/install"), "", 200)
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .replaceFirst(";.*", "");
    String question =
        "oauth/v2/authorize?client_id=%s&scope=%s&state=%s&redirect_uri=%s"
            .formatted(
                slack.app().clientId(),
                encoded(String.join(",", Credentials.USUAL_SCOPES)),
                cookie.substring(cookie.indexOf('=') + 1),
                encoded(bot.resolve("/slack/oauth_redirect").toString()));
    String back =
        get(browser, slack.page().resolve(question), "", 302)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    get(browser, URI.create(back), cookie, 200);
  }

  private static HttpResponse<Void> get(HttpClient browser, URI at, String cookie, int expected)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(at).header("Cookie", cookie).build();
    HttpResponse<Void> answer = browser.send(request, BodyHandlers.discarding());
    if (answer.statusCode() != expected) {
      throw new IOException(at.getPath() + " was answered with " + answer.statusCode());
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** From now on what happens here is brought to the bot. */
  void deliverTo(URI bot) {
    slack.deliverTo(bot);
  }

  PracticeNewsroom slack() {
    return slack;
  }

  Outlets outlets() {
    return outlets;
  }

  List<Desk> desks() {
    return desks;
  }

  Ledger ledger() {
    return ledger;
  }

  /** How many messages Slack would not show as they are. */
  int faults() {
    return staffs.stream().mapToInt(staff -> staff.workspace().faults().size()).sum();
  }

  @Override
  public void close() {
    slack.close();
    outlets.close();
  }
}
