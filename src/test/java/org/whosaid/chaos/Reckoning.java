// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.practice.Message;
import org.whosaid.practice.MessageInWords;
import org.whosaid.practice.Workspace;

/**
 * The reckoning at the end.
 *
 * @param replies messages of the bot that stand
 * @param lost links without a reply
 * @param doubled links with more than one
 * @param misplaced messages of the bot that are no answer to where they stand
 */
record Reckoning(
    int links, int replies, List<String> lost, List<String> doubled, List<String> misplaced) {

  /**
   * @param links the messages with the links, by the number of the article
   */
  static Reckoning of(Workspace workspace, Map<Integer, Message> links) {
    Map<String, List<Message>> byThread = new HashMap<>();
    workspace.channels().stream()
        .map(channel -> workspace.all(channel.id()))
        .flatMap(Collection::stream)
        .filter(message -> message.isByBot() && !message.isEphemeral() && !message.isTombstone())
        .forEach(
            message ->
                byThread.computeIfAbsent(message.rootTs(), none -> new ArrayList<>()).add(message));
    List<String> lost = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    List<String> misplaced = new ArrayList<>();
    int replies = byThread.values().stream().mapToInt(List::size).sum();
    links.forEach(
        (number, root) -> {
          String name = "bridge-" + number + " in thread " + root.ts();
          List<Message> answers = byThread.getOrDefault(root.ts(), List.of());
          byThread.remove(root.ts());
          if (answers.isEmpty()) {
            lost.add(name);
          } else if (answers.size() > 1) {
            doubled.add(name);
          }
          answers.stream()
              .filter(answer -> !isDigestOf(number, answer))
              .forEach(answer -> misplaced.add(name + ": " + MessageInWords.of(answer)));
        });
    byThread.values().stream()
        .flatMap(Collection::stream)
        .forEach(stray -> misplaced.add("elsewhere: " + MessageInWords.of(stray)));
    return new Reckoning(links.size(), replies, lost, doubled, misplaced);
  }

  private static boolean isDigestOf(int number, Message answer) {
    return answer.text().startsWith("Who said what")
        && ChaosWeb.isOnlyOf(number, answer.blocks().toString());
  }

  boolean good() {
    return lost.isEmpty() && doubled.isEmpty() && misplaced.isEmpty();
  }
}
