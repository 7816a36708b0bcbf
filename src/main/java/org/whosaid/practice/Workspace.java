// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A workspace: people, channels, messages and threads, with nothing of HTTP in it. Ids are fixed
 * and timestamps come from the clock, so that a test reads the same every time.
 *
 * <p>Safe for many threads. Listeners are told while the workspace is locked, in order; they must
 * not wait for anything.
 */
public final class Workspace {
  /** The practice workspace's id. */
  public static final String TEAM = "T0PRACTICE";

  /** The app's id. */
  public static final String APP = "A0WHOSAID";

  /** The {@code callback_id} of the app's message shortcut "Who said what?". */
  public static final String SHORTCUT = "who-said-what";

  /** The practice workspace. */
  public static final Team PRACTICE =
      new Team(TEAM, "The Practice Newsroom", "practice", Optional.empty());

  /** The workspace of another organisation that the shared channel is shared with. */
  public static final String GUEST_TEAM = "T0ELSEWHERE";

  /** The bot. */
  public static final User BOT =
      new User("U0WHOSAID", "whosaid", "Whosaid", Optional.of("B0WHOSAID"));

  /** The reporter who uses the practice page. */
  public static final User RITA =
      new User("U0RITA", "rita", "Rita Reporter", Optional.empty()).in("Europe/London");

  /** An editor, who made the channels. */
  public static final User EDITOR =
      new User("U0EDWIN", "edwin", "Edwin Editor", Optional.empty()).in("Europe/London");

  /** Somebody who looks after the workspace, and is in few of its channels. */
  public static final User ADMIN =
      new User("U0ANNA", "anna", "Anna Admin", Optional.empty())
          .in("Europe/London")
          .as(User.Role.ADMIN);

  /** A member of another organisation, who is in the shared channel only. */
  public static final User GUEST =
      new User("U0GABE", "gabe", "Gabe Guest", Optional.empty()).from(GUEST_TEAM);

  /** Another app, whose messages the bot must leave alone. */
  public static final User OTHER_BOT =
      new User("U0WIRE", "wirebot", "Wire Robot", Optional.of("B0WIRE"));

  /** The channel Rita, Edwin and the bot are in. */
  public static final Channel NEWSDESK = new Channel("C0NEWSDESK", "newsdesk", Channel.Kind.PUBLIC);

  /** A channel without the bot. */
  public static final Channel FOREIGN = new Channel("C0FOREIGN", "foreign", Channel.Kind.PUBLIC);

  /** A private channel with the bot. */
  public static final Channel INVESTIGATIONS =
      new Channel("C0INVESTIGATIONS", "investigations", Channel.Kind.PRIVATE);

  /** A channel with the bot and with people of another organisation (Slack Connect). */
  public static final Channel SHARED = new Channel("C0SHARED", "joint-desk", Channel.Kind.PUBLIC);

  /** Rita's direct messages with the bot. */
  public static final Channel DIRECT = new Channel("D0RITA", "D0RITA", Channel.Kind.DIRECT);

  private final Team team;
  private final User bot;
  private final Map<String, User> users = new LinkedHashMap<>();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final Listeners listeners = new Listeners();
  private final ChannelStates channels;
  private final Messages messages;
  private final Files files;

  /** The practice workspace. */
  public Workspace(Clock clock) {
    this(Roster.practice(), clock);
  }

  Workspace(Roster roster, Clock clock) {
    team = roster.team();
    bot = roster.bot();
    roster.people().forEach(user -> users.put(user.id(), user));
    Timestamps timestamps = new Timestamps(clock);
    channels = new ChannelStates(roster, listeners, timestamps, clock);
    messages = new Messages(channels, listeners, timestamps);
    files = new Files(team);
  }

  public Team team() {
    return team;
  }

  /** The user as whom the app is here. */
  public User bot() {
    return bot;
  }

  /** Tells the listener of every change from now on. */
  public void onChange(Consumer<Change> listener) {
    listeners.add(listener);
  }

  void forget(Consumer<Change> listener) {
    listeners.remove(listener);
  }

  void tell(Change change) {
    listeners.tell(change);
  }

  Messages messages() {
    return messages;
  }

  ChannelStates channelStates() {
    return channels;
  }

  Files files() {
    return files;
  }

  /** A file that somebody shared. */
  public Optional<SharedFile> file(String id) {
    return files.find(id);
  }

  /** What people do to channels and messages other than writing. */
  public People people() {
    return new People(this);
  }

  /** Posts what somebody typed into the message box of a channel. */
  public Message post(User by, Channel in, String typed) {
    return add(in.id(), Optional.empty(), by, composed(typed));
  }

  /** Posts what somebody typed into the message box of a thread. */
  public Message reply(User by, Message to, String typed) {
    return add(to.channel(), Optional.of(to.rootTs()), by, composed(typed));
  }

  /** Its author changes what a message says. */
  public Message edit(Message message, String typed) {
    Message.Content content = composed(typed).withFiles(now(message).content().files());
    return messages.edit(message.channel(), message.ts(), content, message.author().user());
  }

  /** Takes a message away; one that replies hang on leaves a tombstone. */
  public void delete(Message message) {
    messages.delete(message);
  }

  /** Somebody adds a reaction, by its name without colons. */
  public void react(User by, Message to, String emoji) {
    people().react(by, to, emoji);
  }

  /** Somebody changes what an own message says. */
  public Message edit(User by, Message message, String typed) {
    return people().edit(by, message, typed);
  }

  /** Somebody deletes an own message, or as an admin any. */
  public void delete(User by, Message message) {
    people().delete(by, message);
  }

  Message.Content composed(String typed) {
    Map<String, String> idsByHandle = new LinkedHashMap<>();
    users.values().forEach(user -> idsByHandle.put(user.name(), user.id()));
    return Composer.compose(typed, idsByHandle);
  }

  /** Hangs a preview under a message, as Slack does when it has read a link: no edit by anybody. */
  public Message attachPreview(Message message, String url, String title) {
    JsonNode preview =
        Json.object().put("id", 1).put("from_url", url).put("title", title).put("fallback", title);
    Message before = now(message);
    return messages.replace(
        before, before.with(before.content().withAttachment(preview), before.marks()));
  }

  Message add(String channel, Optional<String> threadTs, User by, Message.Content content) {
    return messages.add(channel, threadTs, by, content, Optional.empty());
  }

  /** The messages of a channel that stand outside threads, oldest first. */
  public List<Message> channel(Channel channel) {
    return all(channel.id()).stream()
        .filter(message -> !message.isReply() && !message.isEphemeral())
        .toList();
  }

  /** The replies in the thread of a message, oldest first, without the message that begins it. */
  public List<Message> replies(Message root) {
    return messages.thread(root.channel(), root.rootTs()).stream()
        .filter(Message::isReply)
        .toList();
  }

  /** Every message of a channel, oldest first: replies and ephemeral ones too. */
  public List<Message> all(String channel) {
    return messages.all(channel);
  }

  /** What one user sees and nobody else, in a channel, oldest first. */
  public List<Message> seenOnlyBy(User user, Channel in) {
    return all(in.id()).stream()
        .filter(message -> message.onlyFor().equals(Optional.of(user.id())))
        .toList();
  }

  public Optional<Message> message(String channel, String ts) {
    return messages.message(channel, ts);
  }

  /** The message as it stands now: after an edit, another one than when it was posted. */
  public Message now(Message message) {
    return messages.existing(message.channel(), message.ts());
  }

  public Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  List<User> users() {
    return List.copyOf(users.values());
  }

  public Optional<Channel> channelWithId(String id) {
    return channels.find(id).map(state -> state.channel);
  }

  public List<Channel> channels() {
    return channels.all();
  }

  /** Brings somebody into a channel; nobody is named as who did it. */
  public void invite(User user, Channel channel) {
    channels.join(user, channel, Optional.empty());
  }

  /** Takes somebody out of a channel. */
  public void remove(User user, Channel channel) {
    channels.leave(user, channel);
  }

  /** The ids of those who are in a channel; none for a channel that is not there. */
  public Set<String> members(String channel) {
    return channels.members(channel);
  }

  boolean isIn(User user, String channel) {
    return members(channel).contains(user.id());
  }

  public boolean isArchived(Channel channel) {
    return channels.existing(channel.id()).archived;
  }

  /** Whether people of other organisations are in the channel by Slack Connect. */
  boolean isShared(String channel) {
    return channels.find(channel).filter(state -> !state.sharedWith.isEmpty()).isPresent();
  }

  /** What the app says it is doing in a thread, if it says so now. */
  public Optional<String> status(Message root) {
    return channels.status(root.channel(), root.rootTs());
  }

  /** What the bot did that Slack lets pass and a newsroom would not. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  void noted(List<Fault> found) {
    faults.addAll(found);
  }
}
