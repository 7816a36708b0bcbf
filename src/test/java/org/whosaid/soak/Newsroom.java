// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.ServeInPublic;
import org.whosaid.config.Secrets;
import org.whosaid.load.Store;
import org.whosaid.practice.Channel;
import org.whosaid.practice.PracticeNewsroom;
import org.whosaid.practice.Setup;
import org.whosaid.practice.Workspace;

/** A large newsroom on Slack's stand-in, with more channels than Slack's limits of one matter. */
final class Newsroom implements AutoCloseable {
  private final PracticeNewsroom slack;
  private final Outlets outlets;
  private final List<Channel> channels = new ArrayList<>();
  private final Ledger ledger = new Ledger();

  private Newsroom(PracticeNewsroom slack, int channelCount, int siteCount) {
    this.slack = slack;
    this.outlets = new Outlets(siteCount);
    for (int i = 0; i < channelCount; i++) {
      channels.add(slack.workspace().people().open(Workspace.RITA, "desk" + i));
    }
    slack.workspace().onChange(ledger);
  }

  static Newsroom start(int channels, int sites) throws IOException {
    PracticeNewsroom slack = PracticeNewsroom.start(Setup.usual().withPort(0));
    return new Newsroom(slack, channels, sites);
  }

  /** Starts a bot for it, and waits until it answers. */
  BotProcess hire(Launch launch, Store store, Path log) throws IOException {
    BotProcess bot = BotProcess.start(launch, settings(store), log);
    bot.awaitReady();
    return bot;
  }

  /** The environment of its bot. */
  Map<String, String> settings(Store store) {
    Map<String, String> settings = new HashMap<>();
    settings.put("WHOSAID_SLACK_API_URL", slack.apiUrl());
    settings.put("WHOSAID_STORE_URL", store.url());
    settings.put("WHOSAID_STORE_USER", store.user());
    settings.put(ServeInPublic.PORT, Integer.toString(outlets.port()));
    settings.put(Secrets.BOT_TOKEN, slack.botToken());
    settings.put(Secrets.SIGNING_SECRET, slack.signingSecret());
    return settings;
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

  List<Channel> channels() {
    return channels;
  }

  Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() {
    slack.close();
    outlets.close();
  }
}
