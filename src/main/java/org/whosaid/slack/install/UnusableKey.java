// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

/** The encryption key can't be used; the message says why and shows nothing of the key. */
public final class UnusableKey extends Exception {
  private static final long serialVersionUID = 1L;

  public UnusableKey(String what) {
    super(what);
  }

  /** Never null, unlike a throwable's in general. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
