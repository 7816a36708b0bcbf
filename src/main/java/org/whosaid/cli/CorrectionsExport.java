// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.correction.Correction;
import org.whosaid.correction.Corrections;
import org.whosaid.correction.GoldCase;
import org.whosaid.store.StoreFailed;

/** Every corrected article that is still kept, one after the other. */
final class CorrectionsExport {
  private static final Logger log = LoggerFactory.getLogger(CorrectionsExport.class);
  private static final int DIGITS = 16;

  private final Corrections corrections;
  private final Clippings clippings;

  CorrectionsExport(Corrections corrections, Clippings clippings) {
    this.corrections = requireNonNull(corrections, "corrections");
    this.clippings = requireNonNull(clippings, "clippings");
  }

  /** How many articles have no line, each of which the terminal is told. */
  int to(LinesOut lines, Terminal terminal) throws WriteFailed {
    int unread = 0;
    for (Corrections.Corrected one : corrections.all()) {
      try {
        Optional<Clipping> clipping =
            clippings.find(one.team(), one.clipping()).map(FiledClipping::clipping);
        if (clipping.isPresent()) {
          lines.print(line(one, clipping.get(), terminal));
        } else {
          terminal.complain(one.clipping() + ": corrected, but the article is no longer kept");
          unread++;
        }
      } catch (StoreFailed e) {
        log.debug("{}: the next article goes on", one.clipping(), e);
        terminal.complain(one.clipping() + ": " + e.getMessage());
        unread++;
      }
    }
    return unread;
  }

  private String line(Corrections.Corrected one, Clipping clipping, Terminal terminal) {
    CorrectedExtraction corrected =
        CorrectedExtraction.of(clipping, corrections.of(one.team(), one.clipping()));
    for (Correction aside : corrected.leftAside()) {
      terminal.complain(
          one.clipping()
              + ": a correction of "
              + aside.made().at()
              + " is left out, its words are no longer in the article");
    }
    return new GoldCase(nameOf(one), corrected).json().toString();
  }

  /** The same each time, and it leads back to no workspace. */
  private static String nameOf(Corrections.Corrected one) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((one.team() + "\n" + one.clipping()).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
