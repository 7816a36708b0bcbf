// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.whosaid.article.ArticleTime;
import org.whosaid.compare.ChangedSource;
import org.whosaid.compare.ComparedArticle;
import org.whosaid.compare.Comparison;
import org.whosaid.compare.Contradiction;
import org.whosaid.compare.DifferingQuantity;
import org.whosaid.compare.Hearing;
import org.whosaid.compare.SameValue;
import org.whosaid.compare.SharedOrigin;
import org.whosaid.compare.Statement;
import org.whosaid.digest.Piece;
import org.whosaid.digest.ShortName;
import org.whosaid.source.SourceKind;
import org.whosaid.words.Wording;

/**
 * A comparison as one message: where figures differ and who changed his, contradictions, what is
 * one source's in several outlets, who is heard in one only. What no longer fits is counted.
 */
public final class ComparisonBlocks {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int MOST_QUANTITIES = 6;
  private static final int MOST_VALUES = 6;
  private static final int MOST_LINES = 5;
  private static final int MOST_NAMES = 8;
  private static final int WORDS = 110;
  private static final int FALLBACK = 400;

  private final Comparison comparison;
  private final StatementPieces pieces;
  private final RichText rich = RichText.forMessage();

  private ComparisonBlocks(Comparison comparison) {
    this.comparison = comparison;
    this.pieces = new StatementPieces(comparison.articles().all());
  }

  /** The message; its outlets are links to their articles. */
  public static ReplyMessage message(Comparison comparison) {
    ComparisonBlocks blocks = new ComparisonBlocks(comparison);
    return new ReplyMessage(blocks.all(), blocks.fallback());
  }

  private List<LayoutBlock> all() {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block("heading", List.of(RichText.section(heading()))));
    int number = 0;
    List<DifferingQuantity> differing = comparison.figures().differing();
    for (DifferingQuantity quantity : first(differing, MOST_QUANTITIES)) {
      number++;
      add(blocks, "figures-" + number, differ(quantity), values(quantity));
    }
    boolean byTime = comparison.articles().byTime();
    add(
        blocks,
        "changed",
        Wording.of(byTime ? "compare.changed" : "compare.changed-undated"),
        changed(byTime ? " → " : "; "));
    add(blocks, "contradictions", Wording.of("compare.contradict"), contradictions());
    add(blocks, "origins", Wording.of("compare.single-origin"), origins());
    if (blocks.size() == 1) {
      blocks.add(context("nothing", Wording.of("compare.nothing")));
    }
    add(blocks, "heard", Wording.of("compare.heard"), heard());
    blocks.add(context("footer", footer()));
    return blocks;
  }

  private void add(
      List<LayoutBlock> blocks, String id, String title, List<List<RichTextElement>> lines) {
    List<List<RichTextElement>> shown = lines.stream().filter(line -> !line.isEmpty()).toList();
    if (!shown.isEmpty()) {
      List<RichTextElement> words = rich.bold(title);
      blocks.add(RichText.block(id, List.of(RichText.section(words), RichText.bullets(shown))));
    }
  }

  private List<RichTextElement> heading() {
    List<ComparedArticle> articles = comparison.articles().all();
    List<RichTextElement> elements = new ArrayList<>(rich.bold(Wording.of("compare.title")));
    String before = " · ";
    for (ComparedArticle article : articles) {
      elements.addAll(rich.plain(before));
      Optional<URI> address = article.article().details().address();
      elements.addAll(rich.mark(pieces.outlet(article.number()), address));
      article.time().ifPresent(time -> elements.addAll(rich.plain(", " + inWords(time))));
      before = " · ";
    }
    return elements;
  }

  private static String inWords(ArticleTime time) {
    String day = Wording.date(time.day());
    return time.moment().map(moment -> day + ", " + CLOCK.format(moment)).orElse(day);
  }

  private static String differ(DifferingQuantity quantity) {
    return quantity.what().isBlank()
        ? Wording.of("compare.differ")
        : Wording.of("compare.differ-in", ShortName.of(quantity.what()));
  }

  private List<List<RichTextElement>> values(DifferingQuantity quantity) {
    List<List<RichTextElement>> lines = new ArrayList<>();
    for (SameValue value : first(quantity.values(), MOST_VALUES)) {
      lines.add(rich.elements(pieces.value(value)));
    }
    return counted(lines, quantity.values().size());
  }

  private List<List<RichTextElement>> changed(String between) {
    List<List<RichTextElement>> lines = new ArrayList<>();
    List<ChangedSource> changed = comparison.figures().changed();
    for (ChangedSource source : first(changed, MOST_LINES)) {
      List<Piece> line = new ArrayList<>(pieces.moved(source.source(), source.values(), between));
      line.add(new Piece.OurWords(source.what().isBlank() ? "" : " (" + source.what() + ")"));
      lines.add(rich.elements(line));
    }
    return counted(lines, changed.size());
  }

  private List<List<RichTextElement>> contradictions() {
    List<List<RichTextElement>> lines = new ArrayList<>();
    for (Contradiction contradiction : first(comparison.contradictions(), MOST_LINES)) {
      List<Piece> line = new ArrayList<>();
      for (Statement statement : contradiction.statements()) {
        line.addAll(line.isEmpty() ? List.of() : List.of(new Piece.OurWords("; ")));
        line.addAll(pieces.said(statement, WORDS));
      }
      lines.add(rich.elements(line));
    }
    return counted(lines, comparison.contradictions().size());
  }

  private List<List<RichTextElement>> origins() {
    List<List<RichTextElement>> lines = new ArrayList<>();
    for (List<Integer> copies : comparison.articles().sameText()) {
      List<String> outlets = copies.stream().map(pieces::outlet).toList();
      lines.add(rich.plain(Wording.of("compare.same-text", String.join(", ", outlets))));
    }
    for (SharedOrigin origin : first(comparison.origins(), MOST_LINES)) {
      lines.add(rich.elements(pieces.origin(origin.source(), origin.statements(), WORDS)));
    }
    return counted(lines, comparison.articles().sameText().size() + comparison.origins().size());
  }

  /** A line an article with those who are heard nowhere else. */
  private List<List<RichTextElement>> heard() {
    List<List<RichTextElement>> lines = new ArrayList<>();
    for (ComparedArticle article : comparison.articles().all()) {
      List<String> names = new ArrayList<>();
      List<String> silent = new ArrayList<>();
      for (Hearing hearing : comparison.heard()) {
        if (hearing.in().size() == 1 && hearing.in().contains(article.number())) {
          names.add(name(hearing));
        }
        if (hearing.silentIn().contains(article.number())) {
          silent.add(name(hearing));
        }
      }
      StringBuilder line = new StringBuilder(listed(names));
      if (!silent.isEmpty()) {
        line.append(line.length() == 0 ? "" : ". ");
        line.append(Wording.of("compare.no-comment", listed(silent)));
      }
      if (line.length() > 0) {
        lines.add(rich.plain(pieces.outlet(article.number()) + ": " + line));
      }
    }
    return lines;
  }

  private static String name(Hearing hearing) {
    String name = ShortName.of(hearing.source());
    return hearing.kind() == SourceKind.UNNAMED ? name + Wording.of("source.unnamed") : name;
  }

  private static String listed(List<String> names) {
    List<String> shown = new ArrayList<>(first(names, MOST_NAMES));
    if (names.size() > MOST_NAMES) {
      shown.add(Wording.counted("compare.more", names.size() - MOST_NAMES));
    }
    return String.join("; ", shown);
  }

  private List<List<RichTextElement>> counted(List<List<RichTextElement>> lines, int all) {
    if (all > lines.size()) {
      lines.add(rich.plain(Wording.counted("compare.more", all - lines.size())));
    }
    return lines;
  }

  private String footer() {
    String line = Wording.of("compare.not-verified");
    return comparison.articles().byTime() ? line : Wording.of("compare.undated") + " " + line;
  }

  private static LayoutBlock context(String id, String text) {
    return ContextBlock.builder()
        .blockId(id)
        .elements(List.of(Buttons.plainText(BlockLimits.cut(text, BlockLimits.SECTION_TEXT))))
        .build();
  }

  /** The same in plain words, as far as a notification goes. */
  private String fallback() {
    List<String> sentences = new ArrayList<>();
    int count = comparison.articles().all().size();
    sentences.add(Wording.of("compare.title") + ": " + Wording.of("compare.articles", count) + ".");
    for (DifferingQuantity quantity : comparison.figures().differing()) {
      List<String> values = new ArrayList<>();
      quantity.values().forEach(value -> values.add(value.statements().get(0).text()));
      sentences.add(differ(quantity) + ": " + String.join(", ", values) + ".");
    }
    for (Contradiction contradiction : comparison.contradictions()) {
      List<String> sources = new ArrayList<>();
      for (Statement statement : contradiction.statements()) {
        if (!sources.contains(statement.source())) {
          sources.add(statement.source());
        }
      }
      sentences.add(Wording.of("compare.contradict") + ": " + String.join(", ", sources) + ".");
    }
    if (sentences.size() == 1) {
      sentences.add(Wording.of("compare.nothing"));
    }
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      if (text.length() + sentence.length() <= FALLBACK || text.length() == 0) {
        text.append(text.length() == 0 ? "" : " ").append(sentence);
      }
    }
    return Mrkdwn.escaped(text.toString(), BlockLimits.MESSAGE_TEXT);
  }

  private static <T> List<T> first(List<T> some, int most) {
    return some.subList(0, Math.min(most, some.size()));
  }
}
