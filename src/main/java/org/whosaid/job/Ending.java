// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

/** How it ended, for a job that is done. */
public enum Ending {
  /** The thread has its digest. */
  REPLIED,
  /** The thread has one honest line: there is no digest. */
  DECLINED,
  /** Another thread has the digest; this one says where. */
  POINTED,
  /** The digest that stands was brought up to date. */
  UPDATED,
  /** Nothing has changed since the digest was written. */
  UNCHANGED,
  /** Nothing worth a reply was found. */
  SILENT,
  /** Answered by an earlier try, or an earlier job. */
  ANSWERED_BEFORE,
  /** Nobody wants it read, or not any more. */
  LEFT_ALONE,
  /** Done, in a way that only its own sentence tells. */
  DONE;

  /** Whether a new message is the end of it. */
  boolean isAMessage() {
    return this == REPLIED || this == DECLINED || this == POINTED;
  }
}
