// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.claim.Clipping;

class SourceClaimsTest {
  private static final Clipping OLD =
      Report.in("Harrow Mail", "2026-03-02T09:00Z")
          .says("The Marrow Observatory for Rights | said | nine people had died")
          .says("Ana Dréyer | said | the steel had rusted")
          .clipping();
  private static final Clipping NEW =
      Report.in("Sundby Post", "2026-03-03T09:00Z")
          .says("Dréyer | said | the bolts were loose")
          .says("The Observatory | said | twelve people had died")
          .clipping();
  private static final Clipping OTHER =
      Report.in("Lund News", "2026-03-04T09:00Z")
          .says("Paul Dréyer | said | he saw nothing")
          .clipping();

  private static List<String> found(String typed, Clipping... clippings) {
    return SourceClaims.named(List.of(clippings), typed).stream()
        .map(
            source ->
                source.source()
                    + ": "
                    + String.join("; ", source.claims().stream().map(Statement::text).toList()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"Dréyer", "dreyer", "ANA DREYER", "the Dreyer's"})
  void aNameIsFoundHoweverItIsTyped(String typed) {
    assertThat(found(typed, OLD)).containsExactly("Ana Dréyer: the steel had rusted");
  }

  @Test
  void aSurnameMeansTheOnlyOneWhoHasIt() {
    assertThat(found("dreyer", OLD, NEW))
        .containsExactly("Ana Dréyer: the bolts were loose; the steel had rusted");
  }

  @Test
  void severalOfOneNameAreKeptApart() {
    assertThat(found("dreyer", OLD, NEW, OTHER))
        .containsExactly(
            "Paul Dréyer: he saw nothing",
            "Dréyer: the bolts were loose",
            "Ana Dréyer: the steel had rusted");
  }

  @Test
  void nobodyIsFoundByAPartOfAWordOrByNothing() {
    assertThat(found("drey", OLD, NEW)).isEmpty();
    assertThat(found(" … ", OLD, NEW)).isEmpty();
    assertThat(found("observatory", OLD)).hasSize(1);
  }
}
