// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.ClaimsJson;
import org.whosaid.claim.Difference;
import org.whosaid.claim.Extraction;
import org.whosaid.figure.Figure;

/**
 * What holds for the claims of any text: everything can be pointed at, and nothing hangs in air.
 */
public final class SoundClaims {
  private SoundClaims() {}

  public static void check(Article article, Extraction extraction) {
    String text = article.text();
    Map<Integer, Claim> byId = new HashMap<>();
    for (Claim claim : extraction.claims()) {
      assertThat(claim.id()).isEqualTo(byId.size() + 1);
      byId.put(claim.id(), claim);
      check(text, claim);
    }
    for (Claim claim : extraction.claims()) {
      int steps = 0;
      Claim outer = claim;
      while (outer.parent().isPresent()) {
        assertThat(byId).containsKey(outer.parent().getAsInt());
        assertThat(++steps).as("chain of parents").isLessThanOrEqualTo(byId.size());
        outer = byId.getOrDefault(outer.parent().getAsInt(), outer);
      }
    }
    for (Difference difference : extraction.differences()) {
      for (Difference.Side side : difference.sides()) {
        List<Figure> figures =
            Optional.ofNullable(byId.get(side.claim())).map(Claim::figures).orElse(List.of());
        assertThat(figures).anyMatch(figure -> figure.span().equals(side.figure()));
      }
    }
    ClaimsJson json = new ClaimsJson();
    assertThat(json.read(json.write("x", extraction))).isEqualTo(extraction);
  }

  private static void check(String text, Claim claim) {
    int end = 0;
    for (TextSpan span : claim.content()) {
      assertThat(span.start()).as("content of %s", claim).isGreaterThanOrEqualTo(end);
      assertThat(span.in(text)).isNotBlank();
      end = span.end();
    }
    claim.cue().ifPresent(cue -> assertThat(cue.verb()).isEqualTo(cue.span().in(text)));
    claim.source().mention().ifPresent(mention -> assertThat(mention.in(text)).isNotBlank());
    claim.source().name().ifPresent(name -> mustStandIn(text, name));
    claim.via().forEach(carrier -> mustStandIn(text, carrier));
    mustHold(text, claim.content(), claim.figures());
  }

  private static void mustHold(String text, List<TextSpan> content, List<Figure> figures) {
    for (Figure figure : figures) {
      assertThat(figure.span().end()).isLessThanOrEqualTo(text.length());
      int last = figure.span().end() - 1;
      assertThat(content).anyMatch(span -> span.start() <= last && last < span.end());
    }
  }

  /** Word by word, whatever blanks stand between and however they begin. */
  private static void mustStandIn(String text, String name) {
    assertThat(plain(text)).contains(plain(name));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
