// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals tokens with AES-256-GCM, each for one account: what was sealed for one workspace does not
 * open for another. The first key seals; all keys open. A sealed text is the nonce of 96 random
 * bits, the cipher text and the tag of 128 bits, in Base64 (NIST SP 800-38D).
 */
public final class TokenSafe {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String PURPOSE = "whosaid/tokens/1/"; // part of what is authenticated
  private static final int NONCE = 12; // bytes
  private static final int TAG = 128; // bits

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String sealing;
  private final SecureRandom random;

  private TokenSafe(List<EncryptionKey> given, SecureRandom random) {
    for (EncryptionKey key : given) {
      keys.put(key.id(), key.key());
    }
    this.sealing = given.get(0).id();
    this.random = requireNonNull(random, "random");
  }

  /**
   * A safe for the keys in {@code text}: Base64 of 32 bytes each, with commas between.
   *
   * @throws UnusableKey if there is none, or one is not 32 bytes
   */
  public static TokenSafe of(String text, SecureRandom random) throws UnusableKey {
    List<EncryptionKey> keys = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      keys.add(EncryptionKey.read(one.strip(), keys.size() + 1));
    }
    return new TokenSafe(keys, random);
  }

  /**
   * A sealed text and the key that opens it.
   *
   * @param keyId names the key and tells nothing of it
   */
  public record Sealed(String keyId, String text) {}

  /** The id of the key that seals. */
  public String sealingKey() {
    return sealing;
  }

  /** Whether one of our keys has that id. */
  public boolean hasKey(String keyId) {
    return keys.containsKey(keyId);
  }

  public Sealed seal(String account, String secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, sealing, nonce, account).doFinal(secret.getBytes(UTF_8));
      byte[] all = ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
      return new Sealed(sealing, Base64.getEncoder().encodeToString(all));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CIPHER, e);
    }
  }

  /**
   * What was sealed for that account.
   *
   * @throws UnusableKey if we don't have the key, or the text was sealed for another account or
   *     changed since
   */
  public String open(String account, Sealed sealed) throws UnusableKey {
    if (!hasKey(sealed.keyId())) {
      throw new UnusableKey(
          "the tokens of "
              + account
              + " are sealed with another key; it may stand behind the new one, with a comma"
              + " between");
    }
    try {
      byte[] all = Base64.getDecoder().decode(sealed.text());
      if (all.length < NONCE + TAG / Byte.SIZE) {
        throw new UnusableKey("the tokens of " + account + " are damaged");
      }
      byte[] nonce = Arrays.copyOf(all, NONCE);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, account);
      return new String(cipher.doFinal(all, NONCE, all.length - NONCE), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnusableKey("the tokens of " + account + " are damaged, or another account's");
    }
  }

  private Cipher cipher(int mode, String keyId, byte[] nonce, String account)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, requireNonNull(keys.get(keyId)), new GCMParameterSpec(TAG, nonce));
    cipher.updateAAD((PURPOSE + account).getBytes(UTF_8));
    return cipher;
  }

  @Override
  public String toString() {
    return "(safe with " + keys.size() + " keys)";
  }
}
