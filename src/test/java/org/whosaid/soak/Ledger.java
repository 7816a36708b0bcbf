// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.whosaid.practice.Change;
import org.whosaid.practice.Message;

/** What was shared, and when the answer to it stood in Slack. Safe for use by several threads. */
final class Ledger implements Consumer<Change> {
  private final ConcurrentLinkedQueue<Share> shares = new ConcurrentLinkedQueue<>();
  private final Map<String, List<Long>> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> whispers = new ConcurrentHashMap<>();

  /** A share with its answer. */
  record Answered(Share share, long nanos) {
    long atNanos() {
      return share.atNanos() + nanos;
    }
  }

  void shared(Share share) {
    shares.add(share);
  }

  /** A command's answer has no thread: the first that one channel sees is its first command's. */
  static String commandKey(String channel, int number) {
    return channel + " #" + number;
  }

  static String threadKey(Message root) {
    return root.channel() + " " + root.rootTs();
  }

  @Override
  public void accept(Change change) {
    long now = System.nanoTime();
    if (change instanceof Change.Posted posted && posted.message().isByBot()) {
      Message message = posted.message();
      String key =
          message.isEphemeral()
              ? commandKey(message.channel(), whispers.merge(message.channel(), 1, Integer::sum))
              : threadKey(message);
      answers.computeIfAbsent(key, none -> new ArrayList<>()).add(now);
    }
  }

  List<Share> shares() {
    return List.copyOf(shares);
  }

  /** The answered ones, in the order of their answers. */
  List<Answered> answered() {
    List<Answered> answered = new ArrayList<>();
    for (Share share : shares) {
      List<Long> at = answers.get(share.key());
      if (at != null) {
        answered.add(new Answered(share, at.get(0) - share.atNanos()));
      }
    }
    answered.sort(Comparator.comparingLong(Answered::atNanos));
    return answered;
  }

  long unanswered() {
    return shares.stream().filter(share -> !answers.containsKey(share.key())).count();
  }

  long answeredTwice() {
    return answers.values().stream().filter(at -> at.size() > 1).count();
  }
}
