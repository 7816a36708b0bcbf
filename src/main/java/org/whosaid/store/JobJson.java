// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import java.util.Set;
import org.whosaid.job.Announcement;
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
import org.whosaid.job.RewriteReply;
import org.whosaid.job.SharedLink;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.SourceQuestion;
import org.whosaid.job.TakenBack;
import org.whosaid.job.ThreadQuestion;
import org.whosaid.job.ThreadRequest;
import org.whosaid.job.Welcome;

/**
 * Jobs as JSON, so that a row of the queue can be read by a person and by the next version, whose
 * jobs may have more fields or fewer.
 */
final class JobJson implements Serializer {
  private static final Set<String> SHARED = Set.of("shared-message", "shared-link");

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addMixIn(Job.class, Kinds.class)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SharedMessage.class, name = "shared-message"),
    @JsonSubTypes.Type(value = SharedLink.class, name = "shared-link"),
    @JsonSubTypes.Type(value = TakenBack.class, name = "taken-back"),
    @JsonSubTypes.Type(value = Reaction.class, name = "reaction"),
    @JsonSubTypes.Type(value = ThreadQuestion.class, name = "thread-question"),
    @JsonSubTypes.Type(value = Announcement.class, name = "announcement"),
    @JsonSubTypes.Type(value = Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = PrivateQuestion.class, name = "private-question"),
    @JsonSubTypes.Type(value = PrivateReading.class, name = "private-reading"),
    @JsonSubTypes.Type(value = ChannelPost.class, name = "channel-post"),
    @JsonSubTypes.Type(value = ThreadRequest.class, name = "thread-request"),
    @JsonSubTypes.Type(value = ComparisonQuestion.class, name = "comparison-question"),
    @JsonSubTypes.Type(value = SourceQuestion.class, name = "source-question"),
    @JsonSubTypes.Type(value = ForgetRequest.class, name = "forget-request"),
    @JsonSubTypes.Type(value = DirectMessage.class, name = "direct-message"),
    @JsonSubTypes.Type(value = ExportRequest.class, name = "export-request"),
    @JsonSubTypes.Type(value = RewriteReply.class, name = "rewrite-reply"),
    @JsonSubTypes.Type(value = MenuChoice.class, name = "menu-choice")
  })
  private interface Kinds {}

  @Override
  public byte[] serialize(Object queued) {
    try {
      return mapper.writeValueAsBytes(queued);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a job that cannot be written: " + queued, e);
    }
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] row) {
    try {
      JsonNode tree = mapper.readTree(row);
      if (!tree.isObject()) {
        throw new IOException("not an object: " + tree.getNodeType());
      }
      return mapper.treeToValue(withSharer(tree), type);
    } catch (IOException e) {
      throw new IllegalStateException("a row of the queue that cannot be read", e);
    }
  }

  /** The first version's rows said which message it was, and of whom it was not yet known. */
  private static JsonNode withSharer(JsonNode row) {
    JsonNode thread = row.path("job").path("thread").path("threadTs");
    String kind = row.path("job").path("kind").asText();
    if (SHARED.contains(kind) && !row.path("job").has("by") && thread.isTextual()) {
      JsonNode message = row.path("job").path("messageTs");
      ((ObjectNode) row.path("job"))
          .putObject("by")
          .put("user", "")
          .put("messageTs", message.asText(thread.asText()));
    }
    return row;
  }
}
