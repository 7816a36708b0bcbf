// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.claim.Claim;

/**
 * Makes sure that a claim reported inside another one names the outer source as its carrier, and
 * that nobody carries what he said himself.
 */
public final class Chains {
  private Chains() {}

  /** The same claims; a chain that is there already stays as it is. */
  public static List<Claim> complete(List<Claim> claims) {
    Map<Integer, Claim> byId = new HashMap<>();
    claims.forEach(claim -> byId.put(claim.id(), claim));
    return claims.stream().map(claim -> complete(claim, byId)).toList();
  }

  private static Claim complete(Claim claim, Map<Integer, Claim> byId) {
    List<String> via = new ArrayList<>(claim.via());
    @Nullable Claim outer = claim.parent().isPresent() ? byId.get(claim.parent().getAsInt()) : null;
    if (outer != null && via.isEmpty()) {
      outer.source().name().ifPresent(via::add);
      via.addAll(outer.via());
    }
    List<String> others = withoutRepeats(claim.source().name().orElse(""), via);
    return others.equals(claim.via()) ? claim : claim.carriedBy(others);
  }

  private static List<String> withoutRepeats(String origin, List<String> via) {
    Set<SourceKey> passed = new HashSet<>(Set.of(SourceKey.of(origin)));
    return via.stream().filter(carrier -> passed.add(SourceKey.of(carrier))).toList();
  }
}
