// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.claim.SpeechAct.SAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClaimsCsvTest {
  @Test
  void aRowIsAClaim() {
    Story story =
        Story.at(
                "https://example.com/a",
                "X",
                LocalDate.EPOCH,
                "Ann, a nurse, said \"no, never\".\nKay said 3.")
            .claim("Ann, a nurse", "said", SAY, "\"no, never\"")
            .via("AP", "DPA")
            .claim("Kay", "said", SAY, "3")
            .figure("3", 3, "", "cats, or so")
            .inside(1);

    assertThat(new ClaimsCsv().text(story.article(), story.extraction()))
        .isEqualTo(
            "id,source,kind,via,act,verb,quotation,words,paragraph,link,parent,figures,differs\r\n"
                + "1,\"Ann, a nurse\",named,AP; DPA,say,said,direct,\"\"\"no, never\"\"\",1,"
                + "https://example.com/a#:~:text=said%20%22no%2C%20never,,,\r\n"
                + "2,Kay,named,,say,said,indirect,3,2,https://example.com/a#:~:text=said%203,1,\"3 (cats, or so)\",\r\n");
  }

  @Test
  void nothingRunsAsAFormulaInASpreadsheet() {
    for (String start : new String[] {"=", "+", "-", "@", "\t", "\u200b="}) {
      String words = start + "HYPERLINK(1)";
      Story story = Story.of("Ann said " + words).claim(words, "said", SAY, words);

      String row = new ClaimsCsv().text(story.article(), story.extraction()).split("\r\n", -1)[1];

      assertThat(row).startsWith("1,'");
      assertThat(row).doesNotContain("," + start);
    }
  }
}
