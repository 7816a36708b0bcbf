// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.digest.Piece;
import org.whosaid.digest.VisibleText;

/**
 * Writes rich_text elements, whose texts Slack shows as they are, and keeps count: what no longer
 * fits the message's total is left out, a link that doesn't fit becomes its bare paragraph number.
 */
final class RichText {
  private static final int MESSAGE_TEXT = 4_000;

  private int room;
  private int linkRoom;

  private RichText(int room, int linkRoom) {
    this.room = room;
    this.linkRoom = linkRoom;
  }

  static RichText forMessage() {
    return new RichText(MESSAGE_TEXT, BlockLimits.TOTAL_TEXT - MESSAGE_TEXT);
  }

  /** For one of {@code count} equal parts of a message or modal. */
  static RichText forOneOf(int count) {
    int share = BlockLimits.TOTAL_TEXT / count;
    return new RichText(share * 2 / 3, share / 3);
  }

  List<RichTextElement> elements(List<Piece> pieces) {
    List<RichTextElement> elements = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.SourceName || piece instanceof Piece.Mark) {
        addPlain(elements, plain.toString());
        plain.setLength(0);
      }
      if (piece instanceof Piece.Mark mark) {
        elements.addAll(mark(mark.paragraph(), mark.evidence().link()));
      } else if (piece instanceof Piece.SourceName name) {
        elements.addAll(bold(name.text()));
      } else {
        plain.append(piece.text());
      }
    }
    addPlain(elements, plain.toString());
    return elements;
  }

  List<RichTextElement> plain(String text) {
    List<RichTextElement> elements = new ArrayList<>();
    addPlain(elements, text);
    return elements;
  }

  /** A text of several lines, as many of them as fit; the last may be cut. */
  List<RichTextElement> lines(String text) {
    StringBuilder fitting = new StringBuilder();
    for (String line : text.lines().toList()) {
      String shown = take(line);
      if (shown.length() + 1 <= BlockLimits.SECTION_TEXT - fitting.length()) {
        fitting.append(shown).append('\n');
      }
    }
    return List.of(
        RichTextSectionElement.Text.builder()
            .text(fitting.isEmpty() ? "…" : fitting.toString())
            .build());
  }

  List<RichTextElement> bold(String text) {
    String shown = take(text);
    return shown.isEmpty() ? List.of() : List.of(BoldText.of(shown));
  }

  /** The paragraph number, as a link if there is one and it fits. */
  List<RichTextElement> mark(String paragraph, Optional<URI> link) {
    String url = link.map(URI::toASCIIString).orElse("");
    String label = paragraph + " ↗";
    if (url.isEmpty() || url.length() > BlockLimits.URL || url.length() > linkRoom) {
      return plain(paragraph);
    }
    linkRoom -= url.length();
    String shown = take(label);
    return shown.isEmpty()
        ? List.of()
        : List.of(RichTextSectionElement.Link.builder().url(url).text(shown).build());
  }

  static RichTextSectionElement section(List<RichTextElement> elements) {
    return RichTextSectionElement.builder().elements(orMark(elements)).build();
  }

  static RichTextQuoteElement quote(List<RichTextElement> elements) {
    return RichTextQuoteElement.builder().elements(orMark(elements)).build();
  }

  /** A bullet for each of the items that shows anything. */
  static RichTextListElement bullets(List<List<RichTextElement>> items) {
    return list("bullet", items);
  }

  /** The same, with numbers. */
  static RichTextListElement numbers(List<List<RichTextElement>> items) {
    return list("ordered", items);
  }

  private static RichTextListElement list(String style, List<List<RichTextElement>> items) {
    List<RichTextElement> sections = new ArrayList<>();
    for (List<RichTextElement> item : items) {
      if (!item.isEmpty()) {
        sections.add(section(item));
      }
    }
    return RichTextListElement.builder().style(style).indent(0).elements(sections).build();
  }

  static RichTextBlock block(String id, List<BlockElement> elements) {
    return RichTextBlock.builder().blockId(id).elements(elements).build();
  }

  /** Slack takes no empty section; words that can't be seen leave a "…". */
  private static List<RichTextElement> orMark(List<RichTextElement> elements) {
    return elements.isEmpty()
        ? List.of(RichTextSectionElement.Text.builder().text("…").build())
        : elements;
  }

  private void addPlain(List<RichTextElement> elements, String text) {
    String shown = take(text);
    if (!shown.isEmpty()) {
      elements.add(RichTextSectionElement.Text.builder().text(shown).build());
    }
  }

  private String take(String text) {
    String shown = BlockLimits.cut(VisibleText.of(text), Math.min(room, BlockLimits.SECTION_TEXT));
    room -= shown.length();
    return shown;
  }
}
