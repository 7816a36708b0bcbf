// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.words.MessagesFile;
import org.whosaid.words.Wording;

/**
 * With a bundle of which each text is wrapped in ⟦⟧, in a folder ahead of the program on the class
 * path, no screen shows a word outside of ⟦⟧ that is not the article's own.
 */
class EveryTextIsInTheBundleTest {
  @Test
  void noScreenShowsAWordThatANewsroomCannotTranslate(@TempDir Path folder)
      throws IOException, ReflectiveOperationException {
    MessagesFile.rewrite(folder, WrappedWords::wrapped);
    Map<String, String> leaks = new TreeMap<>();
    try (URLClassLoader beside = beside(folder)) {
      List<List<String>> screens = screensOf(beside);
      for (List<String> screen : screens) {
        for (String word : WrappedWords.outside(screen.get(1), screen.get(2))) {
          leaks.putIfAbsent(word, screen.get(0));
        }
      }
      assertThat(screens)
          .filteredOn(screen -> !screen.get(0).startsWith(Screens.OUR_WORDS))
          .hasSizeGreaterThan(100)
          .allMatch(screen -> screen.get(1).contains("⟦"));
    }

    assertThat(leaks).as("words that stand in no text of the bundle, and where").isEmpty();
  }

  @Test
  void aWordOutsideOfTheBundleIsFound() throws IOException {
    String json =
        """
        {"title": {"text": "⟦Claims⟧ found"},
         "blocks": [
           {"elements": [{"text": "⟦, via "}, {"text": "Meridian"}, {"text": "⟧ today"}]},
           {"text": {"text": "⟦Close⟧"}, "accessibility_label": "Shut"},
           {"text": "Tod… and …ay, Yest…"},
           {"text": "⟦cut", "elements": [{"text": "hidden"}]}]}
        """;

    assertThat(WrappedWords.outside(json, "Not today and"))
        .containsExactly("cut", "found", "hidden", "shut", "yest");
  }

  @SuppressWarnings("unchecked") // strings of a class that this loader does not know
  private static List<List<String>> screensOf(ClassLoader beside)
      throws ReflectiveOperationException {
    Class<?> screens = beside.loadClass(Screens.class.getName());
    return ((Supplier<List<List<String>>>) screens.getConstructor().newInstance()).get();
  }

  /** Loads the project's classes anew, with the folder's bundle. */
  private static URLClassLoader beside(Path folder) throws IOException {
    URL[] classPath = {
      folder.toUri().toURL(), homeOf(Wording.class), homeOf(EveryTextIsInTheBundleTest.class)
    };
    return new URLClassLoader(classPath, new LibrariesOnly());
  }

  private static URL homeOf(Class<?> one) {
    return one.getProtectionDomain().getCodeSource().getLocation();
  }

  private static final class LibrariesOnly extends ClassLoader {
    LibrariesOnly() {
      super(EveryTextIsInTheBundleTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.whosaid.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.startsWith("org/whosaid/") ? null : super.getResource(name);
    }
  }
}
