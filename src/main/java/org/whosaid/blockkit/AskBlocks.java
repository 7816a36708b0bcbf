// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.words.Wording;

/** What people are answered who asked the bot something. */
public final class AskBlocks {
  private static final List<String> HELP =
      List.of("read", "compare", "source", "export", "settings", "forget", "help");

  private static final int SHOWN = 300;

  private final ReplyBlocks replies = new ReplyBlocks();

  /** One calm line. */
  public ReplyMessage line(String words) {
    return replies.notice(words);
  }

  /** A line, and below it a text as it is, as much of it as fits. */
  public ReplyMessage withCode(String line, String text) {
    ReplyMessage said = line(line);
    List<LayoutBlock> blocks = new ArrayList<>(said.blocks());
    List<RichTextElement> code = RichText.forMessage().lines(text);
    blocks.add(
        RichText.block(
            "code", List.of(RichTextPreformattedElement.builder().elements(code).build())));
    return new ReplyMessage(blocks, said.text());
  }

  /** A window could not be shown in time. */
  public ReplyMessage tooLate() {
    return line(Wording.of("ask.too-late"));
  }

  /**
   * Asks whether what is kept is really to be deleted.
   *
   * @param what an article's identity, or {@link Buttons#WHOLE_CHANNEL}
   */
  public ReplyMessage confirmForgetting(String what) {
    boolean channel = what.equals(Buttons.WHOLE_CHANNEL);
    String question =
        channel
            ? Wording.of("ask.forget.channel-question")
            : Wording.of("ask.forget.question", BlockLimits.cut(what, SHOWN));
    ReplyMessage asked = line(question);
    List<LayoutBlock> blocks = new ArrayList<>(asked.blocks());
    ButtonElement delete = Buttons.button(Label.of("ask.forget.button"), Buttons.FORGET, what);
    delete.setStyle("danger");
    blocks.add(ActionsBlock.builder().blockId("confirm").elements(List.of(delete)).build());
    return new ReplyMessage(blocks, asked.text());
  }

  /** What the bot can be asked. */
  public ReplyMessage help() {
    return help(Optional.empty());
  }

  /**
   * The same, below a line.
   *
   * @param line why it is shown
   */
  public ReplyMessage help(String line) {
    return help(Optional.of(line));
  }

  private ReplyMessage help(Optional<String> line) {
    RichText rich = RichText.forMessage();
    List<List<RichTextElement>> bullets = new ArrayList<>();
    for (String word : HELP) {
      List<RichTextElement> bullet = new ArrayList<>(rich.bold(Wording.of("ask.help." + word)));
      bullet.addAll(rich.plain(" – " + Wording.of("ask.help." + word + ".what")));
      bullets.add(bullet);
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    line.ifPresent(words -> blocks.addAll(line(words).blocks()));
    blocks.add(
        RichText.block(
            "help",
            List.of(
                RichText.section(rich.bold(Wording.of("ask.help.title"))),
                RichText.bullets(bullets))));
    blocks.add(context("help-more", Wording.of("ask.help.more")));
    String title = Wording.of("ask.help.title");
    String fallback = line.map(words -> words + " ").orElse("") + title + ". " + inWords();
    return new ReplyMessage(blocks, Mrkdwn.escaped(fallback, BlockLimits.MESSAGE_TEXT));
  }

  private static String inWords() {
    StringBuilder words = new StringBuilder();
    for (String word : HELP) {
      words.append(Wording.of("ask.help." + word)).append(": ");
      words.append(Wording.of("ask.help." + word + ".what")).append(". ");
    }
    return words.append(Wording.of("ask.help.more")).toString();
  }

  /**
   * A reply for one person alone, who may have it posted for everybody.
   *
   * @param remark below it, such as its age
   * @param readingId what the button gives back
   */
  public ReplyMessage forOne(ReplyMessage reply, Optional<String> remark, String readingId) {
    List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
    remark.ifPresent(words -> blocks.add(context("remark", words)));
    blocks.add(
        ActionsBlock.builder()
            .blockId("for-one")
            .elements(
                List.of(Buttons.button(Label.of("ask.post"), Buttons.POST_IN_CHANNEL, readingId)))
            .build());
    return with(blocks, reply, remark);
  }

  /**
   * A reply for everybody in the channel.
   *
   * @param remark below it: who asked
   */
  public ReplyMessage forAll(ReplyMessage reply, String remark) {
    List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
    blocks.add(context("remark", remark));
    return with(blocks, reply, Optional.of(remark));
  }

  private static ReplyMessage with(
      List<LayoutBlock> blocks, ReplyMessage reply, Optional<String> remark) {
    String more = remark.map(words -> " " + Mrkdwn.escaped(words)).orElse("");
    return new ReplyMessage(blocks, reply.text() + more);
  }

  private static LayoutBlock context(String id, String text) {
    return ContextBlock.builder()
        .blockId(id)
        .elements(List.of(Buttons.plainText(BlockLimits.cut(text, BlockLimits.SECTION_TEXT))))
        .build();
  }
}
