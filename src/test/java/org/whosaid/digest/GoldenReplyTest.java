// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a reader sees, sample by sample, with the target of every link. After a change that is
 * meant: {@code mvn test -Dtest='Golden*' -Dgolden.update=true} writes the files anew; read the
 * difference.
 */
class GoldenReplyTest {
  static Stream<String> samples() {
    return SampleStories.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theReplyReadsAsAgreed(String name) throws IOException {
    new GoldenFile("digest/" + name + ".golden")
        .mustEqual(rendering(SampleStories.named(name).digest()));
  }

  private static String rendering(Digest digest) {
    List<String> lines = new ArrayList<>(new PlainReply(false).lines(digest));
    lines.add("");
    for (Line line : digest.sourceLines()) {
      for (Piece piece : line.pieces()) {
        if (piece instanceof Piece.Mark mark && mark.evidence().link().isPresent()) {
          lines.add(mark.paragraph() + " " + mark.evidence().link().get());
        }
      }
    }
    return String.join("\n", lines).strip() + "\n";
  }
}
