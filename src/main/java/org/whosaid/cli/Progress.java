// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody watches, nothing where nobody does. */
final class Progress implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Nothing. */
  static Progress unseen() {
    return new Progress(null);
  }

  /**
   * A bar on the terminal.
   *
   * @param total how many steps there will be; -1 if nobody knows
   */
  static Progress of(long total) {
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName("articles")
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .build());
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
