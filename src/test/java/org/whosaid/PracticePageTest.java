// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.practice.Message;
import org.whosaid.practice.SampleArticle;
import org.whosaid.testing.Browser;

/** The practice newsroom in a real browser, with the real bot. */
class PracticePageTest {
  private PracticeService practice;

  @BeforeEach
  void open() throws Exception {
    ConfigOutcome outcome = ConfigLoader.load(Optional.empty(), Map.of("WHOSAID_HTTP_PORT", "0"));
    practice = PracticeService.start(((ConfigOutcome.Loaded) outcome).config());
  }

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void aLinkTypedIntoTheChannelIsAnsweredAndAllClaimsOpens() throws IOException {
    try (Browser browser = Browser.start(1280, 1080)) {
      browser.open(practice.page() + "?theme=light");
      WebElement composer = browser.see("#composer");
      composer.sendKeys(practice.newsroom().article(SampleArticle.AIR_STRIKE).toString());
      composer.sendKeys(Keys.ENTER);

      browser.see("#thread .message", "Who said what");
      browser.see("#thread .message", "Extracted from the article, not verified.");
      Path picture = Path.of("target", "practice-newsroom.png");
      Files.write(picture, browser.picture());

      browser.see("#thread [data-action-id=all-claims]").click();
      assertThat(browser.see("#modal").getText()).contains("All claims");
      browser.see("#modal", "nine bodies");

      browser.focused().sendKeys(Keys.ESCAPE);
      browser.seeNo("#modal");
      assertThat(browser.focused().getDomAttribute("data-action-id")).isEqualTo("all-claims");
    }
  }

  @Test
  void onAPhoneTheThreadFillsTheScreenAndNothingIsCutOff() throws IOException {
    try (Browser browser = Browser.start(500, 844)) {
      Message sample = practice.newsroom().postSample();
      browser.open(practice.page() + "?theme=dark&thread=" + sample.place().ts());

      browser.see("#thread .message", "Who said what");

      assertThat(browser.overflow()).isZero();
      Files.write(Path.of("target", "practice-newsroom-phone.png"), browser.picture());
    }
  }
}
