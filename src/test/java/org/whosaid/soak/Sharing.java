// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.whosaid.practice.Channel;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Message;

/**
 * What large newsrooms share, in a fixed order. A story that is shared again is one of the last
 * sixty, in a channel that has not seen it.
 */
final class Sharing {
  private static final int STILL_NEW = 60;

  private final Newsrooms newsrooms;
  private final Random chance = new Random(20260314);
  private final List<Running> stories = new ArrayList<>();
  private final Map<String, Integer> commands = new HashMap<>();
  private int shared;

  /** A story that is going round, and in how many channels it has been, one after the other. */
  private static final class Running {
    final URI at;
    final int firstChannel;
    int channels = 1;

    Running(URI at, int firstChannel) {
      this.at = at;
      this.firstChannel = firstChannel;
    }
  }

  Sharing(Newsrooms newsrooms) {
    this.newsrooms = newsrooms;
  }

  /** Somebody shares the next link, or asks for it. */
  void next() throws IOException {
    int number = shared++;
    Share.Kind kind = Share.Kind.of(chance.nextInt(100));
    int channel = chance.nextInt(newsrooms.desks().size());
    switch (kind) {
      case STORY -> post(kind, number, channel, story(number, channel));
      case AGAIN -> again(number, channel);
      case FRONT -> post(kind, number, channel, newsrooms.outlets().front(number));
      case PDF -> post(kind, number, channel, newsrooms.outlets().pdf(number));
      case SLOW -> post(kind, number, channel, newsrooms.outlets().slowStory(number));
      case FAILING -> post(kind, number, channel, newsrooms.outlets().failing(number));
      case COMMAND -> ask(number, channel, newsrooms.outlets().story(number));
    }
  }

  private URI story(int number, int channel) {
    URI story = newsrooms.outlets().story(number);
    stories.add(new Running(story, channel));
    return story;
  }

  private void again(int number, int channel) {
    if (stories.isEmpty()) {
      post(Share.Kind.STORY, number, channel, story(number, channel));
      return;
    }
    int newest = Math.min(STILL_NEW, stories.size());
    Running story = stories.get(stories.size() - 1 - chance.nextInt(newest));
    int next = (story.firstChannel + story.channels++) % newsrooms.desks().size();
    post(Share.Kind.AGAIN, number, next, story.at);
  }

  private void post(Share.Kind kind, int number, int channel, URI link) {
    String words = "Have you all seen this? Who could take it? " + link;
    long now = System.nanoTime();
    Message message = newsrooms.desks().get(channel).post(words);
    newsrooms.ledger().shared(new Share(kind, number, Ledger.threadKey(message), now));
  }

  private void ask(int number, int channel, URI link) {
    Desk desk = newsrooms.desks().get(channel);
    Channel in = desk.channel();
    int before = commands.merge(in.id(), 1, Integer::sum);
    String key = Ledger.commandKey(in.id(), before);
    newsrooms.ledger().shared(new Share(Share.Kind.COMMAND, number, key, System.nanoTime()));
    CompletableFuture<Delivery> unused =
        newsrooms
            .slack()
            .interactions(desk.workspace())
            .command(desk.reporter(), in, "/whosaid", link.toString());
  }
}
