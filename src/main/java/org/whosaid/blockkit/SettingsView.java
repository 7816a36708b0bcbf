// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettings.Replies;
import org.whosaid.channel.KeptSettings;
import org.whosaid.channel.Languages;
import org.whosaid.channel.Mode;
import org.whosaid.channel.OutletPattern;
import org.whosaid.channel.Outlets;
import org.whosaid.channel.QuietHours;
import org.whosaid.channel.Unread;
import org.whosaid.channel.WhoMayChange;
import org.whosaid.words.Wording;

/** The window of a channel's settings: how they stand in a line, then a field for each of them. */
public final class SettingsView {
  /** Under which Slack brings the window back. */
  public static final String CALLBACK = "settings";

  // the fields: block id, action id and key of the label
  static final String MODE = "settings.mode";
  static final String REACTION = "settings.reaction";
  static final String ALWAYS = "settings.always";
  static final String NEVER = "settings.never";
  static final String LANGUAGES = "settings.languages";
  static final String OTHERS = "settings.others";
  static final String UNREAD = "settings.unread";
  static final String MIN_CLAIMS = "settings.min-claims";
  static final String MAX_LINES = "settings.max-lines";
  static final String QUIET = "settings.quiet-hours";
  static final String QUIET_FROM = "settings.quiet-from";
  static final String QUIET_TO = "settings.quiet-to";
  static final String ZONE = "settings.zone";
  static final String WHO = "settings.who";
  static final String PEOPLE = "settings.people";
  static final String RETENTION = "settings.retention";
  static final String OUTSIDERS = "settings.outsiders";

  static final String DAILY = "daily";
  static final String ANSWERED = "answered";
  static final String WINDOWS = "windows";

  private SettingsView() {}

  /**
   * The form.
   *
   * @param zone which is proposed where there are no quiet hours yet
   * @param notice what is to be said first
   */
  public static View form(
      KeptSettings kept, boolean fromHome, ZoneId zone, Optional<String> notice) {
    ChannelSettings settings = kept.settings();
    List<LayoutBlock> blocks = new ArrayList<>(summary(kept, notice));
    blocks.add(context("told", Wording.of("settings.told")));
    blocks.add(Inputs.oneOf(MODE, modes(), SettingsInWords.key(settings.mode())));
    blocks.add(
        Inputs.text(
            REACTION,
            settings.asking().reaction().orElse(""),
            Wording.of("settings.reaction.hint")));
    Outlets outlets = settings.pages().outlets();
    blocks.add(Inputs.lines(ALWAYS, lines(outlets.always()), Wording.of("settings.always.hint")));
    blocks.add(Inputs.lines(NEVER, lines(outlets.never()), Wording.of("settings.never.hint")));
    blocks.addAll(languages(settings.pages().languages()));
    blocks.add(unread(settings.pages().unread()));
    blocks.addAll(replies(settings.replies(), zone));
    blocks.addAll(access(settings));
    return view(blocks, new SettingsPlace(kept.channel(), kept.revision(), fromHome))
        .submit(submit())
        .build();
  }

  /** For somebody who may not change them. */
  public static View readOnly(KeptSettings kept, String whoMay) {
    List<LayoutBlock> blocks = summary(kept, Optional.of(Wording.of("settings.refused", whoMay)));
    return view(blocks, new SettingsPlace(kept.channel(), kept.revision(), false)).build();
  }

  private static List<LayoutBlock> summary(KeptSettings kept, Optional<String> notice) {
    RichText rich = RichText.forMessage();
    List<LayoutBlock> blocks = new ArrayList<>();
    notice.ifPresent(
        words -> blocks.add(RichText.block("notice", List.of(RichText.section(rich.bold(words))))));
    List<RichTextElement> elements = new ArrayList<>();
    if (kept.channel().startsWith("D")) {
      elements.addAll(rich.bold(Wording.of("settings.of-direct-messages")));
    } else {
      elements.addAll(rich.bold(Wording.of("settings.of-channel") + " "));
      elements.add(RichTextSectionElement.Channel.builder().channelId(kept.channel()).build());
    }
    List<RichTextElement> now = rich.plain(SettingsInWords.line(kept.settings()));
    blocks.add(
        RichText.block("summary", List.of(RichText.section(elements), RichText.section(now))));
    return blocks;
  }

  private static List<LayoutBlock> languages(Languages languages) {
    OptionObject english = Inputs.option(Languages.ENGLISH, Wording.of("settings.languages.en"));
    List<OptionObject> others = new ArrayList<>();
    for (Languages.OtherPages one : Languages.OtherPages.values()) {
      String key = SettingsInWords.key(one);
      others.add(Inputs.option(key, Wording.of("settings.others." + key)));
    }
    return List.of(
        Inputs.someOf(
            LANGUAGES,
            List.of(english),
            languages.answered(),
            Wording.of("settings.languages.hint")),
        Inputs.oneOf(OTHERS, others, SettingsInWords.key(languages.others())));
  }

  private static LayoutBlock unread(Unread chosen) {
    List<OptionObject> options = new ArrayList<>();
    for (Unread one : Unread.values()) {
      String key = SettingsInWords.key(one);
      options.add(Inputs.option(key, Wording.of("settings.unread." + key)));
    }
    return Inputs.oneOf(UNREAD, options, SettingsInWords.key(chosen));
  }

  private static List<LayoutBlock> replies(Replies replies, ZoneId zone) {
    QuietHours usual = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), zone);
    QuietHours hours = replies.quiet().orElse(usual);
    List<OptionObject> quiet =
        List.of(
            Inputs.option("none", Wording.of("settings.quiet-hours.none")),
            Inputs.option(DAILY, Wording.of("settings.quiet-hours.daily")));
    return List.of(
        Inputs.number(
            MIN_CLAIMS,
            replies.minClaims(),
            1,
            Replies.MOST_CLAIMS,
            Wording.of("settings.min-claims.hint", 1, Replies.MOST_CLAIMS)),
        Inputs.number(
            MAX_LINES,
            replies.maxLines(),
            Replies.FEWEST_LINES,
            Replies.MOST_LINES,
            Wording.of("settings.max-lines.hint", Replies.FEWEST_LINES, Replies.MOST_LINES)),
        Inputs.oneOf(
            QUIET,
            quiet,
            replies.quiet().isPresent() ? DAILY : "none",
            Wording.of("settings.quiet-hours.hint")),
        Inputs.time(QUIET_FROM, hours.from()),
        Inputs.time(QUIET_TO, hours.to()),
        Inputs.text(ZONE, hours.zone().getId(), Wording.of("settings.zone.hint")));
  }

  private static List<LayoutBlock> access(ChannelSettings settings) {
    WhoMayChange change = settings.access().change();
    List<OptionObject> who = new ArrayList<>();
    for (WhoMayChange.Who one : WhoMayChange.Who.values()) {
      String key = SettingsInWords.key(one);
      String label = Wording.of("settings.who." + key + ".label");
      who.add(Inputs.option(key, label));
    }
    List<OptionObject> outsiders =
        List.of(
            Inputs.option(ANSWERED, Wording.of("settings.outsiders.answered")),
            Inputs.option(WINDOWS, Wording.of("settings.outsiders.windows")));
    List<String> allowed = new ArrayList<>();
    if (settings.access().outsiders().answered()) {
      allowed.add(ANSWERED);
    }
    if (settings.access().outsiders().openWindows()) {
      allowed.add(WINDOWS);
    }
    return List.of(
        Inputs.oneOf(WHO, who, SettingsInWords.key(change.who())),
        Inputs.people(
            PEOPLE, change.people(), WhoMayChange.MOST, Wording.of("settings.people.hint")),
        Inputs.anyOf(OUTSIDERS, outsiders, allowed),
        Inputs.number(
            RETENTION,
            settings.retentionDays(),
            0,
            ChannelSettings.LONGEST_RETENTION,
            Wording.of("settings.retention.hint", ChannelSettings.LONGEST_RETENTION)));
  }

  private static List<OptionObject> modes() {
    List<OptionObject> modes = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      String words = "settings.mode." + SettingsInWords.key(mode);
      modes.add(
          Inputs.option(
              SettingsInWords.key(mode),
              Wording.of(words + ".label"),
              Wording.of(words + ".about")));
    }
    return modes;
  }

  private static String lines(List<OutletPattern> outlets) {
    return String.join("\n", outlets.stream().map(OutletPattern::toString).toList());
  }

  private static View.ViewBuilder view(List<LayoutBlock> blocks, SettingsPlace place) {
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(BlockLimits.cut(Wording.of("settings.title"), BlockLimits.MODAL_TITLE))
                .emoji(false)
                .build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(Wording.of("settings.cancel"))
                .emoji(false)
                .build())
        .privateMetadata(place.value())
        .blocks(blocks);
  }

  private static ViewSubmit submit() {
    return ViewSubmit.builder()
        .type("plain_text")
        .text(Wording.of("settings.save"))
        .emoji(false)
        .build();
  }

  private static LayoutBlock context(String id, String words) {
    return ContextBlock.builder().blockId(id).elements(List.of(Buttons.plainText(words))).build();
  }
}
