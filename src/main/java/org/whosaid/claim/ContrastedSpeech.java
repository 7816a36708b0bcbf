// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whosaid.article.TextSpan;

/**
 * Takes apart what an article sets against each other: "The builder said four bolts were missing,
 * while the union put the number at nine" reports two speakers side by side, not the union in the
 * builder's words. In quotation marks the builder himself may say so.
 */
final class ContrastedSpeech {
  private static final Pattern CONTRAST =
      Pattern.compile("[,;]\\s+(?:while|whereas|but)\\s+(?:the\\s+)?$");

  /** How many characters before a speaker can say "; whereas the". */
  private static final int REACH = 24;

  private final String text;

  ContrastedSpeech(String text) {
    this.text = text;
  }

  /** The same attribution, and behind it those inside that only stand beside it. */
  Stream<ReportedSpeech> apart(ReportedSpeech speech) {
    for (int i = 0; i < speech.inside().size(); i++) {
      ReportedSpeech inner = speech.inside().get(i);
      int border = border(speech.attribution(), inner.attribution());
      if (border >= 0) {
        Attribution outer = speech.attribution();
        List<TextSpan> left = new ArrayList<>(outer.content());
        TextSpan last = left.remove(left.size() - 1);
        left.add(new TextSpan(last.start(), border));
        Attribution cut = new Attribution(outer.source(), outer.cue(), left, outer.score());
        return Stream.concat(
            Stream.of(new ReportedSpeech(cut, speech.inside().subList(0, i))),
            speech.inside().subList(i, speech.inside().size()).stream());
      }
    }
    return Stream.of(speech);
  }

  /** Where the comma before the inner speaker stands, -1 if there is no contrast. */
  private int border(Attribution outer, Attribution inner) {
    if (inner.source().isEmpty() || outer.content().isEmpty()) {
      return -1;
    }
    TextSpan last = outer.content().get(outer.content().size() - 1);
    int speaker = inner.source().get(0).start();
    if (speaker <= last.start() || speaker >= Math.min(last.end(), text.length())) {
      return -1;
    }
    String before = text.substring(last.start(), speaker);
    boolean speakerFirst = inner.content().stream().allMatch(span -> span.start() > speaker);
    boolean quoted = before.indexOf('"') >= 0 || before.indexOf('“') >= 0;
    int from = Math.max(0, before.length() - REACH);
    Matcher contrast = CONTRAST.matcher(before).region(from, before.length());
    return speakerFirst && !quoted && contrast.find() && contrast.start() > 0
        ? last.start() + contrast.start()
        : -1;
  }
}
