// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set of rows was like, in whatever order they came: their number and the sum of their
 * SHA-256, so that two sets are the same if these are.
 */
final class Imprints {
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

  private long count;
  private BigInteger sum = BigInteger.ZERO;

  void add(List<Object> row) {
    count++;
    sum = sum.add(imprint(row)).mod(LIMIT);
  }

  long count() {
    return count;
  }

  /** Each value with its length before it, so that none can pass for two. */
  private static BigInteger imprint(List<Object> row) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object value : row) {
        byte[] bytes = value.toString().getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
      }
      return new BigInteger(1, digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Imprints that && count == that.count && sum.equals(that.sum);
  }

  @Override
  public int hashCode() {
    return sum.hashCode();
  }
}
