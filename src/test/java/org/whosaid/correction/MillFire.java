// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Difference;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.SpeechAct;
import org.whosaid.digest.Story;
import org.whosaid.source.SourceKind;

/** An article of our own with claims in it, some of them wrong, and people who notice. */
final class MillFire {
  static final String TEXT =
      """
      At least 12 workers were killed when the mill burned down, the Varn fire service said on Monday.

      Mayor Ilse Brandt said nine workers had died. She accused Norvik Timber, the mill's owner, of ignoring warnings.

      "The alarm never rang," a foreman said, according to Radio Varn.

      Norvik Timber said the union claimed that the doors were locked. "That is a lie," said its director, Peder Holm.

      The union has called a strike for Friday.
      """;

  private MillFire() {}

  static Story story() {
    return Story.of(TEXT)
        .claim(
            "Varn fire service",
            "said",
            SpeechAct.SAY,
            "At least 12 workers were killed when the mill burned down")
        .claim("Ilse Brandt", "said", SpeechAct.SAY, "nine workers had died")
        .claim("Ilse Brandt", "accused", SpeechAct.ACCUSE, "Norvik Timber, the mill's owner")
        .claim("Radio Varn", "said", SpeechAct.SAY, "\"The alarm never rang,\"")
        .claim(
            "Norvik Timber", "said", SpeechAct.SAY, "the union claimed that the doors were locked")
        .claim("The union", "claimed", SpeechAct.SAY, "that the doors were locked")
        .via("Norvik Timber")
        .inside(5)
        .claim("The union", "", SpeechAct.SAY, "a strike for Friday");
  }

  static Clipping clipping() {
    return new Clipping("clip-1", story().article(), story().extraction());
  }

  /** The same clipping of an article that was rewritten. */
  static Clipping rewritten(String text) {
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, text);
    return new Clipping("clip-1", article, new Extraction(List.of(), List.of(), List.of(), "m"));
  }

  static TextSpan span(String words) {
    int at = TEXT.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("no such words: " + words);
    }
    return new TextSpan(at, at + words.length());
  }

  static Passage words(String... pieces) {
    return Passage.of(story().article(), List.of(pieces).stream().map(MillFire::span).toList());
  }

  static RightSource source(String name, SourceKind kind) {
    return new RightSource(Optional.of(Excerpt.of(story().article(), span(name))), kind);
  }

  static Passage ofClaim(int id) {
    Claim claim = story().claims().get(id - 1);
    return Passage.of(story().article(), claim.content());
  }

  static Correction correction(String id, int revision, Change change) {
    Instant at = Instant.parse("2026-03-14T10:00:00Z");
    return new Correction(
        id, revision, new Correction.Made("clip-1", "mill.example/fire", "U" + id, at), change);
  }

  static CorrectedExtraction corrected(Change... changes) {
    List<Correction> corrections = new ArrayList<>();
    for (Change change : changes) {
      int number = corrections.size();
      corrections.add(correction("V" + number, number, change));
    }
    return CorrectedExtraction.of(clipping(), corrections);
  }

  /** "4. a foreman via Radio Varn: "The alarm never rang," (say)". */
  static List<String> lines(CorrectedExtraction corrected) {
    return corrected.extraction().claims().stream()
        .map(
            claim ->
                claim.id()
                    + ". "
                    + claim.source().name().orElse("nobody")
                    + (claim.via().isEmpty() ? "" : " via " + String.join(", ", claim.via()))
                    + (claim.parent().isPresent() ? " in " + claim.parent().getAsInt() : "")
                    + ": "
                    + String.join(
                        " … ",
                        claim.content().stream()
                            .map(span -> span.in(corrected.article().text()))
                            .toList())
                    + " ("
                    + claim.act().key()
                    + ")")
        .toList();
  }

  static List<String> differences(CorrectedExtraction corrected) {
    return corrected.extraction().differences().stream()
        .map(one -> one.what() + ": " + one.sides().stream().map(Difference.Side::claim).toList())
        .toList();
  }
}
