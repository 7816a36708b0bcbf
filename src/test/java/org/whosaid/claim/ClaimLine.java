// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

/** A claim in one line, as tests and golden files print it. */
final class ClaimLine {
  private ClaimLine() {}

  /** Who said it (what kind of source), through whom: act, quotation, the claim that holds it. */
  static String summary(Claim claim) {
    String via = claim.via().isEmpty() ? "" : " via " + String.join(" via ", claim.via());
    String parent = claim.parent().isPresent() ? " in " + claim.parent().getAsInt() : "";
    return "%s (%s)%s: %s, %s%s"
        .formatted(
            claim.source().name().orElse("nobody"),
            claim.source().kind().key(),
            via,
            claim.act().key(),
            claim.quotation().key(),
            parent);
  }
}
