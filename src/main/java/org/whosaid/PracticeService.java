// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.config.Secret;
import org.whosaid.config.Secrets;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.config.WhosaidConfig.FetchSection;
import org.whosaid.config.WhosaidConfig.GuestSection;
import org.whosaid.config.WhosaidConfig.HttpSection;
import org.whosaid.config.WhosaidConfig.SlackSection;
import org.whosaid.config.WhosaidConfig.StoreSection;
import org.whosaid.fetch.HostPort;
import org.whosaid.practice.PracticeNewsroom;
import org.whosaid.practice.Setup;

/** The real bot in the practice newsroom, with a database that ends with it. */
public final class PracticeService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PracticeService.class);
  private static final String HERE = "127.0.0.1";

  private final PracticeNewsroom newsroom;
  private final Service bot;
  private final Path folder;

  private PracticeService(PracticeNewsroom newsroom, Service bot, Path folder) {
    this.newsroom = newsroom;
    this.bot = bot;
    this.folder = folder;
  }

  /**
   * Opens the newsroom on the configured HTTP port and starts the bot in it.
   *
   * @throws StartFailed if the port is taken or there is no room for a database
   */
  public static PracticeService start(WhosaidConfig config) throws StartFailed {
    PracticeNewsroom newsroom = open(config.http().port());
    Path folder = folder(newsroom);
    try {
      Service bot = Service.start(inPractice(config, newsroom, folder), secretsOf(newsroom));
      newsroom.deliverTo(bot.eventsUrl().orElseThrow());
      return new PracticeService(newsroom, bot, folder);
    } catch (StartFailed | RuntimeException e) {
      newsroom.close();
      deleteAll(folder);
      throw e;
    }
  }

  private static PracticeNewsroom open(int port) throws StartFailed {
    try {
      return PracticeNewsroom.start(Setup.usual().withPort(port));
    } catch (IOException e) {
      throw StartFailed.forGood(e.getMessage() + " (WHOSAID_HTTP_PORT)", e);
    }
  }

  private static Path folder(PracticeNewsroom newsroom) throws StartFailed {
    try {
      return Files.createTempDirectory("whosaid-practice");
    } catch (IOException e) {
      newsroom.close();
      throw StartFailed.forGood("no room for the practice database: " + e.getMessage(), e);
    }
  }

  /** The page to look at. */
  public URI page() {
    return newsroom.page();
  }

  public PracticeNewsroom newsroom() {
    return newsroom;
  }

  /** Has Rita share the first sample; the bot's reply in words, if it comes in time. */
  public Optional<String> shareSample(Duration patience) throws InterruptedException {
    return newsroom.awaitReply(newsroom.postSample(), patience);
  }

  @Override
  public void close() {
    bot.close();
    newsroom.close();
    deleteAll(folder);
  }

  private static WhosaidConfig inPractice(
      WhosaidConfig config, PracticeNewsroom newsroom, Path folder) {
    FetchSection fetch = config.fetch();
    List<HostPort> privateHosts = new ArrayList<>(fetch.privateHosts());
    privateHosts.add(new HostPort(newsroom.page().getHost(), newsroom.page().getPort()));
    return new WhosaidConfig(
        new SlackSection(
            URI.create(newsroom.apiUrl()),
            config.slack().socketHandlers(),
            config.slack().settlingTime()),
        new HttpSection(HERE, 0),
        new StoreSection("jdbc:sqlite:" + folder.resolve("practice.db"), ""),
        new FetchSection(
            privateHosts,
            fetch.maxBytes(),
            fetch.timeout(),
            fetch.maxRedirects(),
            fetch.userAgent(),
            new GuestSection(Duration.ZERO, fetch.guest().robots(), fetch.guest().fresh())),
        config.reply(),
        config.jobs(),
        config.observe());
  }

  private static Secrets secretsOf(PracticeNewsroom newsroom) {
    return new Secrets(
        Optional.of(new Secret(newsroom.botToken())),
        Optional.empty(),
        Optional.of(new Secret(newsroom.signingSecret())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static void deleteAll(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      log.warn("the practice database stays behind in {}", folder, e);
    }
  }
}
