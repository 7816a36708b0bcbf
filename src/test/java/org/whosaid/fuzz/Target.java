// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One fuzz test: a class and its method. */
record Target(String className, String method) {
  private static final String SUFFIX = "FuzzTest.class";

  /** All there are below a folder of classes, by name. */
  static List<Target> below(Path classes) {
    List<Target> targets = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
        targets.addAll(of(classes.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of classes can't be read: " + classes, e);
    }
    targets.sort(Comparator.comparing(Target::name));
    return targets;
  }

  private static List<Target> of(String file) {
    String className = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Stream.of(Class.forName(className).getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(FuzzTest.class))
          .map(Method::getName)
          .map(method -> new Target(className, method))
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a class that was just seen is gone: " + className, e);
    }
  }

  /**
   * "MessageFuzzTest.theLinksInMarkup", by which it is chosen and by which its folder is called.
   */
  String name() {
    return className.substring(className.lastIndexOf('.') + 1) + "." + method;
  }

  /** Where the words for it lie, among the resources. */
  String dictionary() {
    return className.replace('.', '/') + ".dict";
  }
}
