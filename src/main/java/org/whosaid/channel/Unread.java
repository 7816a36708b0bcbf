// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

/** What happens with a link that nobody asked about and whose page could not be read. */
public enum Unread {
  /** One honest line. */
  SAY_SO,
  /** Nothing at all. */
  SILENCE
}
