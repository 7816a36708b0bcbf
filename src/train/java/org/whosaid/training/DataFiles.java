// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders of annotated data; what can't be read is a {@link DataFault} with its name. */
final class DataFiles {
  private DataFiles() {}

  /** The text of a UTF-8 file as it stands: no line end is rewritten, offsets count from here. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new DataFault(file + ": there is no such file", e);
    } catch (MalformedInputException e) {
      throw new DataFault(file + ": not UTF-8", e);
    } catch (IOException e) {
      throw new DataFault(file + ": reading failed: " + e.getMessage(), e);
    }
  }

  /** The files of a folder (not of the folders in it) that end in {@code ending}, by name. */
  static List<Path> inFolder(Path folder, String ending) {
    return in(folder, 1, ending);
  }

  /** The files of a folder and of the folders in it that end in {@code ending}, by name. */
  static List<Path> below(Path folder, String ending) {
    return in(folder, Integer.MAX_VALUE, ending);
  }

  private static List<Path> in(Path folder, int depth, String ending) {
    if (!Files.isDirectory(folder)) {
      throw new DataFault(folder + ": there is no such folder");
    }
    try (Stream<Path> files = Files.walk(folder, depth, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new DataFault(folder + ": reading failed: " + e.getMessage(), e);
    }
  }
}
