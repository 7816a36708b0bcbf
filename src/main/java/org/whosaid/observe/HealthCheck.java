// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

/** One part of the service that can be asked whether it does its work. */
public interface HealthCheck {
  /** What is asked, in a word: {@code database}. */
  String name();

  /**
   * Asks. May take a moment, may be called from several threads one after another, never at once;
   * anything thrown means that the part is down.
   */
  Health check() throws Exception;
}
