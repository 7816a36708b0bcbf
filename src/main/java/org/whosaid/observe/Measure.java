// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.util.Arrays;
import java.util.List;
import org.whosaid.job.Job;

/**
 * The table of what is measured. Labels have few values each; a link, a team or a channel is none.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are List.of
public enum Measure {
  ACKNOWLEDGEMENT(
      Kind.TIME,
      "whosaid.acknowledgement",
      "from a request of Slack's to its acknowledgement",
      Times.SHORT),
  REFUSED(
      Kind.COUNT,
      "whosaid.requests.refused",
      "requests that were not acknowledged, by reason",
      List.of("reason"),
      "unsigned",
      "unreadable",
      "too_large",
      "failed",
      "other"),
  TAKEN_IN(
      Kind.COUNT,
      "whosaid.jobs.taken.in",
      "jobs put into the queue, by kind",
      List.of("kind"),
      eachKindOfJob("")),
  JOBS(
      Kind.COUNT,
      "whosaid.jobs",
      "what became of jobs at each try, by kind",
      List.of("kind", "outcome"),
      eachKindOfJob("|given_up")),
  LINKS(
      Kind.COUNT,
      "whosaid.links",
      "links that are settled: how, and why if there is no digest",
      List.of("outcome", "reason"),
      "replied|none",
      "silent|none",
      "declined|unreachable",
      "given_up|none"),
  LINK(
      Kind.TIME,
      "whosaid.link",
      "from a link's being taken in to the reply in its thread",
      Times.LONG),
  STAGE(
      Kind.TIME,
      "whosaid.stage",
      "how long a stage took, by stage",
      Times.LONG,
      List.of("stage"),
      "queue",
      "fetch",
      "article",
      "claims",
      "digest",
      "post"),
  FETCHES(
      Kind.COUNT,
      "whosaid.fetches",
      "pages asked for, by outcome",
      List.of("outcome"),
      "fetched",
      "blocked",
      "paywalled",
      "unreachable"),
  SPARED(
      Kind.COUNT,
      "whosaid.spared",
      "work that had been done already, by how that was known",
      List.of("by"),
      "redelivered_event",
      "job_waiting",
      "answered_before",
      "page_kept"),
  SLACK_CALLS(
      Kind.COUNT,
      "whosaid.slack.calls",
      "calls of Slack's methods, by method and Slack's answer",
      List.of("method", "answer"),
      "chat.postMessage|ok",
      "chat.postMessage|429",
      "chat.postMessage|token_revoked",
      "chat.postMessage|token_expired",
      "chat.postMessage|invalid_auth",
      "chat.postMessage|account_inactive",
      "chat.postMessage|missing_scope"),
  SLACK_CALL(
      Kind.TIME,
      "whosaid.slack.call",
      "how long Slack took to answer, by method",
      Times.MEDIUM,
      List.of("method"),
      "chat.postMessage"),
  MODEL(Kind.TIME, "whosaid.model.run", "how long one run of the network took", Times.MEDIUM),
  MODEL_PIECES(Kind.COUNT, "whosaid.model.pieces", "word pieces that the network has read"),
  MODEL_FAILURES(Kind.COUNT, "whosaid.model.failures", "runs of the network that failed"),
  DATABASE_ERRORS(
      Kind.COUNT,
      "whosaid.database.errors",
      "what the database could not do, by who wanted it",
      List.of("where"),
      "taking_in",
      "job",
      "gauge"),
  QUEUE_JOBS(
      Kind.VALUE, "whosaid.queue.jobs", "jobs in the queue, of all machines", List.of("state")),
  QUEUE_OLDEST(
      Kind.VALUE,
      "whosaid.queue.oldest",
      "seconds",
      "for how long the oldest job that might be done is not done"),
  READY(Kind.VALUE, "whosaid.ready", "1 if this part does its work", List.of("check")),
  DISK_FREE(
      Kind.VALUE, "whosaid.disk.free", "bytes", "what is free where the database's file lies"),
  BUILD(
      Kind.VALUE,
      "whosaid.build",
      "always 1; what is running",
      List.of("version", "java", "model"));

  /** What sort of figure it is. */
  enum Kind {
    COUNT,
    TIME,
    VALUE
  }

  private final Kind kind;
  private final String metric;
  private final String unit;
  private final String help;
  private final List<Integer> times;
  private final List<String> labels;
  private final List<List<String>> fromTheStart;

  Measure(Kind kind, String metric, String help) {
    this(kind, metric, "", help, List.of(), List.of());
  }

  Measure(Kind kind, String metric, String unit, String help) {
    this(kind, metric, unit, help, List.of(), List.of());
  }

  Measure(Kind kind, String metric, String help, Times times) {
    this(kind, metric, "", help, times.millis, List.of());
  }

  Measure(Kind kind, String metric, String help, List<String> labels, String... fromTheStart) {
    this(kind, metric, "", help, List.of(), labels, fromTheStart);
  }

  Measure(
      Kind kind,
      String metric,
      String help,
      Times times,
      List<String> labels,
      String... fromTheStart) {
    this(kind, metric, "", help, times.millis, labels, fromTheStart);
  }

  Measure(
      Kind kind,
      String metric,
      String unit,
      String help,
      List<Integer> times,
      List<String> labels,
      String... fromTheStart) {
    this.kind = kind;
    this.metric = metric;
    this.unit = unit;
    this.help = help;
    this.times = times;
    this.labels = labels;
    this.fromTheStart =
        List.of(fromTheStart).stream().map(row -> List.of(row.split("\\|", -1))).toList();
  }

  private static String[] eachKindOfJob(String ending) {
    return Arrays.stream(Job.class.getPermittedSubclasses())
        .map(kind -> Job.kindOf(kind) + ending)
        .toArray(String[]::new);
  }

  Kind kind() {
    return kind;
  }

  /** Its name with dots, without its unit. */
  String metric() {
    return metric;
  }

  /** The unit of a value; empty if it has none. */
  String unit() {
    return unit;
  }

  String help() {
    return help;
  }

  /** The upper ends of a time's buckets, in milliseconds. */
  List<Integer> times() {
    return times;
  }

  List<String> labels() {
    return labels;
  }

  /** Rows of labels that are there before anything happened: a rise from nothing is not seen. */
  List<List<String>> fromTheStart() {
    return labels.isEmpty() && kind != Kind.VALUE ? List.of(List.of()) : fromTheStart;
  }

  /** Buckets for what takes about so long. */
  private enum Times {
    SHORT(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000),
    MEDIUM(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 20_000),
    LONG(5, 25, 100, 250, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 120_000, 600_000);

    private final List<Integer> millis;

    Times(Integer... millis) {
      this.millis = List.of(millis);
    }
  }
}
