// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import java.util.Locale;

/**
 * Something that is to be done and must not be lost. Every job may run more than once, after a
 * crash for instance, and must leave the same result behind as if it had run once.
 */
public sealed interface Job
    permits SharedMessage,
        SharedLink,
        TakenBack,
        Reaction,
        ThreadQuestion,
        Announcement,
        Welcome,
        PrivateQuestion,
        PrivateReading,
        ChannelPost,
        ThreadRequest,
        ComparisonQuestion,
        SourceQuestion,
        ForgetRequest,
        DirectMessage,
        ExportRequest,
        RewriteReply,
        MenuChoice {

  /** At most 100 characters; two jobs with the same id are the same job. */
  String id();

  /** What sort of job it is, in a word: {@code shared-link}. */
  default String kind() {
    return kindOf(getClass());
  }

  /** The same of all jobs of a class. */
  static String kindOf(Class<?> job) {
    return job.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** How the log calls the job. */
  String inTheLog();

  /**
   * Whether somebody waits for the answer and it takes well under a second: no page is read. Such a
   * job does not wait behind others.
   */
  default boolean urgent() {
    return false;
  }
}
