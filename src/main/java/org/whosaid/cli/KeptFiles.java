// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What people kept in files, packed with gzip or not, or send through standard input. */
final class KeptFiles {
  static final String STANDARD_INPUT = "-";

  private static final Pattern ENDING =
      Pattern.compile("\\.(txt|html?|xhtml|pdf)(\\.gz)?$", Pattern.CASE_INSENSITIVE);

  private final InputStream standardInput;
  private final long maxBytes;

  /**
   * Files of limited size.
   *
   * @param maxBytes the most that a file may hold when it is unpacked
   */
  KeptFiles(InputStream standardInput, long maxBytes) {
    this.standardInput = requireNonNull(standardInput, "standardInput");
    this.maxBytes = maxBytes;
  }

  /**
   * All that is in a file, unpacked.
   *
   * @throws IOException with a reason that a person can read
   */
  byte[] read(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return unpacked(standardInput);
    }
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new IOException("it is a folder, not a file");
      }
      try (InputStream stream = Files.newInputStream(file)) {
        return unpacked(stream);
      }
    } catch (NoSuchFileException | InvalidPathException e) {
      throw notThere(e);
    } catch (AccessDeniedException e) {
      throw new IOException("this user may not read the file", e);
    }
  }

  /** A file's name without its folder and its ending. */
  static String title(String name) {
    Path last = Path.of(name).getFileName();
    return last == null ? name : ENDING.matcher(last.toString()).replaceFirst("");
  }

  private static FileNotFoundException notThere(Exception cause) {
    FileNotFoundException failure = new FileNotFoundException("there is no such file");
    failure.initCause(cause);
    return failure;
  }

  private byte[] unpacked(InputStream stream) throws IOException {
    byte[] bytes = upToLimit(stream);
    boolean packed = bytes.length >= 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    return packed ? upToLimit(new GZIPInputStream(new ByteArrayInputStream(bytes))) : bytes;
  }

  private byte[] upToLimit(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, maxBytes + 1));
    if (bytes.length > maxBytes) {
      throw new IOException("it is larger than " + maxBytes + " bytes (fetch.max-bytes)");
    }
    return bytes;
  }
}
