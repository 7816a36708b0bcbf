// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.whosaid.claim.model.Sha256;

/**
 * What decides how a run goes.
 *
 * @param encoder with which it begins
 * @param rate the highest rate of learning
 * @param data the fingerprint of the articles
 */
record RunPlan(String encoder, int epochs, double rate, long seed, String data) {
  /** Of texts and annotations, in their order. */
  static String fingerprint(List<AnnotatedArticle> articles) {
    StringBuilder all = new StringBuilder();
    for (AnnotatedArticle article : articles) {
      all.append(article.id()).append('\n').append(article.text()).append('\n');
      article.attributions().forEach(attribution -> all.append(attribution).append('\n'));
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The lines of a plan that was kept. */
  static List<String> kept(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new DataFault("the run has no plan: " + file);
    }
  }

  private String text() {
    return "encoder: "
        + encoder
        + "\nepochs: "
        + epochs
        + "\nrate: "
        + rate
        + "\nseed: "
        + seed
        + "\ndata: sha256 "
        + data
        + "\n";
  }

  /**
   * Writes the plan of a new run; of an old one checks that it is the same.
   *
   * @throws DataFault if the run was begun with another
   */
  void keep(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, text());
        return;
      }
      String begun = Files.readString(file);
      if (!begun.equals(text())) {
        throw new DataFault(
            file + ": the run was begun with another plan; found:\n" + begun + "expected:\n" + text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the run's plan can't be kept: " + file, e);
    }
  }
}
