// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.whosaid.article.TextSpan;
import org.whosaid.figure.Figure;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/** Reads an extraction from its JSON form. */
record ReadClaims(JsonField document) {
  Extraction extraction() {
    return new Extraction(
        document.get("attributions").list(ReadClaims::attribution),
        document.get("claims").list(ReadClaims::claim),
        document.get("differences").list(ReadClaims::difference).stream()
            .flatMap(Optional::stream)
            .toList(),
        document.get("model").text());
  }

  private static Attribution attribution(JsonField json) {
    List<TextSpan> source = json.get("source").list(JsonField::span);
    List<TextSpan> cue = json.get("cue").list(JsonField::span);
    List<TextSpan> content = json.get("content").list(JsonField::span);
    double score = json.get("score").number();
    return json.record(() -> new Attribution(source, cue, content, score));
  }

  private static Claim claim(JsonField json) {
    int id = json.get("id").integer();
    Source source = source(json.get("source"));
    List<String> via = json.get("via").list(JsonField::text);
    Optional<TextSpan> cueSpan = json.get("cue").orNull(JsonField::span);
    Optional<Cue> cue = cueSpan.map(span -> new Cue(span, json.get("verb").text()));
    SpeechAct act = json.get("act").oneOf(SpeechAct.class);
    List<TextSpan> content = json.get("content").list(JsonField::span);
    Quotation quotation = json.get("quotation").oneOf(Quotation.class);
    List<Figure> figures = json.get("figures").list(ReadClaims::figure);
    OptionalInt parent =
        json.get("parent").orNull(JsonField::integer).stream()
            .mapToInt(Integer::intValue)
            .findAny();
    double score = json.get("score").number();
    return json.record(
        () -> new Claim(id, source, via, cue, act, content, quotation, figures, parent, score));
  }

  private static Figure figure(JsonField json) {
    double value = json.get("value").number();
    OptionalDouble low =
        json.has("low") ? OptionalDouble.of(json.get("low").number()) : OptionalDouble.empty();
    String qualifier = json.get("qualifier").text();
    String what = json.get("what").text();
    TextSpan span = json.get("span").span();
    return json.record(() -> new Figure(value, low, qualifier, what, span));
  }

  /** None if it doesn't say which figures it is about, as only this program writes. */
  private static Optional<Difference> difference(JsonField json) {
    if (!json.has("spans")) {
      return Optional.empty();
    }
    String what = json.get("what").text();
    List<Integer> claims = json.get("claims").list(JsonField::integer);
    List<TextSpan> spans = json.get("spans").list(JsonField::span);
    return json.record(
        () -> {
          if (claims.size() != spans.size()) {
            throw new IllegalArgumentException(
                claims.size() + " claims with " + spans.size() + " spans");
          }
          return Optional.of(
              new Difference(
                  what,
                  IntStream.range(0, claims.size())
                      .mapToObj(i -> new Difference.Side(claims.get(i), spans.get(i)))
                      .toList()));
        });
  }

  private static Source source(JsonField json) {
    return new Source(
        json.get("name").orNull(JsonField::text),
        json.get("kind").oneOf(SourceKind.class),
        json.get("mention").orNull(JsonField::span));
  }
}
