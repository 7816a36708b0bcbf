// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** What came of asking for a robots.txt (RFC 9309, 2.3.1). */
sealed interface RobotsAnswer {
  /** RFC 9309, 2.5: at least 500 KiB are read; what is behind them is left out. */
  int MOST_BYTES = 500 * 1024;

  /** The file. The bytes are its own. */
  final class File implements RobotsAnswer {
    private final byte[] bytes;

    File(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  record Moved(HttpUrl to) implements RobotsAnswer {}

  /** There is none: everything is allowed. */
  record Absent() implements RobotsAnswer {}

  /** Nobody knows: nothing is allowed for a while. */
  record Unknown() implements RobotsAnswer {}

  static RobotsAnswer of(Response response, HttpUrl at) throws IOException {
    int status = response.code();
    String location = response.header("Location");
    if (location != null && Visit.isRedirect(status)) {
      return WebAddress.resolved(at, location)
          .filter(to -> Doorway.refusal(to).isEmpty())
          .<RobotsAnswer>map(Moved::new)
          .orElseGet(Absent::new);
    }
    if (response.isSuccessful()) {
      return new File(response.body().byteStream().readNBytes(MOST_BYTES));
    }
    // a site that has had too many requests has not said that there is no file
    return status >= 400 && status < 500 && status != 429 ? new Absent() : new Unknown();
  }
}
