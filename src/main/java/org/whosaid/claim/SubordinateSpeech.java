// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whosaid.article.TextSpan;

/**
 * What goes on in a subordinate clause belongs to what was said before: "the army said it had
 * stopped after the mayor accused it of shelling the town" reports the mayor in the army's words.
 * With a comma before the clause the writer takes over, and the two stay side by side.
 */
final class SubordinateSpeech {
  /** From the content's end to the first word that was found of the next attribution. */
  private static final Pattern CLAUSE =
      Pattern.compile("\\s+(?:after|because|before|once|until|when)\\s+(?:[\\p{L}'’-]+\\s+){0,3}");

  private SubordinateSpeech() {}

  /** The same attributions, those in a subordinate clause moved inside the one before. */
  static List<ReportedSpeech> within(String text, List<ReportedSpeech> inOrder) {
    List<ReportedSpeech> joined = new ArrayList<>();
    for (ReportedSpeech speech : inOrder) {
      int last = joined.size() - 1;
      if (last >= 0 && goesOn(text, joined.get(last).attribution(), speech.attribution())) {
        joined.set(last, holding(joined.get(last), speech));
      } else {
        joined.add(speech);
      }
    }
    return joined;
  }

  private static boolean goesOn(String text, Attribution main, Attribution clause) {
    if (main.content().isEmpty() || clause.cue().isEmpty() || clause.source().isEmpty()) {
      return false;
    }
    int said = last(main.content()).end();
    int next = spans(clause).mapToInt(TextSpan::start).min().orElse(0);
    boolean saidLast = spans(main).allMatch(span -> span.end() <= said);
    boolean speakerFirst = clause.content().stream().allMatch(c -> c.start() > next);
    return saidLast
        && speakerFirst
        && said < next
        && next <= text.length()
        && CLAUSE.matcher(text).region(said, next).matches();
  }

  private static ReportedSpeech holding(ReportedSpeech main, ReportedSpeech clause) {
    Attribution outer = main.attribution();
    int end = spans(clause.attribution()).mapToInt(TextSpan::end).max().orElseThrow();
    List<TextSpan> content = new ArrayList<>(outer.content());
    content.set(content.size() - 1, new TextSpan(last(content).start(), end));
    List<ReportedSpeech> inside = new ArrayList<>(main.inside());
    inside.add(clause);
    return new ReportedSpeech(
        new Attribution(outer.source(), outer.cue(), content, outer.score()), inside);
  }

  private static TextSpan last(List<TextSpan> spans) {
    return spans.get(spans.size() - 1);
  }

  private static Stream<TextSpan> spans(Attribution attribution) {
    return Stream.of(attribution.source(), attribution.cue(), attribution.content())
        .flatMap(List::stream);
  }
}
