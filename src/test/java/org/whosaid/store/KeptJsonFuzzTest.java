// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.whosaid.job.Job;

/**
 * Whatever stands in a row of the queue: a job that is written as it was read, or a clear refusal.
 */
class KeptJsonFuzzTest {
  private final JobJson json = new JobJson();

  @FuzzTest
  void aJob(byte[] row) {
    Job job;
    try {
      job = json.deserialize(Job.class, row);
    } catch (IllegalStateException refused) {
      assertThat(refused).hasMessage("a row of the queue that cannot be read");
      return;
    }
    if (job != null) {
      assertThat(json.deserialize(Job.class, json.serialize(job))).isEqualTo(job);
      assertThat(job.id()).isNotNull();
      assertThat(job.inTheLog()).isNotBlank();
    }
  }
}
