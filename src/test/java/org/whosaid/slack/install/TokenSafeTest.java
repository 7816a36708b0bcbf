// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.slack.install.TokenSafe.Sealed;

class TokenSafeTest {
  private static final String ONE = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final String OTHER = "_________________________________________-8"; // URL's Base64

  @Test
  void whatWasSealedOpensForItsAccountOnly() throws Exception {
    TokenSafe safe = safe(ONE);
    Sealed sealed = safe.seal("T1", "xoxb-canary ü");

    assertThat(safe.open("T1", sealed)).isEqualTo("xoxb-canary ü");
    assertThatThrownBy(() -> safe.open("T2", sealed))
        .isInstanceOf(UnusableKey.class)
        .hasMessage("the tokens of T2 are damaged, or another account's")
        .hasNoCause();
    assertThat(sealed.toString() + safe).doesNotContain("canary").doesNotContain(ONE);
  }

  @Test
  void everyChangedByteIsNoticed() throws Exception {
    TokenSafe safe = safe(ONE);
    Sealed sealed = safe.seal("T1", "xoxb-1");
    byte[] bytes = Base64.getDecoder().decode(sealed.text());

    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      String text = Base64.getEncoder().encodeToString(changed);
      assertThatThrownBy(() -> safe.open("T1", new Sealed(sealed.keyId(), text)))
          .isInstanceOf(UnusableKey.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "AAAA", "no Base64 at all", "AAAAAAAAAAAAAAAAAAAAAAAA"})
  void nonsenseIsNoticed(String text) throws Exception {
    TokenSafe safe = safe(ONE);
    String keyId = safe.sealingKey();

    assertThatThrownBy(() -> safe.open("T1", new Sealed(keyId, text)))
        .isInstanceOf(UnusableKey.class)
        .hasMessageStartingWith("the tokens of T1 are damaged");
  }

  @Test
  void noNonceIsUsedTwice() throws Exception {
    TokenSafe safe = safe(ONE);
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      nonces.add(safe.seal("T1", "xoxb-1").text().substring(0, 16)); // 12 bytes
    }

    assertThat(nonces).hasSize(1_000);
  }

  @Test
  void theFirstKeySealsAndAllOpen() throws Exception {
    Sealed old = safe(ONE).seal("T1", "xoxb-1");
    TokenSafe both = safe(OTHER + "," + ONE);

    assertThat(both.open("T1", old)).isEqualTo("xoxb-1");
    assertThat(both.seal("T1", "xoxb-1").keyId()).isNotEqualTo(old.keyId());
    assertThatThrownBy(() -> safe(OTHER).open("T1", old))
        .isInstanceOf(UnusableKey.class)
        .hasMessageContaining("sealed with another key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                | key 1 has 0 bytes; needed is Base64 of 32 bytes
          Y2FuYXJ5                                          | key 1 has 6 bytes; needed is Base64 of 32 bytes
          c e c r e t                                       | key 1 is not Base64; needed is Base64 of 32 bytes
          MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=,     | key 2 has 0 bytes; needed is Base64 of 32 bytes
          MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=,Y2FuYXJ5 | key 2 has 6 bytes; needed is Base64 of 32 bytes
          """)
  void whatIsNoKeyIsRefusedWithoutShowingIt(String text, String message) {
    assertThatThrownBy(() -> safe(text)).isInstanceOf(UnusableKey.class).hasMessage(message);
  }

  private static TokenSafe safe(String keys) throws UnusableKey {
    return TokenSafe.of(keys, new SecureRandom());
  }
}
