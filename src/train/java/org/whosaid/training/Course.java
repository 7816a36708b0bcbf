// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All batches of a run in their order, with checkpoints and word of how far it is. */
final class Course {
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);
  private static final int STEPS_BETWEEN_REPORTS = 20;

  private final Trainer trainer;
  private final List<List<List<Lesson>>> epochs = new ArrayList<>();
  private final Schedule schedule;
  private final Path checkpoint;
  private final PrintWriter out;
  private final int total;
  private final long begun = System.nanoTime();
  private int learnt;
  private long pieces;
  private double loss;
  private int counted;
  private long saved = System.nanoTime();

  Course(Trainer trainer, Lessons lessons, RunPlan plan, Path run, PrintWriter out) {
    this.trainer = trainer;
    for (int epoch = 0; epoch < plan.epochs(); epoch++) {
      epochs.add(lessons.epoch(epoch));
    }
    this.total = epochs.stream().mapToInt(List::size).sum();
    this.schedule = new Schedule(total, plan.rate());
    this.checkpoint = run.resolve("checkpoint");
    this.out = out;
  }

  /**
   * Learns what the last checkpoint leaves to learn.
   *
   * @param afterEpoch judges what was learnt so far
   */
  void run(Runnable afterEpoch) {
    if (Files.exists(checkpoint)) {
      trainer.resume(checkpoint);
      say("goes on from step %d of %d%n", trainer.step(), total);
    }
    int end = 0;
    for (int epoch = 0; epoch < epochs.size(); epoch++) {
      List<List<Lesson>> batches = epochs.get(epoch);
      int start = end;
      end += batches.size();
      if (trainer.step() < end) {
        while (trainer.step() < end) {
          learn(epoch + 1, batches.get(trainer.step() - start));
        }
        save();
        say("epoch %d of %d is done%n", epoch + 1, epochs.size());
        afterEpoch.run();
      }
    }
  }

  private void learn(int epoch, List<Lesson> batch) {
    double lossOfBatch = trainer.learn(batch, schedule.rate(trainer.step() + 1));
    if (Double.isFinite(lossOfBatch)) {
      loss += lossOfBatch;
      counted++;
    } else {
      say("step %d was passed over: its gradient isn't a number%n", trainer.step());
    }
    learnt++;
    pieces += batch.stream().mapToInt(lesson -> lesson.pieces().length()).sum();
    if (trainer.step() % STEPS_BETWEEN_REPORTS == 0) {
      report(epoch);
    }
    if (System.nanoTime() - saved > BETWEEN_CHECKPOINTS.toNanos()) {
      save();
    }
  }

  private void report(int epoch) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    say(
        "epoch %d  step %d of %d  loss %.4f  %.0f pieces/s  %.0f min left%n",
        epoch,
        trainer.step(),
        total,
        loss / Math.max(1, counted),
        pieces / seconds,
        seconds / learnt * (total - trainer.step()) / 60);
    loss = 0;
    counted = 0;
  }

  private void save() {
    trainer.save(checkpoint);
    saved = System.nanoTime();
  }

  private void say(String format, Object... values) {
    out.printf(format, values);
    out.flush();
  }
}
