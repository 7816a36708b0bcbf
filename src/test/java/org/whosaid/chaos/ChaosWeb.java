// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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

  private final FakeWeb web = FakeWeb.start();
  private final Scene scene;
  private final Map<Integer, AtomicInteger> editions = new ConcurrentHashMap<>();

  /** Who is killed behind a page. */
  record Scene(Bots bots, Trap trap, Tally tally) {}

  ChaosWeb(Scene scene) {
    this.scene = scene;
  }

  String hostPort() {
    return web.hostPort().toString();
  }

  /** How a bot calls itself, so that it is known by its requests. */
  static String userAgent(int node) {
    return "Chaos/" + node + ".0";
  }

  URI page(int number) {
    return web.watchedPage("/bridge-" + number, () -> html(number), this::served);
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

  private String html(int number) {
    String town = TOWNS.get(number % TOWNS.size());
    int beams = 20 + number % 50 + 3 * edition(number).get();
    return PAGE.formatted(town, number, beams, 3 + number % 40);
  }

  private AtomicInteger edition(int number) {
    return editions.computeIfAbsent(number, none -> new AtomicInteger());
  }

  private void served(String request) {
    for (int node = 0; node < scene.bots().all().size(); node++) {
      if (request.contains(userAgent(node)) && scene.trap().snaps(Point.AFTER_THE_FETCH, node)) {
        scene.tally().count(Point.AFTER_THE_FETCH);
        scene.bots().kill(node);
      }
    }
  }

  @Override
  public void close() {
    web.close();
  }
}
