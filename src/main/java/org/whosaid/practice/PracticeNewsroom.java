// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A newsroom to practise in: the workspace, Slack's Web API in front of it, a courier that brings
 * events to the bot, and one page in the browser, all on one port of this machine.
 *
 * <p>Start it, start the bot with {@link #apiUrl}, {@link #botToken} and {@link #signingSecret},
 * and say with {@link #deliverTo} where the bot listens.
 */
public final class PracticeNewsroom implements AutoCloseable {
  private static final int THREADS = 32;

  private final Setup setup;
  private final Workspace workspace;
  private final Grants grants;
  private final Registration app;
  private final Tokens tokens;
  private final OAuth oauth;
  private final Courier courier;
  private final Offices offices;
  private final SlackWebApi api;
  private final LiveStream live;
  private final HttpServer server;
  private final ThreadPoolExecutor threads;

  private PracticeNewsroom(Setup setup) throws IOException {
    this.setup = setup;
    server = bound(setup.port());
    workspace = new Workspace(setup.clock());
    grants = new Grants(setup.clock());
    app = new Registration("1000.2000", Setup.secret());
    courier =
        new Courier(
            setup.credentials().signingSecret(),
            setup.clock(),
            new Courier.Patience(setup.timeLimit(), setup.retries()));
    offices = new Offices(setup.clock(), grants, courier);
    Grant first =
        new Grant(botToken(), setup.credentials().scopes(), List.of(workspace), Optional.empty());
    grants.give(first, Optional.empty());
    tokens = new Tokens(grants, setup.clock());
    oauth = new OAuth(app, setup.clock(), tokens, this::yes);
    api = new SlackWebApi(grants, first, oauth, new RateLimits(setup.clock()), this::methods);
    live = new LiveStream(workspace);
    workspace.onChange(live);
    threads =
        new ThreadPoolExecutor(
            THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(THREADS * 8));
    threads.allowCoreThreadTimeOut(true);
    Office office = open(workspace);
    serve("/", new PracticePage(workspace, office.views()).handler());
    serve("/page/live", live.handler());
    serve(PageActions.PATH, new PageActions(workspace, office.interactions()).handler());
    serve(PageUpload.PATH, new PageUpload(workspace)::handle);
    serve("/api/", api.handler());
    serve(OAuth.AUTHORIZE, oauth::authorize);
    for (Roster other : List.of(Herald.roster(), Gazette.north(), Gazette.south())) {
      open(new Workspace(other, setup.clock()));
    }
  }

  /** Whoever looks after the workspace that was asked for; the practice one when none was. */
  private Decision yes(Optional<String> team) {
    Workspace asked = team.flatMap(this::withId).orElse(workspace);
    User by = asked.users().stream().filter(User::isAdmin).findFirst().orElseThrow();
    return Decision.allow(asked, by);
  }

  private Optional<Workspace> withId(String team) {
    return offices.workspaces().stream().filter(one -> one.team().id().equals(team)).findFirst();
  }

  private Methods methods(Office office, Grant grant) {
    return new Methods(office, grant, grants, app, setup.clock());
  }

  private Office open(Workspace another) {
    Office office = offices.open(another, address("127.0.0.1"), this::serve);
    api.open(office);
    return office;
  }

  /**
   * Starts a newsroom.
   *
   * @throws BindException if the port is taken, with a message that says so
   */
  public static PracticeNewsroom start(Setup setup) throws IOException {
    PracticeNewsroom newsroom = new PracticeNewsroom(setup);
    newsroom.server.setExecutor(newsroom.threads);
    newsroom.server.start();
    return newsroom;
  }

  private static HttpServer bound(int port) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException taken) {
      BindException clear =
          new BindException(
              "port "
                  + port
                  + " is in use by another program, so the practice newsroom can't start there;"
                  + " choose another port, or 0 for any free one");
      clear.initCause(taken);
      throw clear;
    }
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(path, handler).getFilters().add(new LocalOnly());
  }

  private String address(String host) {
    return "http://" + host + ":" + server.getAddress().getPort();
  }

  /** The page to open in a browser. */
  public URI page() {
    return URI.create(address("localhost") + "/");
  }

  /** The base of the Web API, with the slash at its end. */
  public String apiUrl() {
    return address("127.0.0.1") + "/api/";
  }

  /** Where a sample article is read. */
  public URI article(SampleArticle sample) {
    return page().resolve(sample.path());
  }

  /** The token the bot calls the Web API with. */
  public String botToken() {
    return setup.credentials().botToken();
  }

  /** The secret that requests to the bot are signed with. */
  public String signingSecret() {
    return setup.credentials().signingSecret();
  }

  public Workspace workspace() {
    return workspace;
  }

  /** Another workspace of this Slack: {@link Herald}'s or one of {@link Gazette}'s. */
  public Workspace workspace(Team team) {
    return withId(team.id()).orElseThrow();
  }

  /** How the app is installed by people, in the browser. */
  public OAuth oauth() {
    return oauth;
  }

  /**
   * Installs the app without asking anybody, as {@link #oauth} would.
   *
   * @param where one workspace, or all of an organisation
   * @return the token
   */
  public String install(Workspace... where) {
    User by = where[0].users().stream().filter(User::isAdmin).findFirst().orElseThrow();
    Decision decision = new Decision(List.of(where), by);
    return tokens.given(decision, Credentials.USUAL_SCOPES).path("access_token").asText();
  }

  /** Somebody takes the app out of a workspace; where it is installed for all, out of all. */
  public void uninstall(Workspace from) {
    grants.current(from).ifPresent(grant -> grants.end(grant, Grants.Ending.UNINSTALLED));
  }

  /** Somebody makes the app's tokens for a workspace worthless. */
  public void revokeTokens(Workspace of) {
    grants.current(of).ifPresent(grant -> grants.end(grant, Grants.Ending.REVOKED));
  }

  public SlackWebApi api() {
    return api;
  }

  /** What people do with the bot in the practice workspace. */
  public Interactions interactions() {
    return interactions(workspace);
  }

  /** What people do with the bot in another workspace. */
  public Interactions interactions(Workspace in) {
    return offices.of(in).interactions();
  }

  /** By what this Slack knows the app. */
  public Registration app() {
    return app;
  }

  /** Where the bot listens; until this is said, nothing reaches it and nothing is sent later. */
  public void deliverTo(URI bot) {
    courier.deliverTo(bot);
  }

  /** Every attempt so far to bring something to the bot, in the order the answers came. */
  public List<Delivery> deliveries() {
    return courier.deliveries();
  }

  /** Brings something once more, as Slack does now and then although it was taken. */
  public CompletableFuture<Delivery> deliverAgain(Parcel parcel) {
    return courier.sendAgain(parcel);
  }

  /** Rita posts the first sample, with a word about it. */
  public Message postSample() {
    return workspace.post(
        Workspace.RITA,
        Workspace.NEWSDESK,
        "Who says what about the strike? " + article(SampleArticle.AIR_STRIKE));
  }

  /**
   * Waits for the bot's first reply in the thread of a message.
   *
   * @return the reply in plain lines; nothing when none came in time
   */
  public Optional<String> awaitReply(Message to, Duration patience) throws InterruptedException {
    CountDownLatch replied = new CountDownLatch(1);
    Consumer<Change> listener =
        change -> {
          if (botReply(to).isPresent()) {
            replied.countDown();
          }
        };
    workspace.onChange(listener);
    try {
      if (botReply(to).isEmpty()) {
        boolean unused = replied.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
      return botReply(to).map(MessageInWords::of);
    } finally {
      workspace.forget(listener);
    }
  }

  private Optional<Message> botReply(Message to) {
    return workspace.replies(to).stream()
        .filter(reply -> reply.author().botId().equals(Workspace.BOT.botId()))
        .findFirst();
  }

  @Override
  public void close() {
    live.close();
    server.stop(0);
    threads.shutdownNow();
    courier.close();
  }
}
