// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as it stands at one moment; an edit makes a new one with the same timestamp.
 *
 * @param onlyFor the one user who sees it, when the message is ephemeral
 */
public record Message(
    Place place, Author author, Content content, Marks marks, Optional<String> onlyFor) {
  private static final String SLACKBOT = "USLACKBOT";

  /**
   * Where a message stands. The timestamp is its identity within the channel.
   *
   * @param threadTs the timestamp of the message that begins the thread, for a reply
   */
  public record Place(String channel, String ts, Optional<String> threadTs) {
    public Place {
      requireNonNull(channel, "channel");
      requireNonNull(ts, "ts");
      requireNonNull(threadTs, "threadTs");
    }
  }

  /** Who wrote it; an app writes as its bot user. */
  public record Author(String user, Optional<String> botId) {
    public Author {
      requireNonNull(user, "user");
      requireNonNull(botId, "botId");
    }
  }

  /**
   * What it says, in Slack's own notation.
   *
   * @param text mrkdwn with {@code & < >} escaped; the fallback when there are blocks
   * @param metadata an object with {@code event_type} and {@code event_payload}, or an empty one
   * @param files the ids of the files shared with it
   */
  public record Content(
      String text,
      ArrayNode blocks,
      ArrayNode attachments,
      ObjectNode metadata,
      List<String> files) {
    public Content {
      requireNonNull(text, "text");
      blocks = blocks.deepCopy();
      attachments = attachments.deepCopy();
      metadata = metadata.deepCopy();
      files = List.copyOf(files);
    }

    static Content of(String text, ArrayNode blocks) {
      return new Content(text, blocks, Json.array(), Json.object(), List.of());
    }

    Content withFiles(List<String> ids) {
      return new Content(text, blocks, attachments, metadata, ids);
    }

    Content withAttachment(JsonNode attachment) {
      return new Content(text, blocks, attachments.deepCopy().add(attachment), metadata, files);
    }
  }

  /** What happened to it since: the last edit by its author, reactions by name with their users. */
  public record Marks(Optional<Edit> edit, Map<String, List<String>> reactions) {
    static final Marks NONE = new Marks(Optional.empty(), Map.of());

    public Marks {
      requireNonNull(edit, "edit");
      reactions = Map.copyOf(reactions);
    }

    Marks editedBy(Edit edit) {
      return new Marks(Optional.of(edit), reactions);
    }

    Marks reactedWith(String name, String user) {
      Map<String, List<String>> all = new LinkedHashMap<>(reactions);
      List<String> users = new java.util.ArrayList<>(all.getOrDefault(name, List.of()));
      users.add(user);
      all.put(name, List.copyOf(users));
      return new Marks(edit, all);
    }

    Marks without(String name, String user) {
      Map<String, List<String>> all = new LinkedHashMap<>(reactions);
      List<String> users =
          all.getOrDefault(name, List.of()).stream().filter(id -> !id.equals(user)).toList();
      if (users.isEmpty()) {
        all.remove(name);
      } else {
        all.put(name, users);
      }
      return new Marks(edit, all);
    }

    boolean has(String name, String user) {
      return reactions.getOrDefault(name, List.of()).contains(user);
    }
  }

  /** An edit: by whom and when, as a Slack timestamp. */
  public record Edit(String user, String ts) {
    public Edit {
      requireNonNull(user, "user");
      requireNonNull(ts, "ts");
    }
  }

  public Message {
    requireNonNull(place, "place");
    requireNonNull(author, "author");
    requireNonNull(content, "content");
    requireNonNull(marks, "marks");
    requireNonNull(onlyFor, "onlyFor");
  }

  public String channel() {
    return place.channel();
  }

  public String ts() {
    return place.ts();
  }

  /** The timestamp of the message that begins this one's thread: its own, unless it is a reply. */
  public String rootTs() {
    return place.threadTs().orElse(place.ts());
  }

  public String text() {
    return content.text();
  }

  public ArrayNode blocks() {
    return content.blocks().deepCopy();
  }

  public boolean isReply() {
    return place.threadTs().isPresent();
  }

  public boolean isByBot() {
    return author.botId().isPresent();
  }

  /** Whether it was deleted and only keeps its thread's place. */
  public boolean isTombstone() {
    return author.user().equals(SLACKBOT);
  }

  /** What Slack leaves of a deleted message that replies hang on. */
  Message tombstone() {
    return new Message(
        new Place(place.channel(), place.ts(), Optional.empty()),
        new Author(SLACKBOT, Optional.empty()),
        Content.of("This message was deleted.", Json.array()),
        Marks.NONE,
        Optional.empty());
  }

  public boolean isEphemeral() {
    return onlyFor.isPresent();
  }

  Message with(Content newContent, Marks newMarks) {
    return new Message(place, author, newContent, newMarks, onlyFor);
  }
}
