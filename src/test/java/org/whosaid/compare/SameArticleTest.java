// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whosaid.claim.Clipping;

class SameArticleTest {
  private static final String COPY =
      "A ferry capsized off Harrow on Monday morning with many commuters on board, and divers were"
          + " still searching the lower deck in the evening while relatives waited on the quay in the"
          + " rain for news of those who had not yet been brought ashore by the lifeboats.";

  @Test
  void thePageIsTheSameHoweverItsAddressIsSpelled() {
    Clipping short1 = Report.undated("Harrow Mail").tells("One.").clipping();
    Clipping short2 = Report.undated("Harrow Mail").tells("Quite another text.").clipping();

    assertThat(SameArticle.is(short1, short2)).isTrue();
    assertThat(SameArticle.isSameText(short1, short2)).isFalse();
  }

  @Test
  void anAgencysCopyIsTheSameTextInBothOutlets() {
    Clipping one = Report.undated("Harrow Mail").tells(COPY).clipping();
    Clipping other =
        Report.undated("Sundby Post")
            .tells(COPY.replace("many", "some"))
            .tells("By us.")
            .clipping();

    assertThat(SameArticle.is(one, other)).isTrue();
  }

  @Test
  void aQuotationOfTheOtherIsNoCopy() {
    Clipping one = Report.undated("Harrow Mail").tells(COPY).clipping();
    Clipping other =
        Report.undated("Sundby Post")
            .tells(COPY.substring(0, 80))
            .tells(
                "The rest of this article has words of its own, on the price of fish and on the"
                    + " long winter, on the new quay, on the old crane and those who built it, and on"
                    + " whatever else a small town talks of when its harbour is closed for the season.")
            .clipping();

    assertThat(SameArticle.is(one, other)).isFalse();
  }
}
