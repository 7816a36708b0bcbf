// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DisputedFigure;
import org.whosaid.digest.DisputedFigures;
import org.whosaid.digest.Line;
import org.whosaid.digest.VisibleText;

/**
 * A digest as a message in Block Kit. Whatever the article holds, the message keeps Slack's limits.
 */
public final class ReplyBlocks {
  /** Far more than a digest has; what is behind it is under "All claims". */
  private static final int MAX_BULLETS = 40;

  /**
   * A new reply to an article.
   *
   * @param readingId what the buttons give back, so that the claims are found again
   * @throws IllegalArgumentException if the id is longer than a button's value may be
   */
  public ReplyMessage reply(Digest digest, String readingId) {
    return reply(digest, Optional.of(readingId), ReplyNotes.NONE);
  }

  /**
   * The reply to an article.
   *
   * @param readingId what the buttons give back, so that the claims are found again; empty if
   *     nothing is kept behind them, and so there are none
   * @param notes what happened to it since it was first posted
   * @throws IllegalArgumentException if the id is longer than a button's value may be
   */
  public ReplyMessage reply(Digest digest, Optional<String> readingId, ReplyNotes notes) {
    return replyWith(readingId.map(id -> buttons(digest, id, true)), digest, notes);
  }

  /**
   * The reply for one person alone, who can look behind it but not change it for others.
   *
   * @param readingId what the buttons give back, so that the claims are found again
   * @throws IllegalArgumentException if the id is longer than a button's value may be
   */
  public ReplyMessage replyForOne(Digest digest, String readingId) {
    LayoutBlock buttons = buttons(digest, readingId, false);
    return replyWith(Optional.of(buttons), digest, ReplyNotes.NONE);
  }

  private ReplyMessage replyWith(Optional<LayoutBlock> buttons, Digest digest, ReplyNotes notes) {
    RichText rich = RichText.forMessage();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block("heading", List.of(RichText.section(heading(digest, rich)))));
    notes.update().ifPresent(update -> blocks.add(NoteBlocks.of(update, rich)));
    if (!digest.disputed().shown().isEmpty()) {
      blocks.add(RichText.block("figures", disputed(digest.disputed(), rich)));
    }
    if (!digest.said().isEmpty()) {
      blocks.add(RichText.block("said", titled(Digest.SAID, digest.said(), rich)));
    }
    if (!digest.checks().isEmpty()) {
      blocks.add(RichText.block("check", checks(digest.checks(), rich)));
    }
    blocks.add(context("footer", NoteBlocks.footer(digest, notes)));
    if (digest.claims() > 0) {
      buttons.ifPresent(blocks::add);
    }
    return new ReplyMessage(blocks, FallbackText.of(digest, notes));
  }

  /**
   * The one line where the channel has a reply to the same article already.
   *
   * @param permalink of the message that was answered first
   * @param news what has changed since; may be empty
   */
  public ReplyMessage pointer(String permalink, String news) {
    return NoteBlocks.pointer(permalink, news);
  }

  /**
   * The one honest line where there is no reply to give: a page that could not be read.
   *
   * @throws IllegalArgumentException if the line shows nothing
   */
  public ReplyMessage notice(String line) {
    String shown = BlockLimits.cut(VisibleText.of(line).strip(), BlockLimits.SECTION_TEXT);
    if (shown.isEmpty()) {
      throw new IllegalArgumentException("a notice without words");
    }
    LayoutBlock block =
        SectionBlock.builder().blockId("notice").text(Buttons.plainText(shown)).build();
    return new ReplyMessage(List.of(block), Mrkdwn.escaped(line, BlockLimits.MESSAGE_TEXT));
  }

  private static List<RichTextElement> heading(Digest digest, RichText rich) {
    List<RichTextElement> elements = new ArrayList<>(rich.bold(Digest.TITLE));
    elements.addAll(rich.plain(" · " + digest.heading().text()));
    return elements;
  }

  private static List<BlockElement> disputed(DisputedFigures figures, RichText rich) {
    List<BlockElement> elements = new ArrayList<>();
    for (DisputedFigure figure : figures.shown()) {
      elements.addAll(titled(figure.title(), figure.values(), rich));
    }
    return elements;
  }

  private static List<BlockElement> titled(String words, List<Line> lines, RichText rich) {
    List<RichTextElement> title = rich.bold(words);
    List<List<RichTextElement>> bullets = new ArrayList<>();
    for (Line line : lines.subList(0, Math.min(MAX_BULLETS, lines.size()))) {
      bullets.add(rich.elements(line.pieces()));
    }
    return List.of(RichText.section(title), RichText.bullets(bullets));
  }

  private static List<BlockElement> checks(List<Line> lines, RichText rich) {
    List<BlockElement> sections = new ArrayList<>();
    List<RichTextElement> elements = new ArrayList<>(rich.bold(Digest.CHECK));
    elements.addAll(rich.plain(" · "));
    for (Line line : lines) {
      elements.addAll(rich.elements(line.pieces()));
      if (!elements.isEmpty()) {
        sections.add(RichText.section(elements));
      }
      elements = new ArrayList<>(rich.plain("\n"));
    }
    return sections;
  }

  private static LayoutBlock context(String id, String text) {
    return ContextBlock.builder()
        .blockId(id)
        .elements(List.of(Buttons.plainText(BlockLimits.cut(text, BlockLimits.SECTION_TEXT))))
        .build();
  }

  private static LayoutBlock buttons(Digest digest, String readingId, boolean forEverybody) {
    Label all = Label.counted("reply.all-claims", digest.claims());
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(Buttons.button(all, Buttons.ALL_CLAIMS, readingId));
    buttons.add(Buttons.button(Label.of("reply.evidence"), Buttons.EVIDENCE, readingId));
    if (forEverybody) {
      buttons.add(Buttons.button(Label.of("correction.button"), Buttons.WRONG, readingId));
      buttons.add(ReplyMenu.element());
    }
    return ActionsBlock.builder().blockId("actions").elements(buttons).build();
  }
}
