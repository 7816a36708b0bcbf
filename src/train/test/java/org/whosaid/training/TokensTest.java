// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.claim.model.Role;

class TokensTest {
  @Test
  void labelsBecomeSpansAlsoWhereABeginningIsMissing() {
    assertThat(
            TokenSpan.ofLabels(
                List.of("I-source", "B-source", "I-source", "I-cue", "O", "B-other", "B-content")))
        .containsExactlyInAnyOrder(
            new TokenSpan(Role.SOURCE, 0, 1),
            new TokenSpan(Role.SOURCE, 1, 3),
            new TokenSpan(Role.CUE, 3, 4),
            new TokenSpan(Role.CONTENT, 6, 7));
    assertThat(TokenSpan.ofLabels(List.of())).isEmpty();
  }

  @Test
  void signsStandBetweenTheWordsHoweverTheTokeniserWritesThem() {
    String text = "He (Lund) wrote: “It’s…  so”";

    assertThat(
            found(
                text,
                new TokenPlaces(text)
                    .next(
                        List.of(
                            "He", "-LRB-", "Lund", "-RRB-", "wrote", ":", "``", "It", "'s", "...",
                            "so", "''"))))
        .containsExactly(
            "He", "(", "Lund", ")", "wrote", ":", "“", "It", "s", "…", "so", "”");
  }

  @Test
  void aSignThatOnlyTheTokeniserHasStandsAtTheEndOfTheWordBefore() {
    assertThat(found("It fell", new TokenPlaces("It fell").next(List.of("It", "fell", "."))))
        .containsExactly("It", "fell", "l");
    assertThat(found("It fell", new TokenPlaces("It fell").next(List.of("``", "It", "fell"))))
        .containsExactly("", "It", "fell");
  }

  @Test
  void theSameWordsGetTheirPlacesOneAfterTheOther() {
    TokenPlaces places = new TokenPlaces("No. 😀 No.");

    assertThat(places.next(List.of("No", "."))).extracting(place -> place.start()).contains(0, 2);
    assertThat(places.next(List.of("No", "."))).extracting(place -> place.start()).contains(7, 9);
    assertThat(places.next(List.of("No", "."))).isEmpty();
  }

  @Test
  void lettersBeyondTheBasicPlaneAreLetters() {
    String text = "😀 𝗡𝗼, 𝗟und😀";

    assertThat(found(text, new TokenPlaces(text).next(List.of("𝗡𝗼", ",", "𝗟und", "."))))
        .containsExactly("𝗡𝗼", ",", "𝗟und", "😀");
  }

  @Test
  void wordsThatTheTextDoesNotHaveHaveNoPlace() {
    assertThat(new TokenPlaces("It fell.").next(List.of("It", "rose"))).isEmpty();
    assertThat(new TokenPlaces("It fell.").next(List.of("."))).isEmpty();
    assertThat(new TokenPlaces("").next(List.of("It"))).isEmpty();
  }

  private static List<String> found(String text, List<TokenPlaces.Place> places) {
    return places.stream().map(place -> text.substring(place.start(), place.end())).toList();
  }
}
