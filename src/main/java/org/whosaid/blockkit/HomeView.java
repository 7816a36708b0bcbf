// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whosaid.digest.VisibleText;
import org.whosaid.words.Wording;

/**
 * App Home. Its private metadata stands for all that it shows: the same metadata, the same Home.
 */
public final class HomeView {
  /** Opens {@link SettingsView}; the value is the channel's id. */
  public static final String SETTINGS = "channel-settings";

  /** A block each, of the 100 that Slack takes. */
  private static final int MOST_CHANNELS = 50;

  private static final int MANY_WAITING = 50;
  private static final int MAX_NAME = 80;
  private static final int MAX_TITLE = 150;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private HomeView() {}

  public static View of(HomePage page) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header("title", Wording.of("home.title")));
    blocks.add(section("about", Wording.of("home.about")));
    blocks.addAll(channels(page));
    if (!page.recent().isEmpty()) {
      blocks.add(header("recent", Wording.of("home.recent")));
      blocks.add(recent(page.recent()));
    }
    if (page.corrections().isPresent() && !page.channels().isEmpty()) {
      blocks.add(header("corrections", Wording.of("home.corrections")));
      blocks.add(section("corrections-made", corrections(page.corrections().getAsLong())));
    }
    blocks.add(header("health", Wording.of("home.health")));
    blocks.add(section("health-now", health(page.health())));
    blocks.add(DividerBlock.builder().blockId("below").build());
    blocks.add(header("keeps", Wording.of("home.keeps")));
    blocks.add(
        section(
            "keeps-what",
            Wording.of("home.keeps.reads")
                + "\n"
                + Wording.of("home.keeps.keeps")
                + "\n"
                + Wording.of("home.keeps.days")));
    String content = GsonFactory.createSnakeCase().toJson(blocks);
    return View.builder()
        .type("home")
        .privateMetadata(UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString())
        .blocks(blocks)
        .build();
  }

  private static List<LayoutBlock> channels(HomePage page) {
    if (page.channels().isEmpty()) {
      return firstSteps();
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header("channels", Wording.of("home.channels")));
    for (HomePage.Room room :
        page.channels().subList(0, Math.min(MOST_CHANNELS, page.channels().size()))) {
      blocks.add(channel(room));
    }
    int more = page.channels().size() - MOST_CHANNELS;
    if (more > 0) {
      blocks.add(
          ContextBlock.builder()
              .blockId("more-channels")
              .elements(List.of(Buttons.plainText(Wording.counted("home.channels.more", more))))
              .build());
    }
    return blocks;
  }

  private static LayoutBlock channel(HomePage.Room room) {
    String name = BlockLimits.cut(VisibleText.of(room.name()), MAX_NAME);
    String text = Wording.of("home.channel", name, SettingsInWords.mode(room.mode()));
    return SectionBlock.builder()
        .blockId("channel-" + room.id())
        .text(Buttons.plainText(text))
        .accessory(Buttons.button(Label.of("home.settings", name), SETTINGS, room.id()))
        .build();
  }

  private static List<LayoutBlock> firstSteps() {
    RichText rich = RichText.forMessage();
    List<List<RichTextElement>> steps = new ArrayList<>();
    for (String key : List.of("home.first-step.1", "home.first-step.2", "home.first-step.3")) {
      steps.add(rich.plain(Wording.of(key)));
    }
    return List.of(
        header("first-steps", Wording.of("home.first-steps")),
        section("no-channels", Wording.of("home.no-channels")),
        RichText.block("steps", List.of(RichText.numbers(steps))));
  }

  private static LayoutBlock recent(List<HomePage.Recent> articles) {
    RichText rich = RichText.forMessage();
    List<List<RichTextElement>> lines = new ArrayList<>();
    for (HomePage.Recent article : articles) {
      List<RichTextElement> line =
          new ArrayList<>(rich.bold(BlockLimits.cut(article.title(), MAX_TITLE)));
      article
          .outlet()
          .ifPresent(outlet -> line.addAll(rich.plain(" · " + BlockLimits.cut(outlet, MAX_NAME))));
      if (article.thread().isPresent()) {
        line.addAll(rich.plain(" · "));
        line.addAll(rich.mark(Wording.of("home.recent.thread"), article.thread()));
      }
      lines.add(line);
    }
    return RichText.block("recent-articles", List.of(RichText.bullets(lines)));
  }

  private static String corrections(long made) {
    return made == 0
        ? Wording.of("home.corrections.none")
        : Wording.counted("home.corrections.made", made);
  }

  /** In steps so wide that a Home that nothing happened to stays the same for a while. */
  private static String health(HomePage.Health health) {
    return queue(health.waiting()) + "\n" + lastReply(health.sinceLastReply());
  }

  /** Without the number, which would tell of other workspaces. */
  private static String queue(int waiting) {
    if (waiting == 0) {
      return Wording.of("home.health.idle");
    }
    return Wording.of(waiting < MANY_WAITING ? "home.health.busy" : "home.health.behind");
  }

  private static String lastReply(Optional<Duration> ago) {
    if (ago.isEmpty()) {
      return Wording.of("home.health.last.none");
    }
    if (ago.get().compareTo(HOUR) < 0) {
      return Wording.of("home.health.last.hour");
    }
    return ago.get().compareTo(DAY) < 0
        ? Wording.of("home.health.last.day")
        : Wording.counted("home.health.last.days", ago.get().toDays());
  }

  private static LayoutBlock header(String id, String words) {
    return HeaderBlock.builder().blockId(id).text(Buttons.plainText(words)).build();
  }

  private static LayoutBlock section(String id, String words) {
    return SectionBlock.builder().blockId(id).text(Buttons.plainText(words)).build();
  }
}
