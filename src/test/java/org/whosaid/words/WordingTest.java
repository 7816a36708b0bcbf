// SPDX-License-Identifier: Apache-2.0
package org.whosaid.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void aTextIsFoundByItsKey() {
    assertThat(Wording.of("reply.title")).isEqualTo("Who said what");
  }

  @Test
  void aMissingKeyIsNamed() {
    assertThatThrownBy(() -> Wording.of("reply.no-such-text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reply.no-such-text");
  }

  @Test
  void aMissingValueIsNamed() {
    assertThatThrownBy(() -> Wording.of("reply.figures-differ-in"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reply.figures-differ-in needs 1 values, not 0");
  }

  @Test
  void aTextThatCountsHasTwoForms() {
    assertThat(Wording.counted("reply.sources", 1)).isEqualTo("1 source");
    assertThat(Wording.counted("reply.sources", 0)).isEqualTo("0 sources");
    assertThat(Wording.counted("reply.sources", 12_345)).isEqualTo("12345 sources");
  }
}
