// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.source.Source;
import org.whosaid.source.Speakers;

/**
 * Through whom a speaker goes on: who told an outlet something speaks through it in the next
 * sentences, too, until the article tells something of its own; a document that an outlet has is
 * that outlet's wherever it is read from. Asked in the order of the text.
 */
final class Occasion {
  private final String text;
  private final Map<String, List<String>> viaOfDocument = new HashMap<>();
  private final Set<String> severalDocuments = new HashSet<>();
  private @Nullable Claim last;
  private @Nullable Finding lastFinding;

  Occasion(String text) {
    this.text = text;
  }

  /** Through whom a claim goes that names no carrier itself. */
  List<String> viaOf(Source source, Finding finding) {
    Claim before = last;
    if (before != null && source.name().equals(before.source().name()) && isNext(finding)) {
      return before.via();
    }
    return documentNamedAgain(finding).map(viaOfDocument::get).orElse(List.of());
  }

  /** The claim is what the next one may go on from. */
  void goOn(Claim claim, Finding finding) {
    last = claim;
    lastFinding = finding;
    Optional<String> document =
        finding.source().flatMap(place -> Speakers.documentIn(place.in(text)));
    if (document.isPresent() && !isNamedAgain(finding)) {
      boolean first = severalDocuments.add(document.get());
      viaOfDocument.put(document.get(), first ? claim.via() : List.of());
    }
  }

  /** "the letter", once a letter was introduced and no other. */
  private Optional<String> documentNamedAgain(Finding finding) {
    return isNamedAgain(finding)
        ? finding
            .source()
            .flatMap(place -> Speakers.documentIn(place.in(text)))
            .filter(viaOfDocument::containsKey)
        : Optional.empty();
  }

  private boolean isNamedAgain(Finding finding) {
    return finding
        .source()
        .filter(place -> place.in(text).toLowerCase(Locale.ROOT).startsWith("the "))
        .isPresent();
  }

  /** In the same paragraph, or with nothing between that the article tells itself. */
  private boolean isNext(Finding finding) {
    Finding before = lastFinding;
    if (before == null || finding.paragraph() - before.paragraph() > 1) {
      return false;
    }
    return finding.paragraph() == before.paragraph() || ends(before.end(), finding.start()) < 2;
  }

  /** How many sentences end between two places, two at most. */
  private int ends(int from, int to) {
    int ends = 0;
    for (int i = from; i + 1 < to && ends < 2; i++) {
      boolean mark = ".!?".indexOf(text.charAt(i)) >= 0;
      boolean word = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      boolean blank = !Character.isLetterOrDigit(text.charAt(i + 1));
      ends += mark && word && blank ? 1 : 0;
    }
    return ends;
  }
}
