// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.util.Locale;

/** What a link goes through, in order. */
public enum Stage {
  /** In the queue, from the moment at which it might have been taken up. */
  QUEUE,
  /** Asking for the page. */
  FETCH,
  /** Making an article of it. */
  ARTICLE,
  /** Finding who claims what. */
  CLAIMS,
  /** Writing the reply. */
  DIGEST,
  /** Having Slack take it. */
  POST;

  /** As metrics, log and traces name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
