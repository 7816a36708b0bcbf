// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import com.slack.api.bolt.App;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.claim.model.ModelUnusable;
import org.whosaid.claim.model.TrainedExtractor;
import org.whosaid.config.Secrets;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.config.WhosaidConfig.HttpSection;
import org.whosaid.fetch.FetchSettings;
import org.whosaid.fetch.PageFetcher;
import org.whosaid.job.JobHandler;
import org.whosaid.job.JobRunner;
import org.whosaid.job.Turns;
import org.whosaid.slack.PersonalAnswers;
import org.whosaid.slack.Settling;
import org.whosaid.slack.SlackApp;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackHosts;
import org.whosaid.slack.SlackHttp;
import org.whosaid.slack.SlackListener;
import org.whosaid.slack.SlackPace;
import org.whosaid.slack.SlackSdk;
import org.whosaid.slack.SlackSocket;
import org.whosaid.slack.install.InstallFlow;
import org.whosaid.store.Database;
import org.whosaid.store.SoleProcess;
import org.whosaid.store.SqlJobs;
import org.whosaid.store.SqlTurns;
import org.whosaid.store.StoreFailed;

/** The running bot. Every part of it is made here, in the order in which a link meets them. */
public final class Service implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Service.class);
  private static final Duration WATCHDOG = Duration.ofSeconds(10);

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private volatile boolean stopping;
  private Optional<URI> eventsUrl = Optional.empty();
  private Optional<URI> installUrl = Optional.empty();
  private Optional<SqlJobs> queue = Optional.empty();

  private Service() {}

  /**
   * Starts the bot: in Socket Mode if there is an app token, else over HTTP.
   *
   * @throws StartFailed if something that it needs is missing; nothing is left running then
   */
  public static Service start(WhosaidConfig config, Secrets secrets) throws StartFailed {
    return start(config, secrets, Tempo.usual(config.slack()));
  }

  static Service start(WhosaidConfig config, Secrets secrets, Tempo tempo) throws StartFailed {
    return start(config, secrets, tempo, PageFetcher::new);
  }

  /** The same by another way into the web. */
  static Service start(
      WhosaidConfig config,
      Secrets secrets,
      Tempo tempo,
      Function<FetchSettings, PageFetcher> reach)
      throws StartFailed {
    Service service = new Service();
    try {
      service.build(config, secrets, tempo, reach);
      return service;
    } catch (SlackCallFailed e) {
      service.close();
      String what = "Slack did not let the bot in: " + e.getMessage();
      throw e.mayPass() ? StartFailed.forNow(what, e) : StartFailed.forGood(what, e);
    } catch (StoreFailed e) {
      service.close();
      String what = String.valueOf(e.getMessage());
      throw e.mayPass() ? StartFailed.forNow(what, e) : StartFailed.forGood(what, e);
    } catch (IOException e) { // a port that somebody else has
      service.close();
      throw StartFailed.forNow(String.valueOf(e.getMessage()), e);
    } catch (ModelUnusable e) {
      service.close();
      throw StartFailed.forGood(String.valueOf(e.getMessage()), e);
    } catch (StartFailed e) {
      service.close();
      throw e;
    }
  }

  private void build(
      WhosaidConfig config,
      Secrets secrets,
      Tempo tempo,
      Function<FetchSettings, PageFetcher> reach)
      throws StartFailed, SlackCallFailed, IOException {
    Settings.requireTokens(secrets);
    StartingUp starting = StartingUp.ofThisProcess();
    Clock clock = Clock.systemUTC();
    Lookout lookout = keep(new Lookout(config.observe(), clock));
    Watched watched = lookout.watched();
    starting.done("Java and configuration");
    Upcoming<TrainedExtractor> model =
        keep(
            Upcoming.begin(
                "model", () -> TrainedExtractor.load(watched::network), TrainedExtractor::close));
    keep(SoleProcess.on(config.store().url()));
    Database database = keep(Settings.open(config.store(), secrets));
    starting.done("database");
    Turns turns = SqlTurns.of(database);
    SlackPace pace = new SlackPace(turns, tempo.betweenMessages(), clock);
    SlackSdk sdk = keep(new SlackSdk(config.slack().apiUrl(), pace, watched));
    Clientele clientele = clientele(config, secrets, sdk, database, clock);
    PageFetcher web = keep(reach.apply(Settings.of(config.fetch())));
    starting.done("Slack");
    TrainedExtractor trained = model.get();
    starting.done("rest of the model");
    Parts.Opened opened = new Parts.Opened(database, web, watched.claims(trained));
    Settling settling = new Settling(tempo.settling(), clock);
    Parts parts = new Parts(config, clientele.workspaces(), opened, settling, watched, clock);
    Stories stories = new Stories(parts);
    SlackHosts hosts = new SlackHosts(config.slack().apiUrl());
    PersonalAnswers alone = new PersonalAnswers(sdk, hosts, parts.workspaces, clock);
    Asking asking = new Asking(parts, stories, alone, parts.corrections);

    queue = Optional.of(keep(parts.queue));
    lookout
        .readiness()
        .of(() -> stopping, parts.queue, Settings.file(config.store()), trained.name());
    List<SlackListener> listeners = new ArrayList<>(clientele.listeners());
    listeners.addAll(stories.listeners());
    listeners.addAll(asking.listeners());
    SlackApp slack = new SlackApp(sdk, parts.workspaces, listeners);
    listen(config, secrets, new Ears(sdk, slack, turns), lookout);
    starting.done("taking events in");
    stories.tellWhatWasLeft();
    JobHandler jobs = watched.jobs(asking.assign(stories.assigned()));
    parts.queue.start(
        new JobRunner(jobs, tempo.backoff(), clock), () -> breakOff(web, trained, sdk));
    keep(Housekeeping.start(stories.retention(), clock));
    log.info("listening to the links of {}; started in {}", clientele.inWords(), starting);
  }

  private Clientele clientele(
      WhosaidConfig config, Secrets secrets, SlackSdk sdk, Database database, Clock clock)
      throws StartFailed, SlackCallFailed {
    Clientele clientele =
        secrets.botToken().isPresent()
            ? Clientele.one(sdk, secrets.botToken().get())
            : Clientele.many(config.slack(), secrets, sdk, database, clock);
    clientele.upkeep().ifPresent(this::keep);
    return clientele;
  }

  /** What hears of everything that happens in Slack. */
  private record Ears(SlackSdk sdk, SlackApp slack, Turns turns) {}

  private void listen(WhosaidConfig config, Secrets secrets, Ears ears, Lookout lookout)
      throws IOException, SlackCallFailed {
    boolean overSocket = secrets.appToken().isPresent();
    App app;
    if (overSocket) {
      app = ears.slack().overSocket();
      connect(app, config, secrets.appToken().get().reveal(), ears.sdk(), lookout);
    } else {
      app = ears.slack().overHttp(secrets.signingSecret().orElseThrow().reveal());
    }
    boolean pages = secrets.clientId().isPresent();
    if (!overSocket || pages) {
      HttpSection at = config.http();
      Watched watched = lookout.watched();
      SlackHttp http = keep(SlackHttp.listen(app, at.host(), at.port(), ears.turns(), watched));
      if (!overSocket) {
        eventsUrl = Optional.of(http.eventsUrl());
        log.info("Slack's requests are taken in at {}", http.eventsUrl());
      }
      if (pages) {
        installUrl = Optional.of(http.url(InstallFlow.INSTALL));
        log.info("the app is added to workspaces at {}", installUrl.get());
      }
    }
    lookout.readiness().slack(lookout.watched().slack(), ears.sdk());
    lookout.open();
  }

  private void connect(App app, WhosaidConfig config, String token, SlackSdk sdk, Lookout lookout)
      throws SlackCallFailed {
    SlackSocket.admit(sdk.with(token), token);
    int handlers = config.slack().socketHandlers();
    SlackSocket socket = keep(SlackSocket.connect(app, token, handlers, WATCHDOG));
    lookout.readiness().socket(socket::connected);
  }

  /** Where Slack's requests are taken in; empty in Socket Mode. */
  public Optional<URI> eventsUrl() {
    return eventsUrl;
  }

  /** Where the app is added to workspaces; empty if one workspace is served by its token. */
  public Optional<URI> installUrl() {
    return installUrl;
  }

  /** How many jobs are in the queue, those in hand included. */
  public int jobsWaiting() {
    return queue.map(SqlJobs::waiting).orElse(0);
  }

  /** Ends what jobs wait for: pages, the model and Slack. */
  private static void breakOff(PageFetcher fetcher, TrainedExtractor claims, SlackSdk sdk) {
    fetcher.close();
    sdk.breakOff();
    claims.close();
  }

  /**
   * Stops in the opposite order, within ten seconds: nothing comes in any more, what is in hand is
   * finished or handed back, the database is closed.
   */
  @Override
  public synchronized void close() {
    stopping = true;
    while (!running.isEmpty()) {
      AutoCloseable part = running.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.warn("{} did not stop in order", part.getClass().getSimpleName(), e);
      }
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    running.push(part);
    return part;
  }
}
