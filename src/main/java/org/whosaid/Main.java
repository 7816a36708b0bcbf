// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

/** Starts a command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(args.length);
  }
}
