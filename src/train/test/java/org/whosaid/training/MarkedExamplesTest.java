// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

class MarkedExamplesTest {
  @Test
  void anArticleIsItsParagraphsWithoutTheMarks() {
    AnnotatedArticle article =
        only("== ferry\nA ferry ran aground.\n\n[s1 Ruiz] [c1 said] [t1 it was old].\n");

    assertThat(article.id()).isEqualTo("examples/ferry");
    assertThat(article.text()).isEqualTo("A ferry ran aground.\nRuiz said it was old.");
    assertThat(words(article)).containsExactly("Ruiz | said | it was old");
  }

  @Test
  void aContentAroundItsCueHasTwoPieces() {
    AnnotatedArticle article =
        only("== a\n[t1 \"It fell,\"] [s1 Ruiz] [c1 said], [t1 \"and it will stay down.\"]");

    assertThat(words(article))
        .containsExactly("Ruiz | said | \"It fell,\" + \"and it will stay down.\"");
  }

  @Test
  void oneMarkMayServeSeveralAttributions() {
    AnnotatedArticle article =
        only("== a\n[s1,2 She] [c1 said] [t1 it was late] and [c2 warned] [t2 of more].");

    assertThat(words(article))
        .containsExactly("She | said | it was late", "She | warned | of more");
  }

  @Test
  void anAttributionInsideAContentIsNotOutermost() {
    AnnotatedArticle article =
        only("== a\n[s1 DPA] [c1 reported] [t1 that [s2 the office] [c2 said] [t2 60 had died]].");

    assertThat(words(article))
        .containsExactly(
            "DPA | reported | that the office said 60 had died", "the office | said | 60 had died");
    assertThat(article.outermost()).containsExactly(article.attributions().get(0));
  }

  @Test
  void offsetsCountUtf16CodeUnits() {
    AnnotatedArticle article = only("== a\n😀 [s1 Ruiz] [c1 said] [t1 “yes” 😀]");

    assertThat(article.attributions().get(0).source()).containsExactly(new TextSpan(3, 7));
    assertThat(words(article)).containsExactly("Ruiz | said | “yes” 😀");
  }

  @Test
  void spacesAtTheEdgeOfAMarkStayOutsideIt() {
    assertThat(words(only("== a\n[s1  Ruiz ][c1 said] [t1 so ]")))
        .containsExactly("Ruiz | said | so");
  }

  @Test
  void anArticleMayHaveNoMarks() {
    assertThat(only("== a\nA ferry ran aground.").attributions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[t1 it fell|line 3: a mark is not closed: it fell",
        "[t1 it] fell] again|line 3: a bracket that closes nothing after: [t1 it] fell",
        "[s1 Ruiz] [c1 spoke]|line 3: 1 has no content (no t1)",
        "[x1 Ruiz] [t1 it fell]|line 3: not a mark of s, c or t and a number: [x1 Ruiz]",
        "[s Ruiz] [t1 it fell]|line 3: not a mark of s, c or t and a number: [s Ruiz]",
        "[s1 ] [t1 it fell]|line 3: an empty source of 1",
        "== a|line 3: a second article called a",
        "==|line 3: an article without a name",
        "== b|line 3: b has no paragraph",
      })
  void aFaultIsToldWithItsLine(String line, String fault) {
    assertThatThrownBy(() -> MarkedExamples.parse("examples", "== a\nA ferry.\n" + line))
        .isInstanceOf(DataFault.class)
        .hasMessageStartingWith("examples:\n" + fault);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(
            () -> MarkedExamples.parse("examples", "Early.\n== a\n[t1 it\nwas] late\n== b\n[q1 x]"))
        .hasMessage(
            """
            examples:
            line 1: a paragraph before the first "== short-name"
            line 3: a mark is not closed: it
            line 4: a bracket that closes nothing after: was
            line 6: not a mark of s, c or t and a number: [q1 x]""");
  }

  @Test
  void aFolderIsReadByNameWithTheFoldersInIt(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("tolls"));
    Files.writeString(folder.resolve("tolls/first.txt"), "== flood\nIt rained.");
    Files.writeString(folder.resolve("agencies.txt"), "== ferry\nIt sank.\n== train\nIt ran.");
    Files.writeString(folder.resolve("README.md"), "Not an article.");

    assertThat(MarkedExamples.read(folder))
        .extracting(AnnotatedArticle::id)
        .containsExactly("agencies/ferry", "agencies/train", "tolls/first/flood");
    assertThat(MarkedExamples.read(folder.resolve("agencies.txt")))
        .extracting(AnnotatedArticle::id)
        .containsExactly("agencies/ferry", "agencies/train");
  }

  @Test
  void aFolderMayBeALinkButNotEmpty(@TempDir Path folder) throws IOException {
    Path examples = Files.createDirectory(folder.resolve("examples"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), examples);

    assertThatThrownBy(() -> MarkedExamples.read(link)).hasMessage(link + ": no example in it");

    Files.writeString(examples.resolve("tolls.txt"), "== flood\nIt rained.");
    assertThat(MarkedExamples.read(link))
        .extracting(AnnotatedArticle::id)
        .containsExactly("tolls/flood");
  }

  @Test
  void aFaultInAFileNamesTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("agencies.txt"), "== a\n[t1 open");

    assertThatThrownBy(() -> MarkedExamples.read(folder))
        .hasMessage(file + ":\nline 2: a mark is not closed: open");
  }

  private static AnnotatedArticle only(String marked) {
    List<AnnotatedArticle> articles = MarkedExamples.parse("examples", marked);
    assertThat(articles).hasSize(1);
    return articles.get(0);
  }

  /** Each attribution as "source | cue | content", a plus between the pieces of a role. */
  private static List<String> words(AnnotatedArticle article) {
    return article.attributions().stream()
        .map(one -> words(article.text(), one))
        .toList();
  }

  private static String words(String text, Attribution one) {
    return String.join(
        " | ",
        String.join(" + ", one.source().stream().map(span -> span.in(text)).toList()),
        String.join(" + ", one.cue().stream().map(span -> span.in(text)).toList()),
        String.join(" + ", one.content().stream().map(span -> span.in(text)).toList()));
  }
}
