// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** A key of 32 bytes and the id by which a row names it. It shows nothing of itself in a text. */
record EncryptionKey(String id, SecretKeySpec key) {
  private static final int BYTES = 32; // AES-256

  /**
   * @param number which key of several it is, counted from 1, for the message
   */
  static EncryptionKey read(String text, int number) throws UnusableKey {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      throw new UnusableKey("key " + number + " is not Base64; needed is Base64 of 32 bytes");
    }
    if (bytes.length != BYTES) {
      throw new UnusableKey(
          "key " + number + " has " + bytes.length + " bytes; needed is Base64 of 32 bytes");
    }
    return new EncryptionKey(idOf(bytes), new SecretKeySpec(bytes, "AES"));
  }

  /** Forty-eight bits of a hash of a random key say nothing about the key. */
  private static String idOf(byte[] key) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update("whosaid key id".getBytes(UTF_8));
      return HexFormat.of().formatHex(hash.digest(key), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "(key " + id + ")";
  }
}
