// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

/**
 * A PDF would become more than an article needs. No failure of reading: nothing goes on after it.
 */
final class PdfTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PdfTooLarge(String what) {
    super(what);
  }
}
