// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.claim.Claim;

/** Makes sure that a claim reported inside another one names the outer source as its carrier. */
public final class Chains {
  private Chains() {}

  /** The same claims; a chain that is there already stays as it is. */
  public static List<Claim> complete(List<Claim> claims) {
    Map<Integer, Claim> byId = new HashMap<>();
    claims.forEach(claim -> byId.put(claim.id(), claim));
    return claims.stream().map(claim -> complete(claim, byId)).toList();
  }

  private static Claim complete(Claim claim, Map<Integer, Claim> byId) {
    Optional<Claim> outer =
        claim.parent().isPresent()
            ? Optional.ofNullable(byId.get(claim.parent().getAsInt()))
            : Optional.empty();
    if (outer.isEmpty() || !claim.via().isEmpty() || outer.get().source().name().isEmpty()) {
      return claim;
    }
    List<String> via = new ArrayList<>(List.of(outer.get().source().name().get()));
    via.addAll(outer.get().via());
    return new Claim(
        claim.id(),
        claim.source(),
        via,
        claim.cue(),
        claim.act(),
        claim.content(),
        claim.quotation(),
        claim.parent(),
        claim.score());
  }
}
