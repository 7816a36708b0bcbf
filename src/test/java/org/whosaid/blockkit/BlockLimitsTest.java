// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockLimitsTest {
  @Test
  void textThatFitsStaysAndLongerTextEndsWithAnEllipsis() {
    assertThat(BlockLimits.cut("abc", 3)).isEqualTo("abc");
    assertThat(BlockLimits.cut("abcd", 3)).isEqualTo("ab…");
    assertThat(BlockLimits.cut("abcd", 0)).isEmpty();
  }

  @Test
  void aCharacterOfTwoUnitsIsNeverHalved() {
    String bang = "\ud83d\udca5";

    assertThat(BlockLimits.cut("a" + bang + bang, 3)).isEqualTo("a…");
    assertThat(BlockLimits.cut("a" + bang + bang, 4)).isEqualTo("a" + bang + "…");
  }

  @Test
  void anEscapeIsNeverHalved() {
    assertThat(Mrkdwn.escaped("a & b <c>")).isEqualTo("a &amp; b &lt;c&gt;");
    assertThat(Mrkdwn.escaped("&".repeat(1_000), 14)).isEqualTo("&amp;&amp;…");
    assertThat(Mrkdwn.escaped("a & b", 20)).isEqualTo("a &amp; b");
  }
}
