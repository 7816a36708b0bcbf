// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the web that Java can write down too. OkHttp reads like a browser and takes some,
 * with a brace in the host or a bare percent sign in the user's name, of which no {@link URI} can
 * be made, or one of another host; they are nobody's addresses but an attacker's.
 */
final class WebAddress {
  /** In UTF-16 code units; browsers and servers take about as many. */
  private static final int LONGEST = 8_000;

  private WebAddress() {}

  /** Empty for what is no address, or far longer than any. */
  static Optional<HttpUrl> read(String text) {
    return text.length() > LONGEST ? Optional.empty() : writable(() -> HttpUrl.parse(text));
  }

  /** What a page at {@code from} means by a reference, in full or relative to itself. */
  static Optional<HttpUrl> resolved(HttpUrl from, String reference) {
    return reference.length() > LONGEST
        ? Optional.empty()
        : writable(() -> from.resolve(reference));
  }

  private static Optional<HttpUrl> writable(Supplier<@Nullable HttpUrl> reading) {
    try {
      HttpUrl url = reading.get();
      return url != null && isWritable(url) ? Optional.of(url) : Optional.empty();
    } catch (RuntimeException e) {
      // OkHttp throws this very type where it finds no way to write the address, and others where
      // it loses its way in one: [0:0:0:0:0:0:0::2]
      return Optional.empty();
    }
  }

  /** Throws whatever OkHttp throws. */
  private static boolean isWritable(HttpUrl url) {
    url.newBuilder().fragment(null).build().uri();
    HttpUrl again = HttpUrl.parse(url.uri().toString());
    return again != null && again.host().equals(url.host());
  }
}
