// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The head that a span was given.
 *
 * @param head empty if it stands alone
 * @param probability how sure that is
 */
record Choice(Optional<Candidate> head, double probability) {
  Choice {
    requireNonNull(head, "head");
  }
}
