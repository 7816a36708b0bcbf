// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.whosaid.article.TextSpan;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/** Reads an extraction from its JSON form. */
record ReadClaims(JsonField document) {
  Extraction extraction() {
    return new Extraction(
        document.get("attributions").list(ReadClaims::attribution),
        document.get("claims").list(ReadClaims::claim),
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
    OptionalInt parent =
        json.get("parent").orNull(JsonField::integer).stream()
            .mapToInt(Integer::intValue)
            .findAny();
    double score = json.get("score").number();
    return json.record(
        () -> new Claim(id, source, via, cue, act, content, quotation, parent, score));
  }

  private static Source source(JsonField json) {
    return new Source(
        json.get("name").orNull(JsonField::text),
        json.get("kind").oneOf(SourceKind.class),
        json.get("mention").orNull(JsonField::span));
  }
}
