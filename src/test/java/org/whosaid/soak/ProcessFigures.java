// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Linux tells about a process.
 *
 * @param residentMegabytes of memory, in units of 1,000,000 bytes
 * @param cpuSeconds used so far
 */
public record ProcessFigures(double residentMegabytes, int threads, int files, double cpuSeconds) {
  private static final double TICKS = 100; // a second; so on every Linux that Java runs on

  static ProcessFigures of(long pid) throws IOException {
    Path folder = Path.of("/proc", Long.toString(pid));
    List<String> status = Files.readAllLines(folder.resolve("status"));
    return new ProcessFigures(
        number(status, "VmRSS:") * 1024 / 1e6,
        (int) number(status, "Threads:"),
        files(folder),
        cpuSeconds(Files.readString(folder.resolve("stat"))));
  }

  private static long number(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  private static int files(Path folder) throws IOException {
    try (Stream<Path> open = Files.list(folder.resolve("fd"))) {
      return (int) open.count();
    }
  }

  /** The 14th and 15th field; the second is the name in brackets and may hold anything. */
  private static double cpuSeconds(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
  }
}
