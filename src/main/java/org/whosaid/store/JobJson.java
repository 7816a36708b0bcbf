// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import org.whosaid.job.Announcement;
import org.whosaid.job.Job;
import org.whosaid.job.Reaction;
import org.whosaid.job.SharedLink;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.TakenBack;
import org.whosaid.job.ThreadQuestion;
import org.whosaid.job.Welcome;

/**
 * Jobs as JSON, so that a row of the queue can be read by a person and by the next version, whose
 * jobs may have more fields or fewer.
 */
final class JobJson implements Serializer {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addMixIn(Job.class, Kinds.class)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SharedMessage.class, name = "shared-message"),
    @JsonSubTypes.Type(value = SharedLink.class, name = "shared-link"),
    @JsonSubTypes.Type(value = TakenBack.class, name = "taken-back"),
    @JsonSubTypes.Type(value = Reaction.class, name = "reaction"),
    @JsonSubTypes.Type(value = ThreadQuestion.class, name = "thread-question"),
    @JsonSubTypes.Type(value = Announcement.class, name = "announcement"),
    @JsonSubTypes.Type(value = Welcome.class, name = "welcome")
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
      return mapper.readValue(row, type);
    } catch (IOException e) {
      throw new IllegalStateException("a row of the queue that cannot be read", e);
    }
  }
}
