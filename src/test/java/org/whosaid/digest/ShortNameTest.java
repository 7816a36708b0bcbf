// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNameTest {
  @ParameterizedTest
  @CsvSource({
    "the harbour authority,The harbour authority",
    "coastguard,Coastguard",
    "The mayor,The mayor",
    "eBay,eBay",
    "al-Ahram,al-Ahram",
    "de Blasio,De Blasio",
    "=HYPERLINK,=HYPERLINK",
  })
  void aLineBeginsWithACapitalUnlessTheFirstWordHasOne(String name, String shown) {
    assertThat(ShortName.atLineStart(name)).isEqualTo(shown);
  }
}
