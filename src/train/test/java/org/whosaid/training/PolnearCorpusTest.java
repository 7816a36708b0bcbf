// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolnearCorpusTest {
  private static final String CUE = "T1\tCue 5 9\tsaid\nE1\tAttribution:T1 Cue:T1\n";

  @TempDir private Path part;

  @BeforeEach
  void aPartHasTextsAndAttributions() throws IOException {
    Files.createDirectories(part.resolve("text"));
    Files.createDirectories(part.resolve("attributions"));
  }

  @Test
  void articlesComeByNameWithTheirFirstAnnotator() throws IOException {
    write("text/b_town.txt", "Lund said no.");
    write("attributions/b_town_ann2.ann", CUE + "E2\tAttribution:T1 Cue:T1\n");
    write("attributions/b_town_ann1.ann", CUE);
    write("text/a_ferry.txt", "Ruiz said\r\nso.");
    write("attributions/a_ferry_ann2.ann", CUE);

    assertThat(PolnearCorpus.read(part))
        .extracting(AnnotatedArticle::id, AnnotatedArticle::text, a -> a.attributions().size())
        .containsExactly(
            tuple("a_ferry", "Ruiz said\r\nso.", 1),
            tuple("b_town", "Lund said no.", 1));
  }

  @Test
  void anArticleWithoutAnnotationsIsLeftOut() throws IOException {
    write("text/ferry.txt", "Ruiz said so.");
    write("attributions/ferry_ann1.ann", CUE);
    write("text/nobody.txt", "Lund said no.");
    write("text/empty.txt", "Lund said no.");
    write("attributions/empty_ann1.ann", "");

    assertThat(PolnearCorpus.read(part))
        .extracting(AnnotatedArticle::id)
        .containsExactly("ferry");
  }

  @Test
  void aFaultNamesFileAndLine() throws IOException {
    write("text/ferry.txt", "Ruiz.");
    Path annotations = write("attributions/ferry_ann1.ann", CUE);

    assertThatThrownBy(() -> PolnearCorpus.read(part))
        .isInstanceOf(DataFault.class)
        .hasMessage(annotations + ", line 1: no span of a text of 5 characters: 5 9");
  }

  @Test
  void aFolderThatIsNoPartIsNamed() {
    assertThatThrownBy(() -> PolnearCorpus.read(part.resolve("elsewhere")))
        .isInstanceOf(DataFault.class)
        .hasMessage(part.resolve("elsewhere/attributions") + ": there is no such folder");
    assertThatThrownBy(() -> PolnearCorpus.read(part))
        .hasMessage(part + ": no annotated article in it");
  }

  @Test
  void aTextThatIsNotUtf8IsNamed() throws IOException {
    Path text = part.resolve("text/ferry.txt");
    Files.write(text, new byte[] {(byte) 0xff});
    write("attributions/ferry_ann1.ann", CUE);

    assertThatThrownBy(() -> PolnearCorpus.read(part)).hasMessage(text + ": not UTF-8");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(part.resolve(name), content);
  }
}
