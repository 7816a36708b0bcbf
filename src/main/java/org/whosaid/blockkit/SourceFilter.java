// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.claim.Claim;
import org.whosaid.words.Wording;

/** The menu above a window of claims that leaves the claims of one source. */
final class SourceFilter {
  /** With a longer id the value of an option would be too long for Slack. */
  private static final int LONGEST_ID = 120;

  private static final int LONGEST_NAME = 60;

  private final PageOfReading wanted;
  private final List<Claim> all;
  private final Map<Optional<String>, List<Claim>> bySource = new LinkedHashMap<>();

  SourceFilter(List<Claim> claims, PageOfReading wanted) {
    this.wanted = wanted;
    this.all = claims;
    for (Claim claim : claims) {
      bySource.computeIfAbsent(claim.source().name(), name -> new ArrayList<>()).add(claim);
    }
  }

  /** The claims that are left. */
  List<Claim> claims() {
    return chosen().orElse(all);
  }

  boolean isOff() {
    return chosen().isEmpty();
  }

  /** The menu; none where there is nothing to choose. */
  List<LayoutBlock> menu(String actionId) {
    if (bySource.size() < 2 || wanted.readingId().length() > LONGEST_ID) {
      return List.of();
    }
    List<OptionObject> options = new ArrayList<>();
    options.add(
        Menus.option(Wording.of("claims.filter.all", all.size()), wanted.ofSource(0).value()));
    for (List<Claim> claims : offered()) {
      String name = claims.get(0).source().name().orElse(Wording.of("source.nobody"));
      String shown =
          Wording.of(
              "claims.filter.source",
              BlockLimits.cut(Menus.shown(name), LONGEST_NAME),
              claims.size());
      options.add(Menus.option(shown, wanted.ofSource(claims.get(0).id()).value()));
    }
    int claim = chosen().map(claims -> claims.get(0).id()).orElse(0);
    return List.of(
        ActionsBlock.builder()
            .blockId("filter")
            .elements(
                List.of(Menus.menu(actionId, options, Optional.of(wanted.ofSource(claim).value()))))
            .build());
  }

  /** In the order of the article; where a menu can't hold them, those who claim the most. */
  private List<List<Claim>> offered() {
    List<List<Claim>> sources = new ArrayList<>(bySource.values());
    if (sources.size() >= Menus.MOST_OPTIONS) {
      sources.sort(Comparator.comparing((List<Claim> claims) -> -claims.size()));
      chosen()
          .ifPresent(
              claims -> {
                sources.remove(claims);
                sources.add(0, claims);
              });
      return sources.subList(0, Menus.MOST_OPTIONS - 1);
    }
    return sources;
  }

  /** The claims of the wanted source; empty if all are wanted. */
  private Optional<List<Claim>> chosen() {
    return all.stream()
        .filter(claim -> claim.id() == wanted.sourceOf())
        .findFirst()
        .map(claim -> bySource.getOrDefault(claim.source().name(), all));
  }
}
