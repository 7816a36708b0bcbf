// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command as somebody types it, and what came of it. */
record Typed(int status, String out, String err) {
  /** Types a command with nothing on standard input and nothing set. */
  static Typed command(String... args) {
    return new Desk().command(args);
  }

  /** What was said about things that went wrong. */
  List<String> complaints() {
    return err.lines().toList();
  }

  /** The lines that were printed. */
  List<String> lines() {
    return out.lines().toList();
  }

  /** Where somebody types: what is piped in and which variables are set. */
  static final class Desk {
    private final Map<String, String> environment = new HashMap<>();
    private byte[] piped = {};

    Desk set(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    Desk pipe(byte[] bytes) {
      piped = bytes;
      return this;
    }

    Desk pipe(String text) {
      return pipe(text.getBytes(UTF_8));
    }

    Typed command(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Typed typed = commandInto(out, args);
      return new Typed(typed.status(), out.toString(UTF_8), typed.err());
    }

    /** Types a command whose output goes somewhere else. */
    Typed commandInto(OutputStream out, String... args) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Terminal terminal =
          new Terminal(new ByteArrayInputStream(piped), out, err, environment, false);
      int status = WhosaidCommand.run(terminal, args);
      return new Typed(status, "", err.toString(UTF_8));
    }
  }
}
