// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

/**
 * Annotated data that can't be read as such; the message names the file, where there is one the
 * line, and the fault.
 */
final class DataFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataFault(String message) {
    super(message);
  }

  DataFault(String message, Throwable cause) {
    super(message, cause);
  }

  static DataFault at(String file, int line, String fault) {
    return new DataFault(file + ", line " + line + ": " + fault);
  }
}
