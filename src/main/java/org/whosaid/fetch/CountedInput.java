// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a connection brings in, until it is more than anybody wants to hold. */
final class CountedInput extends FilterInputStream {
  private long left;

  CountedInput(InputStream in, long mostBytes) {
    super(in);
    this.left = mostBytes;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    count(read);
    return read;
  }

  private void count(int bytes) throws IOException {
    left -= Math.max(0, bytes);
    if (left < 0) {
      throw new TooMuchSent();
    }
  }

  /** The connection brought more than a page can have around it. */
  static final class TooMuchSent extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchSent() {
      super("more arrived than a page and its wrapping can take");
    }
  }
}
