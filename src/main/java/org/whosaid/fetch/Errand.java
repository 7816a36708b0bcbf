// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

/** In whose name a page is fetched. */
public enum Errand {
  /** Nobody asked: a link was shared, and the bot reads it of its own accord. */
  UNASKED,

  /** A person asked for this page, and fetches it by way of the bot. */
  ASKED
}
