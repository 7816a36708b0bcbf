// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.Set;
import org.whosaid.article.TextSpan;
import org.whosaid.figure.CountedFigure;

/** A figure that somebody gives in one of the articles. */
record GivenFigure(Saying saying, CountedFigure counted, Set<String> circumstances) {
  static GivenFigure of(Saying saying, CountedFigure counted) {
    TextSpan place = counted.figure().span();
    return new GivenFigure(
        saying, counted, Circumstances.of(saying.in().article(), saying.claim(), place));
  }

  Voice voice() {
    return saying.voice();
  }

  int article() {
    return saying.article();
  }

  double value() {
    return counted.figure().value();
  }

  Statement statement() {
    return saying.statement(counted.figure().span());
  }
}
