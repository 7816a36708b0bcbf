// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.whosaid.practice.Channel;
import org.whosaid.practice.Message;
import org.whosaid.practice.MessageInWords;
import org.whosaid.practice.Workspace;

/**
 * What people write: links, each another article, and questions. Safe for use by several threads.
 */
final class Links {
  private final Workspace workspace;
  private final ChaosWeb web;
  private final List<Channel> channels;
  private final int count;
  private final Random chance;
  private final Map<Integer, Message> shared = new ConcurrentHashMap<>();
  private final Map<Integer, Message> asked = new ConcurrentHashMap<>();

  Links(Chaos chaos) {
    this.workspace = chaos.slack.workspace();
    this.web = chaos.web;
    this.channels = chaos.channels;
    this.count = chaos.plan.size().links();
    this.chance = new Random(chaos.plan.size().seed());
  }

  /** Shares the next ones until a part of all is shared. */
  synchronized void shareUpTo(double part) {
    while (shared.size() < Math.min(count, Math.ceil(part * count))) {
      shareOne();
    }
  }

  /** Shares the next, if there is one. */
  synchronized void shareOne() {
    int number = shared.size() + 1;
    if (number <= count) {
      Channel channel = channels.get(number % channels.size());
      shared.put(number, workspace.post(Workspace.RITA, channel, "see " + web.page(number)));
    }
  }

  /** Somebody asks about an article that was answered and has changed since. */
  synchronized void askAgain() {
    List<Integer> answered = new ArrayList<>();
    shared.forEach(
        (number, root) -> {
          if (!asked.containsKey(number) && reply(root).isPresent()) {
            answered.add(number);
          }
        });
    if (!answered.isEmpty()) {
      int number = answered.get(chance.nextInt(answered.size()));
      Message root = Objects.requireNonNull(shared.get(number));
      web.change(number);
      asked.put(number, root);
      String question = "@" + Workspace.BOT.name() + " and now? " + web.page(number);
      workspace.reply(Workspace.RITA, root, question);
    }
  }

  /** By the number of the article. */
  Map<Integer, Message> shared() {
    return Map.copyOf(shared);
  }

  boolean allAnswered() {
    return shared.size() == count
        && shared.values().stream().allMatch(root -> reply(root).isPresent());
  }

  /** Of articles that changed and were asked about, those whose reply says what was once. */
  List<String> stale() {
    List<String> stale = new ArrayList<>();
    asked.forEach(
        (number, root) -> {
          Optional<Message> reply = reply(root);
          if (reply.isPresent() && !web.isAsItStands(number, MessageInWords.of(reply.get()))) {
            stale.add("bridge-" + number + ": " + MessageInWords.of(reply.get()));
          }
        });
    return stale;
  }

  private Optional<Message> reply(Message to) {
    return workspace.replies(to).stream().filter(Message::isByBot).findFirst();
  }
}
