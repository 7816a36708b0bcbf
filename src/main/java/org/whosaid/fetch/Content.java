// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;

/** What arrived, decoded, before it is known under which address it will be kept. */
sealed interface Content {

  Page asPage(URI requested, URI address);

  record Html(String html, PageHead head) implements Content {
    @Override
    public Page asPage(URI requested, URI address) {
      return new Page.Html(requested, address, html);
    }
  }

  record Text(String text) implements Content {
    @Override
    public Page asPage(URI requested, URI address) {
      return new Page.Text(requested, address, text);
    }
  }

  /** The bytes are its own: nobody else holds them. */
  final class Pdf implements Content {
    private final byte[] bytes;

    Pdf(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public Page asPage(URI requested, URI address) {
      return new Page.Pdf(requested, address, bytes);
    }
  }
}
