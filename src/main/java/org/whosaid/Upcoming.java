// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** A part that takes its time and is made on a thread of its own, beside the others. */
final class Upcoming<T> implements AutoCloseable {
  private final FutureTask<T> making;
  private final Consumer<T> closer;

  private Upcoming(Callable<T> maker, Consumer<T> closer) {
    this.making = new FutureTask<>(maker);
    this.closer = closer;
  }

  /**
   * @param closer is given what was made, in the end
   */
  static <T> Upcoming<T> begin(String name, Callable<T> maker, Consumer<T> closer) {
    Upcoming<T> upcoming = new Upcoming<>(maker, closer);
    Thread thread = new Thread(upcoming.making, name);
    thread.setDaemon(true);
    thread.start();
    return upcoming;
  }

  /** Waits until it is made; throws what its maker threw. */
  T get() {
    try {
      return making.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException("a part could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while a part was made");
    }
  }

  /** Closes what was made, and waits for that if need be. */
  @Override
  public void close() {
    T made;
    try {
      made = get();
    } catch (RuntimeException | Error nothingWasMade) {
      return;
    }
    closer.accept(made);
  }
}
