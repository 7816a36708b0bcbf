// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one process alone works on the jobs in a SQLite file: whatever is in hand there
 * at its start was in the hands of a process that is no more. The mark is a lock on a file beside
 * the database, which the operating system takes away when the process ends, however it ends. A
 * PostgreSQL serves many processes and needs no mark.
 */
public final class SoleProcess implements AutoCloseable {
  private final @Nullable FileChannel lock;

  private SoleProcess(@Nullable FileChannel lock) {
    this.lock = lock;
  }

  /**
   * Marks the database at {@code url} as this process's. To be done before it is opened: that
   * brings its tables to this version's state, which another process may not know.
   *
   * @throws StoreFailed if another process has it
   */
  public static SoleProcess on(String url) {
    Optional<Path> file = Database.file(url);
    if (file.isEmpty()) {
      return new SoleProcess(null);
    }
    new SqliteFile(file.get()).makeFolder();
    Path mark = file.get().resolveSibling(file.get().getFileName() + ".lock");
    try {
      FileChannel channel =
          FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return new SoleProcess(channel);
      }
    } catch (IOException e) {
      throw new StoreFailed("cannot mark the database as in use: " + mark, e);
    }
    throw StoreFailed.inUse(
        "another process is at work on "
            + file.get()
            + ": a SQLite file serves one; stop it, or give each a database of its own or all one"
            + " PostgreSQL (store.url)");
  }

  /** If not, the channel is closed. */
  private static boolean locked(FileChannel channel) throws IOException {
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked;
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new StoreFailed("the database stays marked as in use until this process ends", e);
    }
  }
}
