// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window: Chromium, if it and its driver are installed. */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/local/bin/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts the browser, or skips the test with a message where there is none. */
  public static Browser start(int width, int height) {
    Optional<File> browser = installed(BROWSERS);
    Optional<File> chromedriver = installed(DRIVERS);
    if (browser.isEmpty() || chromedriver.isEmpty()) {
      abort("skipped: no Chromium with chromedriver is installed on this machine");
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=" + width + "," + height);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  public void open(String address) {
    driver.get(address);
  }

  /** The element, as soon as it can be seen. */
  public WebElement see(String selector) {
    return see(selector, "");
  }

  /** The first element of the kind that shows these words, as soon as it does. */
  public WebElement see(String selector, String words) {
    return await("to see \"" + words + "\" in " + selector)
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
        .until(() -> shown(selector, words), Optional::isPresent)
        .orElseThrow();
  }

  /** Waits until nothing of the kind can be seen any more. */
  public void seeNo(String selector) {
    await("to see no more of " + selector)
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
        .until(() -> shown(selector, "").isEmpty());
  }

  private Optional<WebElement> shown(String selector, String words) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .filter(element -> element.isDisplayed() && element.getText().contains(words))
        .findFirst();
  }

  /** The element that has the keyboard. */
  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** How many pixels the page is wider than the window. */
  public long overflow() {
    Object pixels =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) requireNonNull(pixels)).longValue();
  }

  /** The window as a PNG. */
  public byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<File> installed(List<String> places) {
    return places.stream().map(File::new).filter(File::canExecute).findFirst();
  }
}
