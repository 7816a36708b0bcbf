// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.job.Announcement;
import org.whosaid.job.Asker;
import org.whosaid.job.ChannelPost;
import org.whosaid.job.ComparisonQuestion;
import org.whosaid.job.DirectMessage;
import org.whosaid.job.ExportRequest;
import org.whosaid.job.ForgetRequest;
import org.whosaid.job.Job;
import org.whosaid.job.MenuChoice;
import org.whosaid.job.PrivateQuestion;
import org.whosaid.job.PrivateReading;
import org.whosaid.job.Reaction;
import org.whosaid.job.ResponseUrl;
import org.whosaid.job.RewriteReply;
import org.whosaid.job.SharedLink;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.Sharer;
import org.whosaid.job.SourceQuestion;
import org.whosaid.job.TakenBack;
import org.whosaid.job.ThreadAddress;
import org.whosaid.job.ThreadQuestion;
import org.whosaid.job.ThreadRequest;
import org.whosaid.job.Welcome;

/** One of each kind of job, with ids as long as Slack's are and links as long as people paste. */
class JobJsonTest {
  private static final String TEAM = "T0123456789A";
  private static final String CHANNEL = "C0123456789A";
  private static final String TS = "1790000000.000001";
  private static final String LINK = "https://www.gazette.example/" + "a".repeat(1_900) + "?t=key";
  private static final String ADDRESS =
      "https://hooks.slack.com/commands/" + TEAM + "/9876543210987/canarycanarycanarycanary";
  private static final ThreadAddress THREAD = new ThreadAddress(TEAM, CHANNEL, TS);
  private static final Sharer BY = new Sharer("U0123456789A", TS, true);
  private static final ResponseUrl ANSWERS = new ResponseUrl(ADDRESS, 1_790_000_000_000L);
  private static final Asker ASKER = new Asker(TEAM, CHANNEL, TS, "U0123456789A", ANSWERS);
  private static final SharedMessage MESSAGE =
      new SharedMessage(THREAD, BY, List.of(LINK, "https://b.example/ü?a=b&c=d"), true, true);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JobJson jobs = new JobJson();

  static Stream<Job> jobs() {
    return Stream.of(
        MESSAGE,
        new SharedLink(THREAD, BY, LINK, LINK, true),
        new TakenBack(TEAM, CHANNEL, TS, List.of(LINK)),
        new Reaction(TEAM, CHANNEL, BY, "speech_balloon::skin-tone-4"),
        new ThreadQuestion(THREAD, BY),
        new Announcement(TEAM, CHANNEL, Long.MAX_VALUE),
        new Welcome(TEAM, CHANNEL),
        new RewriteReply(TEAM, CHANNEL, TS, 3),
        new MenuChoice(THREAD, TS, new MenuChoice.Person("U1", "rita", false), "delete"),
        new PrivateQuestion(ASKER, LINK, LINK),
        new PrivateReading(ASKER, LINK, LINK, "0123456789abcdef"),
        new ChannelPost(ASKER, "rita \"the\" reporter", "c3a1b2c3-0000-3000-8000-000000000000"),
        new ThreadRequest(ASKER, MESSAGE),
        new ComparisonQuestion(ASKER, List.of(LINK, "https://b.example/1")),
        new SourceQuestion(ASKER, "Harbour Authority"),
        new ForgetRequest(ASKER, LINK),
        new DirectMessage(THREAD, BY),
        new ExportRequest(ASKER, LINK, LINK));
  }

  @Test
  void thereIsOneOfEachKind() {
    assertThat(jobs().map(Job::getClass).map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Job.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void aJobComesOutOfItsRowAsItWentIn(Job job) {
    byte[] row = jobs.serialize(new QueuedJob(job, 3));

    assertThat(jobs.deserialize(QueuedJob.class, row)).isEqualTo(new QueuedJob(job, 3));
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void anIdFitsItsColumnAndIsNoOtherJobs(Job job) {
    assertThat(job.id()).isNotBlank().hasSizeLessThanOrEqualTo(100).startsWith(TEAM);
    assertThat(jobs().filter(other -> other.id().equals(job.id()))).containsExactly(job);
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void theLogLearnsNeitherWhereToAnswerNorWhatALinkCarries(Job job) {
    assertThat(job.inTheLog() + job.id()).doesNotContain("canary", "t=key");
  }

  /** A row of the next version: the queue outlives an update, and going back after one. */
  @ParameterizedTest
  @MethodSource("jobs")
  void aRowWithAFieldThatThisVersionDoesNotKnowIsRead(Job job) throws Exception {
    ObjectNode row = (ObjectNode) JSON.readTree(jobs.serialize(new QueuedJob(job, 1)));
    row.put("priority", "high");
    row.withObject("/job").put("newest", true).putObject("extra").put("of", "later");

    assertThat(read(row).job()).isEqualTo(job);
  }

  /** Whatever a version added must have a default, or rows of the last version are lost. */
  @ParameterizedTest
  @MethodSource("jobs")
  void aRowWrittenBeforeItsNewestFieldsIsRead(Job job) throws Exception {
    ObjectNode row = (ObjectNode) JSON.readTree(jobs.serialize(new QueuedJob(job, 1)));
    remove(row, Set.of("fromOutside", "edited"));

    assertThat(read(row).job().getClass()).isEqualTo(job.getClass());
    assertThat(read(row).job().id()).isEqualTo(job.id());
  }

  @Test
  void nothingButAJobsOwnFieldsIsWritten() throws Exception {
    JsonNode row =
        JSON.readTree(jobs.serialize(new QueuedJob(new ThreadRequest(ASKER, MESSAGE), 1)));

    assertThat(names(row.path("job"))).containsExactly("by", "kind", "message");
    assertThat(names(row.path("job").path("message")))
        .containsExactly("asked", "by", "edited", "kind", "links", "thread");
    assertThat(row.path("job").path("kind").asText()).isEqualTo("thread-request");
  }

  @Test
  void whoAskedOutsideOfThreadsHasNone() {
    Asker inChannel = new Asker(TEAM, CHANNEL, null, "U1", ANSWERS);
    QueuedJob queued = new QueuedJob(new SourceQuestion(inChannel, "the mayor"), 1);

    assertThat(jobs.deserialize(QueuedJob.class, jobs.serialize(queued))).isEqualTo(queued);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null and void",
        "{\"job\":{\"kind\":\"weather-report\",\"team\":\"T1\"},\"attempt\":1}",
        "{\"job\":{\"kind\":\"welcome\",\"team\":\"T1\"},\"attempt\":1}",
        "{\"job\":{\"kind\":\"welcome\",\"team\":{},\"channel\":\"C1\"},\"attempt\":1}"
      })
  void aRowThatIsNoJobIsSaidSo(String row) {
    assertThatIllegalStateException()
        .isThrownBy(() -> jobs.deserialize(QueuedJob.class, row.getBytes(UTF_8)))
        .withMessage("a row of the queue that cannot be read");
  }

  private QueuedJob read(ObjectNode row) {
    return jobs.deserialize(QueuedJob.class, row.toString().getBytes(UTF_8));
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void remove(JsonNode node, Set<String> fields) {
    if (node instanceof ObjectNode object) {
      object.remove(fields);
    }
    node.forEach(child -> remove(child, fields));
  }
}
