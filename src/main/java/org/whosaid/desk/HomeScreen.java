// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.view.View;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.article.ArticleDetails;
import org.whosaid.blockkit.HomePage;
import org.whosaid.blockkit.HomeView;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.claim.Clippings;
import org.whosaid.slack.HomeDesk;
import org.whosaid.slack.RecentReplies;
import org.whosaid.slack.RecentReply;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackMessages;
import org.whosaid.slack.SlackPeople;

/**
 * A person's Home: everything in it comes from channels that Slack says both the person and the bot
 * are in at that moment.
 */
public final class HomeScreen implements HomeDesk {
  private static final Logger log = LoggerFactory.getLogger(HomeScreen.class);
  private static final int RECENT = 10;
  private static final int REMEMBERED = 500;

  private final SlackPeople people;
  private final SlackMessages messages;
  private final Books books;
  private final Clock clock;
  private final Map<String, URI> addresses =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, URI> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * Where a Home's contents stand.
   *
   * @param waiting how many jobs are in the queue
   * @param corrections empty where nobody counts them
   */
  public record Books(
      ChannelSettingsBook settings,
      RecentReplies replies,
      Clippings clippings,
      IntSupplier waiting,
      Optional<CorrectionsCount> corrections) {
    public Books {
      requireNonNull(settings, "settings");
      requireNonNull(replies, "replies");
      requireNonNull(clippings, "clippings");
      requireNonNull(waiting, "waiting");
      requireNonNull(corrections, "corrections");
    }
  }

  public HomeScreen(SlackPeople people, SlackMessages messages, Books books, Clock clock) {
    this.people = requireNonNull(people, "people");
    this.messages = requireNonNull(messages, "messages");
    this.books = requireNonNull(books, "books");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public View home(String team, String user) {
    List<HomePage.Room> rooms = new ArrayList<>();
    for (SlackPeople.Room room : people.rooms(team, user)) {
      rooms.add(
          new HomePage.Room(room.id(), room.name(), books.settings.of(team, room.id()).mode()));
    }
    List<String> channels = rooms.stream().map(HomePage.Room::id).toList();
    OptionalLong corrections =
        books.corrections.isPresent()
            ? OptionalLong.of(books.corrections.get().in(team, channels))
            : OptionalLong.empty();
    Optional<Duration> sinceLastReply =
        books.replies.lastReply(team).map(last -> Duration.between(last, clock.instant()));
    return HomeView.of(
        new HomePage(
            rooms,
            recent(team, channels),
            corrections,
            new HomePage.Health(books.waiting.getAsInt(), sinceLastReply)));
  }

  private List<HomePage.Recent> recent(String team, List<String> channels) {
    List<HomePage.Recent> recent = new ArrayList<>();
    for (RecentReply reply : books.replies.newest(team, channels, RECENT)) {
      Optional<ArticleDetails> details =
          books
              .clippings
              .find(team, reply.readingId())
              .map(kept -> kept.clipping().article().details());
      recent.add(
          new HomePage.Recent(
              details.flatMap(ArticleDetails::title).orElse(reply.article()),
              details.flatMap(ArticleDetails::outlet),
              address(reply)));
    }
    return recent;
  }

  /** A message's address never changes, so Slack is asked for it once. */
  private Optional<URI> address(RecentReply reply) {
    String key = reply.thread() + "/" + reply.ts();
    URI known = addresses.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      URI address = URI.create(messages.permalink(reply.thread(), reply.ts()));
      addresses.put(key, address);
      return Optional.of(address);
    } catch (SlackCallFailed | IllegalArgumentException e) {
      log.info("{}: no link to the reply: {}", reply.thread(), e.getMessage());
      return Optional.empty();
    }
  }
}
