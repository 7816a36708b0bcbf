// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.whosaid.article.ArticleJson;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.claim.ClaimsJson;
import org.whosaid.digest.ClaimsCsv;
import org.whosaid.digest.DigestWriter;
import org.whosaid.digest.MarkdownReply;
import org.whosaid.digest.PlainReply;

/** In which form {@code read} prints a reply. */
enum ReplyFormat {
  TEXT,
  JSON,
  MARKDOWN,
  CSV,
  BLOCKS;

  /**
   * The printer for this format.
   *
   * @param maxLines how long a reply may get; JSON and CSV hold every claim
   * @param watched whether a person reads it on a terminal
   */
  ReplyPrinter printer(int maxLines, boolean watched) {
    DigestWriter digests = new DigestWriter(maxLines);
    return switch (this) {
      case TEXT -> {
        PlainReply plain = new PlainReply(watched);
        yield (id, article, found) -> String.join("\n", plain.lines(digests.of(article, found)));
      }
      case MARKDOWN -> (id, article, found) -> new MarkdownReply().text(digests.of(article, found));
      case CSV -> (id, article, found) -> new ClaimsCsv().text(article, found).strip();
      case BLOCKS ->
          (id, article, found) ->
              new ReplyBlocks().reply(digests.of(article, found), id).blocksJson();
      case JSON ->
          (id, article, found) -> {
            ObjectNode json = new ClaimsJson().write(id, found);
            json.set("article", ArticleJson.write(article));
            return json.toString();
          };
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
