// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One article, annotated, as files of a folder. Its text, with what is true in brackets:
 *
 * <pre>
 * [s1 Mara Voss] [c1 said] [t1 the mine was safe]. [s2 Lund] [c2 denied] [t2 it].
 * [t3 “We saw smoke,”] [s3 the miners] [c3 wrote], [t3 “and ran.”]
 * </pre>
 */
record MineCorpus(Path instances, Path texts, Path gold) {
  static final String TEXT =
      """
      Mara Voss said the mine was safe. Lund denied it.
      “We saw smoke,” the miners wrote, “and ran.”
      """;

  private static final String ANNOTATIONS =
      """
      T1	Source 0 9	Mara Voss
      T2	Cue 10 14	said
      T3	Content 15 32	the mine was safe
      T4	Attribution 10 14	said
      E1	Attribution:T4 Content:T3 Cue:T2 Source:T1
      T5	Source 34 38	Lund
      T6	Cue 39 45	denied
      T7	Content 46 48	it
      T8	Attribution 39 45	denied
      E2	Attribution:T8 Content:T7 Cue:T6 Source:T5
      T9	Source 66 76	the miners
      T10	Cue 77 82	wrote
      T11	Content 50 65;84 94	“We saw smoke,” “and ran.”
      T12	Attribution 77 82	wrote
      E3	Attribution:T12 Content:T11 Cue:T10 Source:T9
      """;

  private static final String INSTANCES =
      """
      {"id": "mine_ann1", "tokens": ["Mara", "Voss", "said", "the", "mine", "was", "safe", "."], \
      "labels": ["B-source", "I-source", "B-cue", "B-content", "I-content", "I-content", \
      "I-content", "O"]}
      {"id": "mine_ann1", "tokens": ["Lund", "denied", "it", "."], \
      "labels": ["B-source", "B-cue", "B-content", "O"]}
      {"id": "mine_ann1", "tokens": ["``", "We", "saw", "smoke", ",", "''", "the", "miners", \
      "wrote", ",", "``", "and", "ran", ".", "''"], \
      "labels": ["B-content", "I-content", "I-content", "I-content", "I-content", "I-content", \
      "B-source", "I-source", "B-cue", "O", "B-content", "I-content", "I-content", "I-content", \
      "I-content"]}
      """;

  static MineCorpus in(Path folder) throws IOException {
    Path texts = Files.createDirectory(folder.resolve("text"));
    Files.writeString(texts.resolve("mine.txt"), TEXT);
    Path gold = Files.createDirectory(folder.resolve("attributions"));
    Files.writeString(gold.resolve("mine_ann1.ann"), ANNOTATIONS);
    Path instances = Files.writeString(folder.resolve("instances.txt"), INSTANCES);
    return new MineCorpus(instances, texts, gold);
  }

  PolnearScorer scorer() {
    return PolnearScorer.read(instances, texts, gold);
  }
}
