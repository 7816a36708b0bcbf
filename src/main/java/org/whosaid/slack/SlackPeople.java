// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is who, and where, as far as Slack tells the bot. What Slack doesn't tell, for want of a
 * scope for instance, is empty: nobody is an admin then, and nobody is in a channel.
 */
public final class SlackPeople {
  private static final Logger log = LoggerFactory.getLogger(SlackPeople.class);
  private static final int PAGE_SIZE = 200;
  private static final int PAGES = 10;

  private final Workspaces workspaces;

  public SlackPeople(Workspaces workspaces) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  /**
   * A person.
   *
   * @param admin whether they look after the workspace
   * @param fromOutside whether they belong to another organisation
   */
  public record Person(String name, boolean admin, boolean fromOutside, Optional<ZoneId> zone) {
    public Person {
      requireNonNull(name, "name");
      requireNonNull(zone, "zone");
    }
  }

  /** A channel. */
  public record Room(String id, String name) {
    public Room {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask(SlackCalls calls) throws SlackCallFailed;
  }

  public Optional<Person> person(String team, String user) {
    return ask(
            team,
            calls ->
                calls.make("users.info", methods -> methods.usersInfo(r -> r.user(user))).getUser())
        .map(found -> person(team, found));
  }

  /** Who made a channel. */
  public Optional<String> creator(String team, String channel) {
    return ask(
            team,
            calls ->
                calls
                    .make(
                        "conversations.info",
                        methods -> methods.conversationsInfo(r -> r.channel(channel)))
                    .getChannel())
        .map(Conversation::getCreator);
  }

  /**
   * The channels, public and private, that both the bot and that person are in; archived ones not.
   */
  public List<Room> rooms(String team, String user) {
    return ask(
            team,
            calls -> {
              Set<String> ours = new HashSet<>();
              rooms(calls, null).forEach(room -> ours.add(room.id()));
              List<Room> both = new ArrayList<>(rooms(calls, user));
              both.removeIf(room -> !ours.contains(room.id()));
              return List.copyOf(both);
            })
        .orElse(List.of());
  }

  /**
   * Of a person, Slack names those private channels only that the bot is in too.
   *
   * @param user null for the bot
   */
  private static List<Room> rooms(SlackCalls calls, @Nullable String user) throws SlackCallFailed {
    List<Room> rooms = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      String from = cursor;
      UsersConversationsResponse answer =
          calls.make(
              "users.conversations",
              methods ->
                  methods.usersConversations(
                      request ->
                          request
                              .user(user)
                              .types(
                                  List.of(
                                      ConversationType.PUBLIC_CHANNEL,
                                      ConversationType.PRIVATE_CHANNEL))
                              .excludeArchived(true)
                              .cursor(from)
                              .limit(PAGE_SIZE)));
      for (Conversation channel : answer.getChannels()) {
        rooms.add(new Room(channel.getId(), channel.getName()));
      }
      cursor =
          answer.getResponseMetadata() == null
                  || answer.getResponseMetadata().getNextCursor() == null
              ? ""
              : answer.getResponseMetadata().getNextCursor();
      if (cursor.isEmpty()) {
        break;
      }
    }
    return rooms;
  }

  private static Person person(String team, User user) {
    String shown = user.getProfile() == null ? null : user.getProfile().getRealName();
    String name = shown == null || shown.isBlank() ? user.getRealName() : shown;
    boolean elsewhere = user.getTeamId() != null && !user.getTeamId().equals(team);
    return new Person(
        name == null || name.isBlank() ? user.getName() : name,
        user.isAdmin() || user.isOwner() || user.isPrimaryOwner(),
        user.isStranger() || (elsewhere && user.getEnterpriseUser() == null),
        zone(user.getTz()));
  }

  private static Optional<ZoneId> zone(@Nullable String name) {
    try {
      return Optional.ofNullable(name).map(ZoneId::of);
    } catch (DateTimeException notAZone) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> ask(String team, Question<T> question) {
    try {
      Optional<SlackWorkspace> workspace = workspaces.find(team);
      return workspace.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(question.ask(workspace.get().calls()));
    } catch (SlackCallFailed e) {
      log.warn("{}: Slack does not say who is who or where: {}", team, e.getMessage());
      return Optional.empty();
    }
  }
}
