// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Example articles of the project's own with their attributions marked in the text: {@code ==
 * short-name} begins an article, each further line is a paragraph, and {@code [s1 Ruiz] [c1 said]
 * [t1 it fell]} marks source, cue and content of the attribution that is called 1 in this article.
 * One mark may serve several attributions ({@code [s1,2 She]}), one attribution may have several
 * marks of a role, and marks may stand inside each other.
 */
final class MarkedExamples {
  private static final String ENDING = ".txt";
  private static final String TITLE = "==";

  private final String name;
  private final List<AnnotatedArticle> articles = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();
  private MarkedArticle current;

  private MarkedExamples(String name) {
    this.name = name;
    this.current = new MarkedArticle("", 0);
  }

  /**
   * The articles of a file, or of all {@code .txt} files of a folder and of those in it, by name.
   * Their ids are {@code FILE/TITLE}, with the file's place in the folder and without its ending.
   *
   * @throws DataFault that lists all faults of the first file that has any, with their lines; also
   *     for a folder without any article
   */
  static List<AnnotatedArticle> read(Path folderOrFile) {
    if (!Files.isDirectory(folderOrFile)) {
      return read(folderOrFile, folderOrFile.getFileName());
    }
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (Path file : DataFiles.below(folderOrFile, ENDING)) {
      articles.addAll(read(file, folderOrFile.relativize(file)));
    }
    if (articles.isEmpty()) {
      throw new DataFault(folderOrFile + ": no example in it");
    }
    return articles;
  }

  private static List<AnnotatedArticle> read(Path file, Path place) {
    String name = place.toString().replace('\\', '/');
    return parse(
        name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name,
        file.toString(),
        DataFiles.text(file));
  }

  /**
   * The articles of {@code text}, with {@code name} in their ids.
   *
   * @throws DataFault that lists all faults with their lines
   */
  static List<AnnotatedArticle> parse(String name, String text) {
    return parse(name, name, text);
  }

  private static List<AnnotatedArticle> parse(String name, String file, String text) {
    MarkedExamples examples = new MarkedExamples(name);
    String[] lines = text.split("\\R", -1);
    for (int line = 1; line <= lines.length; line++) {
      examples.take(lines[line - 1].strip(), line);
    }
    examples.endArticle();
    if (!examples.faults.isEmpty()) {
      throw new DataFault(file + ":\n" + String.join("\n", examples.faults));
    }
    return List.copyOf(examples.articles);
  }

  private void take(String words, int line) {
    if (words.startsWith(TITLE)) {
      endArticle();
      beginArticle(words.substring(TITLE.length()).strip(), line);
    } else if (words.isEmpty()) {
      return;
    } else if (current.line() == 0) {
      faults.add("line " + line + ": a paragraph before the first \"== short-name\"");
    } else {
      current.addParagraph(words, line);
    }
  }

  private void beginArticle(String title, int line) {
    current = new MarkedArticle(title, line);
    if (title.isEmpty()) {
      faults.add("line " + line + ": an article without a name");
    } else if (!titles.add(title)) {
      faults.add("line " + line + ": a second article called " + title);
    }
  }

  private void endArticle() {
    if (current.line() == 0) {
      return;
    }
    current.end();
    faults.addAll(current.faults());
    if (current.faults().isEmpty()) {
      articles.add(
          new AnnotatedArticle(
              name + "/" + current.title(), current.text(), current.attributions()));
    }
  }
}
