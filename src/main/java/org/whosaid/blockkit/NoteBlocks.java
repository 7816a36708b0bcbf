// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import org.whosaid.digest.Digest;
import org.whosaid.digest.VisibleText;
import org.whosaid.words.Wording;

/** What a reply says of itself: that its article changed, who corrected it, where the first is. */
final class NoteBlocks {

  private NoteBlocks() {}

  /** "Updated 14:20: health directorate 9 → 11". */
  static LayoutBlock of(ReplyNotes.Update update, RichText rich) {
    return RichText.block("updated", List.of(RichText.section(rich.plain(line(update)))));
  }

  /** How old the reading is, who corrected the reply, and the digest's footer. */
  static String footer(Digest digest, ReplyNotes notes) {
    return ageAndCorrectors(notes) + digest.footer();
  }

  private static String ageAndCorrectors(ReplyNotes notes) {
    StringBuilder words = new StringBuilder();
    AgeInWords.of(notes.age()).ifPresent(age -> words.append(age).append(' '));
    if (!notes.correctedBy().isEmpty()) {
      words.append(CorrectedBy.of(notes.correctedBy())).append(' ');
    }
    return words.toString();
  }

  /** The notes in words: "Updated 14:20: directorate 9 → 11. Read 7 minutes ago." */
  static String inWords(ReplyNotes notes) {
    StringBuilder words = new StringBuilder();
    notes.update().ifPresent(update -> words.append(line(update)).append(". "));
    return words.append(ageAndCorrectors(notes)).toString();
  }

  static ReplyMessage pointer(String permalink, String news) {
    RichText rich = RichText.forMessage();
    String visible = VisibleText.of(news).strip();
    List<RichTextElement> line = new ArrayList<>(rich.plain(Wording.of("reply.same-article")));
    line.addAll(rich.plain(" "));
    line.add(
        RichTextSectionElement.Link.builder()
            .url(permalink)
            .text(Wording.of("reply.same-article.link"))
            .build());
    String tail = visible.isEmpty() ? "" : " " + Wording.of("reply.same-article.news", visible);
    line.addAll(rich.plain(tail));
    String text = Wording.of("reply.same-article") + " " + permalink + tail;
    return new ReplyMessage(
        List.of(RichText.block("pointer", List.of(RichText.section(line)))),
        Mrkdwn.escaped(text, BlockLimits.MESSAGE_TEXT));
  }

  /** The words begin a line here. */
  private static String line(ReplyNotes.Update update) {
    String words = VisibleText.of(update.words()).strip();
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Wording.language()) + words.substring(1);
  }
}
