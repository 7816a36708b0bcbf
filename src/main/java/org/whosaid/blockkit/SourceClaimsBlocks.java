// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import org.whosaid.compare.ComparedArticle;
import org.whosaid.compare.SourceClaims;
import org.whosaid.compare.Statement;
import org.whosaid.digest.Piece;
import org.whosaid.digest.ShortName;
import org.whosaid.words.Wording;

/** What a source claims in many articles, as one message; the newest first, a line a claim. */
public final class SourceClaimsBlocks {
  private static final int MOST_SOURCES = 5;
  private static final int MOST_CLAIMS = 12;
  private static final int WORDS = 130;

  private SourceClaimsBlocks() {}

  /**
   * The message.
   *
   * @param typed the name as somebody typed it
   * @param found those who are called so
   */
  public static ReplyMessage message(String typed, List<SourceClaims> found) {
    if (found.isEmpty()) {
      return new ReplyBlocks().notice(Wording.of("compare.source-none", ShortName.of(typed)));
    }
    RichText rich = RichText.forMessage();
    List<LayoutBlock> blocks = new ArrayList<>();
    StringBuilder fallback = new StringBuilder();
    int most = Math.max(2, MOST_CLAIMS / Math.min(MOST_SOURCES, found.size()));
    for (SourceClaims source : found.subList(0, Math.min(MOST_SOURCES, found.size()))) {
      int count = source.claims().size();
      String title = Wording.of("compare.source-title", ShortName.of(source.source()));
      String counted = Wording.counted("compare.source-count", count);
      List<RichTextElement> heading = new ArrayList<>(rich.bold(title));
      heading.addAll(rich.plain(" · " + counted));
      blocks.add(
          RichText.block(
              "source-" + (blocks.size() + 1),
              List.of(RichText.section(heading), RichText.bullets(lines(source, most, rich)))));
      fallback.append(title).append(": ").append(counted).append(". ");
    }
    blocks.add(footer(found.size() - MOST_SOURCES));
    String text = Mrkdwn.escaped(fallback.toString().strip(), BlockLimits.MESSAGE_TEXT);
    return new ReplyMessage(blocks, text);
  }

  private static List<List<RichTextElement>> lines(SourceClaims source, int most, RichText rich) {
    List<ComparedArticle> articles =
        source.claims().stream().map(Statement::in).distinct().toList();
    StatementPieces pieces = new StatementPieces(articles);
    List<List<RichTextElement>> lines = new ArrayList<>();
    for (Statement statement : source.claims()) {
      if (lines.size() < most) {
        List<Piece> line = new ArrayList<>(pieces.words(statement, WORDS));
        line.add(new Piece.OurWords(" — "));
        line.add(new Piece.OurWords(where(statement, pieces)));
        line.add(pieces.mark(statement));
        lines.add(rich.elements(line));
      }
    }
    int more = source.claims().size() - lines.size();
    if (more > 0) {
      lines.add(rich.plain(Wording.counted("compare.more", more)));
    }
    return lines.stream().anyMatch(line -> !line.isEmpty())
        ? lines
        : List.of(RichText.forMessage().plain("…"));
  }

  /** "Velm Courier, 3 May ". */
  private static String where(Statement statement, StatementPieces pieces) {
    String date = statement.in().time().map(time -> ", " + Wording.date(time.day())).orElse("");
    String outlet =
        statement
            .in()
            .outlet()
            .map(ShortName::of)
            .orElseGet(() -> pieces.outlet(statement.in().number()));
    return outlet + date + " ";
  }

  private static LayoutBlock footer(int sourcesLeft) {
    String verified = Wording.of("compare.not-verified");
    String text =
        sourcesLeft > 0 ? Wording.counted("compare.more", sourcesLeft) + ". " + verified : verified;
    return ContextBlock.builder()
        .blockId("footer")
        .elements(List.of(Buttons.plainText(text)))
        .build();
  }
}
