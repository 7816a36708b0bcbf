// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whosaid.testing.FakeWeb;

/** Short articles, all different, which change when they are told to. */
final class ChaosWeb implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("/bridge-(\\d+)");
  private static final List<String> TOWNS =
      List.of("Calder", "Harrow Bay", "Ostmark", "Velm", "Lindholm", "Marsh End", "Tarn", "Brack");

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"en\"><head><title>%1$s closes bridge %2$d</title></head><body>"
          + "<article><h1>%1$s closes bridge %2$d</h1>"
          + "<p>The bridge will stay shut until at least %3$d beams have been replaced, the road"
          + " office of %1$s said on Monday. The first cracks were seen in the spring.</p>"
          + "<p>\"We asked for a survey every year and were given a coat of paint,\" said Ines Hart,"
          + " who runs the ferry below it. She accused the road office of having lost her letters."
          + "</p><p>The road office denied that it had lost any letter. A spokesman for the ministry"
          + " said that %4$d million had been set aside for number %2$d.</p></article></body></html>";

  private static final int SITES = 30; // a site is visited by one at a time

  private final List<FakeWeb> sites = new ArrayList<>();
  private final Chaos chaos;
  private final Map<Integer, AtomicInteger> editions = new ConcurrentHashMap<>();

  ChaosWeb(Chaos chaos) {
    this.chaos = chaos;
    for (int i = 1; i <= SITES; i++) {
      sites.add(FakeWeb.startOn("127.0.2." + i));
    }
  }

  /** As {@code fetch.private-hosts} wants them. */
  String hosts() {
    return sites.stream().map(site -> site.hostPort().toString()).collect(Collectors.joining(","));
  }

  /** How a bot calls itself, so that it is known by its requests. */
  static String userAgent(int node) {
    return "Chaos/" + node + ".0";
  }

  URI page(int number) {
    FakeWeb site = sites.get(number % SITES);
    return site.watchedPage("/bridge-" + number, () -> html(number), this::served);
  }

  /** From now on the article says something else. */
  void change(int number) {
    edition(number).incrementAndGet();
  }

  /** Whether a text names that article and no other. */
  static boolean isOnlyOf(int number, String text) {
    List<String> named = ADDRESS.matcher(text).results().map(match -> match.group(1)).toList();
    return !named.isEmpty() && named.stream().allMatch(Integer.toString(number)::equals);
  }

  /** Whether an event is a person's message with the address of an article. */
  static boolean isShared(String event) {
    return ADDRESS.matcher(event).find() && !event.contains("bot_id");
  }

  /** Whether a text says what the article says now. */
  boolean isAsItStands(int number, String text) {
    return text.contains("until at least " + beams(number) + " beams");
  }

  private String html(int number) {
    String town = TOWNS.get(number % TOWNS.size());
    return PAGE.formatted(town, number, beams(number), 3 + number % 40);
  }

  private int beams(int number) {
    return 20 + number % 50 + 3 * edition(number).get();
  }

  private AtomicInteger edition(int number) {
    return editions.computeIfAbsent(number, none -> new AtomicInteger());
  }

  private void served(String request) {
    for (int node = 0; node < chaos.plan.size().nodes(); node++) {
      if (request.contains(userAgent(node)) && chaos.trap.snaps(Point.AFTER_THE_FETCH, node)) {
        chaos.killed(Point.AFTER_THE_FETCH, node);
      }
    }
  }

  @Override
  public void close() {
    sites.forEach(FakeWeb::close);
  }
}
