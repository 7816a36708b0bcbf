// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The practice workspace: people, channels, messages and threads, with nothing of HTTP in it. Ids
 * are fixed and timestamps come from the clock, so that a test reads the same every time.
 *
 * <p>Safe for many threads. Listeners are told while the workspace is locked, in order; they must
 * not wait for anything.
 */
public final class Workspace {
  /** The workspace's id. */
  public static final String TEAM = "T0PRACTICE";

  /** The app's id. */
  public static final String APP = "A0WHOSAID";

  /** The bot. */
  public static final User BOT =
      new User("U0WHOSAID", "whosaid", "Whosaid", Optional.of("B0WHOSAID"));

  /** The reporter who uses the practice page. */
  public static final User RITA = new User("U0RITA", "rita", "Rita Reporter", Optional.empty());

  /** An editor, to have somebody else. */
  public static final User EDITOR = new User("U0EDWIN", "edwin", "Edwin Editor", Optional.empty());

  /** Another app, whose messages the bot must leave alone. */
  public static final User OTHER_BOT =
      new User("U0WIRE", "wirebot", "Wire Robot", Optional.of("B0WIRE"));

  /** The channel everybody and the bot are in. */
  public static final Channel NEWSDESK = new Channel("C0NEWSDESK", "newsdesk", Channel.Kind.PUBLIC);

  /** A channel without the bot. */
  public static final Channel FOREIGN = new Channel("C0FOREIGN", "foreign", Channel.Kind.PUBLIC);

  /** A private channel with the bot. */
  public static final Channel INVESTIGATIONS =
      new Channel("C0INVESTIGATIONS", "investigations", Channel.Kind.PRIVATE);

  /** Rita's direct messages with the bot. */
  public static final Channel DIRECT = new Channel("D0RITA", "D0RITA", Channel.Kind.DIRECT);

  private final Timestamps timestamps;
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();
  private final Map<String, TreeMap<String, Message>> messages = new LinkedHashMap<>();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  public Workspace(Clock clock) {
    timestamps = new Timestamps(clock);
    for (User user : List.of(RITA, EDITOR, BOT, OTHER_BOT)) {
      users.put(user.id(), user);
    }
    open(NEWSDESK, RITA, EDITOR, BOT, OTHER_BOT);
    open(FOREIGN, RITA, EDITOR);
    open(INVESTIGATIONS, RITA, EDITOR, BOT);
    open(DIRECT, RITA, BOT);
  }

  private void open(Channel channel, User... in) {
    channels.put(channel.id(), channel);
    messages.put(channel.id(), new TreeMap<>());
    Set<String> ids = new LinkedHashSet<>();
    for (User user : in) {
      ids.add(user.id());
    }
    members.put(channel.id(), ids);
  }

  /** Tells the listener of every change from now on. */
  public void onChange(Consumer<Change> listener) {
    listeners.add(listener);
  }

  void forget(Consumer<Change> listener) {
    listeners.remove(listener);
  }

  /** Posts what somebody typed into the message box of a channel. */
  public Message post(User by, Channel in, String typed) {
    return add(in.id(), Optional.empty(), by, composed(typed));
  }

  /** Posts what somebody typed into the message box of a thread. */
  public Message reply(User by, Message to, String typed) {
    return add(to.channel(), Optional.of(to.rootTs()), by, composed(typed));
  }

  /** Changes what a message says. */
  public Message edit(Message message, String typed) {
    return edit(message.channel(), message.ts(), composed(typed), message.author().user());
  }

  private Message.Content composed(String typed) {
    Map<String, String> idsByHandle = new LinkedHashMap<>();
    users.values().forEach(user -> idsByHandle.put(user.name(), user.id()));
    return Composer.compose(typed, idsByHandle);
  }

  /** Hangs a preview under a message, as Slack does when it has read a link: no edit by anybody. */
  public synchronized Message attachPreview(Message message, String url, String title) {
    JsonNode preview =
        Json.object().put("id", 1).put("from_url", url).put("title", title).put("fallback", title);
    Message before = existing(message.channel(), message.ts());
    return replace(before, before.with(before.content().withAttachment(preview), before.marks()));
  }

  synchronized Message add(
      String channel, Optional<String> threadTs, User by, Message.Content content) {
    return add(channel, threadTs, by, content, Optional.empty());
  }

  /** Adds a message; in a reply's thread it goes to the thread's beginning, as in Slack. */
  synchronized Message add(
      String channel,
      Optional<String> threadTs,
      User by,
      Message.Content content,
      Optional<String> onlyFor) {
    Optional<String> root =
        threadTs.map(ts -> message(channel, ts).map(Message::rootTs).orElse(ts));
    Message message =
        new Message(
            new Message.Place(channel, timestamps.next(), root),
            new Message.Author(by.id(), by.botId()),
            content,
            Message.Marks.NONE,
            onlyFor);
    in(channel).put(message.ts(), message);
    tell(new Change.Posted(message));
    return message;
  }

  synchronized Message edit(String channel, String ts, Message.Content content, String by) {
    Message before = existing(channel, ts);
    Message.Marks marks = before.marks().editedBy(new Message.Edit(by, timestamps.next()));
    return replace(before, before.with(content, marks));
  }

  private Message replace(Message before, Message now) {
    in(now.channel()).put(now.ts(), now);
    tell(new Change.Edited(now, before));
    return now;
  }

  /** Takes a message away. */
  public synchronized void delete(Message message) {
    Message gone = in(message.channel()).remove(message.ts());
    if (gone != null) {
      tell(new Change.Deleted(gone));
    }
  }

  /** Adds a reaction; false when that user has reacted so already. */
  synchronized boolean react(Message message, String user, String name) {
    Message before = existing(message.channel(), message.ts());
    if (before.marks().reactions().getOrDefault(name, List.of()).contains(user)) {
      return false;
    }
    Message now = before.with(before.content(), before.marks().reactedWith(name, user));
    in(now.channel()).put(now.ts(), now);
    tell(new Change.Reacted(now, user, name));
    return true;
  }

  /** The messages of a channel that stand outside threads, oldest first. */
  public List<Message> channel(Channel channel) {
    return all(channel.id()).stream()
        .filter(message -> !message.isReply() && !message.isEphemeral())
        .toList();
  }

  /** The replies in the thread of a message, oldest first, without the message that begins it. */
  public List<Message> replies(Message root) {
    return thread(root.channel(), root.rootTs()).stream().filter(Message::isReply).toList();
  }

  /** A thread: the message that begins it, if it still stands, and its replies. */
  List<Message> thread(String channel, String rootTs) {
    return all(channel).stream()
        .filter(message -> message.rootTs().equals(rootTs) && !message.isEphemeral())
        .toList();
  }

  /** Every message of a channel, oldest first: replies and ephemeral ones too. */
  public synchronized List<Message> all(String channel) {
    return List.copyOf(in(channel).values());
  }

  public synchronized Optional<Message> message(String channel, String ts) {
    return Optional.ofNullable(messages.get(channel)).map(standing -> standing.get(ts));
  }

  /** The message as it stands now: after an edit, another one than when it was posted. */
  public Message now(Message message) {
    return existing(message.channel(), message.ts());
  }

  private synchronized Message existing(String channel, String ts) {
    return message(channel, ts)
        .orElseThrow(() -> new NoSuchElementException("no message " + ts + " in " + channel));
  }

  private Map<String, Message> in(String channel) {
    Map<String, Message> standing = messages.get(channel);
    if (standing == null) {
      throw new NoSuchElementException("no channel " + channel);
    }
    return standing;
  }

  public Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  List<User> users() {
    return List.copyOf(users.values());
  }

  public Optional<Channel> channelWithId(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  public List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  /** Brings somebody into a channel. */
  public synchronized void invite(User user, Channel channel) {
    Objects.requireNonNull(members.get(channel.id())).add(user.id());
  }

  /** Takes somebody out of a channel. */
  public synchronized void remove(User user, Channel channel) {
    Objects.requireNonNull(members.get(channel.id())).remove(user.id());
  }

  /** The ids of those who are in a channel; none for a channel that is not there. */
  public synchronized Set<String> members(String channel) {
    return Set.copyOf(members.getOrDefault(channel, Set.of()));
  }

  boolean isIn(User user, String channel) {
    return members(channel).contains(user.id());
  }

  /** What the bot did that Slack lets pass and a newsroom would not. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  void noted(List<Fault> found) {
    faults.addAll(found);
  }

  synchronized void tell(Change change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
