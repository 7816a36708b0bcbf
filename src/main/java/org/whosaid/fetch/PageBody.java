// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.whosaid.fetch.Answer.Arrived;
import org.whosaid.fetch.Answer.Ended;
import org.whosaid.fetch.FetchOutcome.NotAnArticle;
import org.whosaid.fetch.FetchOutcome.TooLarge;
import org.whosaid.fetch.FetchOutcome.Unreachable;
import org.whosaid.fetch.FetchOutcome.UnsupportedType;

/** Takes in the body of a successful response, never more of it than allowed. */
final class PageBody {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  private final long maxBytes;

  PageBody(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Reads a page that was asked for with OkHttp's own Accept-Encoding, so that the stream is
   * already unpacked and the cap counts what the memory holds.
   */
  Answer read(Response response, HttpUrl at) throws IOException {
    URI address = at.uri();
    String packed = response.header("Content-Encoding", "identity");
    if (packed != null && !packed.isBlank() && !packed.trim().equalsIgnoreCase("identity")) {
      return new Ended(
          Unreachable.because(
              Obstacle.UNINTELLIGIBLE,
              address,
              "a Content-Encoding that was not asked for: " + packed));
    }
    DeclaredType declared = DeclaredType.of(response.header("Content-Type"));
    if (!declared.mayBeReadable()) {
      return new Ended(new UnsupportedType(address, declared.mediaType()));
    }
    long length = declaredLength(response);
    if (length > maxBytes) {
      return new Ended(new TooLarge(address, maxBytes, "Content-Length " + length));
    }
    byte[] bytes = response.body().byteStream().readNBytes(Math.toIntExact(maxBytes + 1));
    if (bytes.length > maxBytes) {
      return new Ended(new TooLarge(address, maxBytes, "more than " + maxBytes + " bytes"));
    }
    Answer answer = content(declared, bytes, at);
    return answer instanceof Arrived arrived
        ? new Arrived(at, arrived.content(), sending(response))
        : answer;
  }

  /** We come as nobody in particular, so "private" says nothing of us; "no-store" does. */
  private static Imprint.Sending sending(Response response) {
    return new Imprint.Sending(Validators.of(response), !response.cacheControl().noStore());
  }

  private static Answer content(DeclaredType declared, byte[] bytes, HttpUrl at) {
    ContentKind kind = ContentKind.of(declared, bytes);
    if (kind == ContentKind.OTHER) {
      return new Ended(new UnsupportedType(at.uri(), "binary data declared as " + declared));
    }
    if (kind == ContentKind.PDF) {
      return new Arrived(at, new Content.Pdf(bytes));
    }
    boolean html = kind == ContentKind.HTML;
    String text = PageText.decode(bytes, declared.charset(), html);
    if (text.isBlank()) {
      return new Ended(new NotAnArticle(at.uri(), "an empty body of " + bytes.length + " bytes"));
    }
    return new Arrived(
        at, html ? new Content.Html(text, PageHead.of(text, at)) : new Content.Text(text));
  }

  /** As sent, before unpacking: a packed page that is too large is so unpacked as well. */
  private static long declaredLength(Response response) {
    @Nullable Response sent = response.networkResponse();
    String length = (sent == null ? response : sent).header("Content-Length");
    return length != null && DIGITS.matcher(length.trim()).matches()
        ? Long.parseLong(length.trim())
        : -1;
  }
}
