// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command runs: what it reads and writes, the variables that are set, and whether somebody
 * watches. Text is UTF-8 both ways, whatever the platform would rather have.
 */
record Terminal(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    boolean watched) {
  Terminal {
    requireNonNull(in, "in");
    requireNonNull(out, "out");
    requireNonNull(err, "err");
    environment = Map.copyOf(environment);
  }

  /** The terminal, or the pipes and files, of this process. */
  static Terminal ofThisProcess() {
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out), // System.out hides that nobody reads any more
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        Ansi.AUTO.enabled());
  }

  LinesOut lines() {
    return new LinesOut(out, "standard output");
  }

  /** One line on standard error, however many {@code what} has. */
  void complain(String what) {
    writerTo(err).println("whosaid: " + what.strip().replaceAll("\\s*\\R\\s*", " "));
  }

  static PrintWriter writerTo(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }
}
