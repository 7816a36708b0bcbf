// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

/** A word that must not be seen: it shows nothing of itself unless asked by {@link #reveal}. */
public final class Secret {
  private final String value;

  /** Throws {@link IllegalArgumentException} for a blank value: no secret is an absent one. */
  public Secret(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a blank secret");
    }
    this.value = value;
  }

  /** The value itself, for the one call that needs it; never for a log or a message. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
