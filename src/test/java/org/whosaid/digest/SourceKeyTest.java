// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Russia's Defence Ministry,the Russian Defence Ministry",
    "Russian Ministry of Defence,Russia’s Defence Ministry",
    "Iran's army,the Iranian army",
    "China's government,the Chinese government",
    "German police,Germany's police",
    "Turkish military,Turkey's military",
    "the Pentagon,Pentagon's",
  })
  void theFormOfACountryMakesNoSecondSource(String one, String other) {
    assertThat(SourceKey.of(one)).isEqualTo(SourceKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Maria Lopez,Marian Lopez",
    "Iran's army,Iraq's army",
    "Austrian police,Australian police",
    "Russia's Defence Ministry,Syria's Defence Ministry",
    "Russia's Defence Ministry,Russia's Foreign Ministry",
    "Bank of Russia,Russia",
  })
  void othersStayApart(String one, String other) {
    assertThat(SourceKey.of(one)).isNotEqualTo(SourceKey.of(other));
  }
}
