// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import org.whosaid.cli.WhosaidCommand;

/** Runs a command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(WhosaidCommand.run(args));
  }
}
