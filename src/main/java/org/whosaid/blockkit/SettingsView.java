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
import org.whosaid.channel.WhoMayChange;
import org.whosaid.words.Wording;

/** The window of a channel's settings: how they stand in a line, then a field for each of them. */
public final class SettingsView {
  /** Under which Slack brings the window back. */
  public static final String CALLBACK = "settings";

  static final String MODE = "mode";
  static final String REACTION = "reaction";
  static final String ALWAYS = "always";
  static final String NEVER = "never";
  static final String LANGUAGES = "languages";
  static final String OTHERS = "others";
  static final String MIN_CLAIMS = "min-claims";
  static final String MAX_LINES = "max-lines";
  static final String QUIET = "quiet-hours";
  static final String QUIET_FROM = "quiet-from";
  static final String QUIET_TO = "quiet-to";
  static final String ZONE = "zone";
  static final String WHO = "who";
  static final String PEOPLE = "people";
  static final String RETENTION = "retention";
  static final String OUTSIDERS = "outsiders";

  static final String DAILY = "daily";
  static final String ANSWERED = "answered";
  static final String WINDOWS = "windows";

  private static final Inputs INPUTS = new Inputs("settings");

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
    blocks.add(INPUTS.oneOf(MODE, modes(), SettingsInWords.key(settings.mode())));
    blocks.add(INPUTS.text(REACTION, settings.asking().reaction().orElse(""), false, 120));
    Outlets outlets = settings.pages().outlets();
    blocks.add(INPUTS.text(ALWAYS, lines(outlets.always()), true, Outlets.LONGEST));
    blocks.add(INPUTS.text(NEVER, lines(outlets.never()), true, Outlets.LONGEST));
    blocks.addAll(languages(settings.pages().languages()));
    blocks.addAll(replies(settings.replies(), zone));
    blocks.addAll(access(settings));
    return view(blocks, new SettingsPlace(kept.channel(), kept.revision(), fromHome))
        .submit(submit())
        .build();
  }

  /** For somebody who may not change them. */
  public static View readOnly(KeptSettings kept, String whoMay) {
    List<LayoutBlock> blocks =
        summary(kept, Optional.of(Wording.of("settings.refused", whoMay)));
    return view(blocks, new SettingsPlace(kept.channel(), kept.revision(), false)).build();
  }

  private static List<LayoutBlock> summary(KeptSettings kept, Optional<String> notice) {
    RichText rich = RichText.forMessage();
    List<LayoutBlock> blocks = new ArrayList<>();
    notice.ifPresent(
        words ->
            blocks.add(
                RichText.block("notice", List.of(RichText.section(rich.bold(words))))));
    List<RichTextElement> elements = new ArrayList<>();
    if (kept.channel().startsWith("D")) {
      elements.addAll(rich.bold(Wording.of("settings.of-direct-messages")));
    } else {
      elements.addAll(rich.bold(Wording.of("settings.of-channel")));
      elements.add(RichTextSectionElement.Channel.builder().channelId(kept.channel()).build());
    }
    elements.addAll(rich.plain("\n" + SettingsInWords.line(kept.settings())));
    blocks.add(RichText.block("summary", List.of(RichText.section(elements))));
    return blocks;
  }

  private static List<LayoutBlock> languages(Languages languages) {
    OptionObject english =
        Inputs.option(
            Languages.ENGLISH, Wording.of("settings.languages.en"), Optional.empty());
    List<OptionObject> others = new ArrayList<>();
    for (Languages.OtherPages one : Languages.OtherPages.values()) {
      String key = SettingsInWords.key(one);
      others.add(Inputs.option(key, Wording.of("settings.others." + key), Optional.empty()));
    }
    return List.of(
        INPUTS.someOf(
            LANGUAGES,
            List.of(english),
            languages.answered(),
            Wording.of("settings.languages.hint")),
        INPUTS.oneOf(OTHERS, others, SettingsInWords.key(languages.others())));
  }

  private static List<LayoutBlock> replies(Replies replies, ZoneId zone) {
    QuietHours usual = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), zone);
    QuietHours hours = replies.quiet().orElse(usual);
    List<OptionObject> quiet =
        List.of(
            Inputs.option("none", Wording.of("settings.quiet-hours.none"), Optional.empty()),
            Inputs.option(DAILY, Wording.of("settings.quiet-hours.daily"), Optional.empty()));
    return List.of(
        INPUTS.number(
            MIN_CLAIMS,
            replies.minClaims(),
            1,
            Replies.MOST_CLAIMS,
            Wording.of("settings.min-claims.hint", 1, Replies.MOST_CLAIMS)),
        INPUTS.number(
            MAX_LINES,
            replies.maxLines(),
            Replies.FEWEST_LINES,
            Replies.MOST_LINES,
            Wording.of("settings.max-lines.hint", Replies.FEWEST_LINES, Replies.MOST_LINES)),
        INPUTS.oneOf(QUIET, quiet, replies.quiet().isPresent() ? DAILY : "none"),
        INPUTS.time(QUIET_FROM, hours.from()),
        INPUTS.time(QUIET_TO, hours.to()),
        INPUTS.text(ZONE, hours.zone().getId(), false, 60));
  }

  private static List<LayoutBlock> access(ChannelSettings settings) {
    WhoMayChange change = settings.access().change();
    List<OptionObject> who = new ArrayList<>();
    for (WhoMayChange.Who one : WhoMayChange.Who.values()) {
      String key = SettingsInWords.key(one);
      String label = Wording.of("settings.who." + key + ".label");
      who.add(Inputs.option(key, label, Optional.empty()));
    }
    List<OptionObject> outsiders =
        List.of(
            Inputs.option(ANSWERED, Wording.of("settings.outsiders.answered"), Optional.empty()),
            Inputs.option(WINDOWS, Wording.of("settings.outsiders.windows"), Optional.empty()));
    List<String> allowed = new ArrayList<>();
    if (settings.access().outsiders().answered()) {
      allowed.add(ANSWERED);
    }
    if (settings.access().outsiders().openWindows()) {
      allowed.add(WINDOWS);
    }
    return List.of(
        INPUTS.oneOf(WHO, who, SettingsInWords.key(change.who())),
        INPUTS.people(PEOPLE, change.people(), WhoMayChange.MOST),
        INPUTS.anyOf(OUTSIDERS, outsiders, allowed),
        INPUTS.number(
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
              Optional.of(Wording.of(words + ".about"))));
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
    return ContextBlock.builder()
        .blockId(id)
        .elements(List.of(Buttons.plainText(words)))
        .build();
  }
}
