// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.io.Serial;

/** The model's files are damaged or another program's; the message says what is wrong with them. */
public final class ModelUnusable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public ModelUnusable(String message) {
    super(message);
  }

  public ModelUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
