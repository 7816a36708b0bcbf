// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/** A page as it came from the web, decoded. */
public sealed interface Page {

  /** The link that was asked for. */
  URI requested();

  /**
   * Where the page stands: the address that answered in the end, or the one on the same site that
   * the page itself calls canonical; without tracking parameters and fragment.
   */
  URI address();

  /** A web page, HTML or XHTML, as characters. */
  record Html(URI requested, URI address, String html) implements Page {
    public Html {
      requireNonNull(requested, "requested");
      requireNonNull(address, "address");
      requireNonNull(html, "html");
    }
  }

  /** A text without markup. */
  record Text(URI requested, URI address, String text) implements Page {
    public Text {
      requireNonNull(requested, "requested");
      requireNonNull(address, "address");
      requireNonNull(text, "text");
    }
  }

  /** A PDF file, unopened. Two files are equal only if they are the same object. */
  final class Pdf implements Page {
    private final URI requested;
    private final URI address;
    private final byte[] bytes;

    public Pdf(URI requested, URI address, byte[] bytes) {
      this.requested = requireNonNull(requested, "requested");
      this.address = requireNonNull(address, "address");
      this.bytes = bytes.clone();
    }

    @Override
    public URI requested() {
      return requested;
    }

    @Override
    public URI address() {
      return address;
    }

    /** The file, as a copy of the caller's own. */
    public byte[] bytes() {
      return bytes.clone();
    }
  }
}
