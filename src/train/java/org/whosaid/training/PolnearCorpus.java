// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the PolNeAR corpus (Newell, Margolin and Ruths, LREC 2018): {@code text/ID.txt} and
 * {@code attributions/ID_ANNOTATOR.ann}.
 */
final class PolnearCorpus {
  static final String TEXT = ".txt";
  static final String ANNOTATIONS = ".ann";

  private PolnearCorpus() {}

  /**
   * The articles of a part, by name, each with what the first of its annotators (by name) marked; an
   * article that nobody annotated, or whose annotations are an empty file, is left out.
   *
   * @param part the folder that holds {@code text} and {@code attributions}
   * @throws DataFault naming file and line, for a folder that isn't such a part or a file that isn't
   *     what it should be
   */
  static List<AnnotatedArticle> read(Path part) {
    List<Path> annotated = DataFiles.inFolder(part.resolve("attributions"), ANNOTATIONS);
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (Path textFile : DataFiles.inFolder(part.resolve("text"), TEXT)) {
      String id = id(textFile);
      Optional<Path> annotations = firstAnnotator(id, annotated);
      if (annotations.isPresent() && !DataFiles.text(annotations.get()).isBlank()) {
        String text = DataFiles.text(textFile);
        articles.add(new AnnotatedArticle(id, text, marks(annotations.get(), text).attributions()));
      }
    }
    if (articles.isEmpty()) {
      throw new DataFault(part + ": no annotated article in it");
    }
    return articles;
  }

  /** The annotations of the article called {@code id} that come first by name. */
  static Optional<Path> firstAnnotator(String id, List<Path> annotated) {
    Pattern name = Pattern.compile(Pattern.quote(id) + "_[^_]+" + Pattern.quote(ANNOTATIONS));
    return annotated.stream()
        .filter(file -> name.matcher(file.getFileName().toString()).matches())
        .findFirst();
  }

  /** What an annotator's file says of {@code text}. */
  static BratFile marks(Path annotations, String text) {
    return new BratFile(annotations.toString(), DataFiles.text(annotations), text);
  }

  private static String id(Path textFile) {
    String name = textFile.getFileName().toString();
    return name.substring(0, name.length() - TEXT.length());
  }
}
