// SPDX-License-Identifier: EPL-2.0
package org.triangulum.browser;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The system's Chromium without a window, reading a dossier from the file system. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final ChromeDriver driver;
  private final SampleDossier dossier;

  Browser(SampleDossier dossier) {
    this.dossier = dossier;
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(find("chromium", "chromium-browser", "google-chrome").toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en",
        "--disable-background-networking", "--no-first-run", "--hide-scrollbars");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(find("chromedriver").toFile()).build();
    driver = new ChromeDriver(service, options);
  }

  private static Path find(String... names) {
    for (String name : names) {
      for (String folder : System.getenv("PATH").split(":")) {
        Path path = Path.of(folder, name);
        if (Files.isExecutable(path)) {
          return path;
        }
      }
    }
    throw new IllegalStateException("none of " + List.of(names) + " is installed");
  }

  /** Opens a page at a width, as a phone does below 500 pixels. */
  void open(String address, int width) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900,
        "deviceScaleFactor", 1, "mobile", width < 500));
    driver.get(dossier.page(address));
  }

  /** Shows pages as on paper, or again as on screen. */
  void print(boolean paper) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : "screen"));
  }

  /** Asks for the light or the dark colours. */
  void scheme(String scheme) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Switches scripts off or on for pages opened from now on. */
  void scripts(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  List<WebElement> shown(String selector) {
    return all(selector).stream().filter(WebElement::isDisplayed).toList();
  }

  WebElement active() {
    return driver.switchTo().activeElement();
  }

  void until(java.util.function.BooleanSupplier holds) {
    new WebDriverWait(driver, PATIENCE).until(d -> holds.getAsBoolean());
  }

  String address() {
    return driver.getCurrentUrl();
  }

  Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What axe-core says keeps people out (WCAG 2.1 A and AA and its own best practices), a line for each element. */
  List<String> barriers() {
    List<String> before = complaints();
    if (!before.isEmpty()) {
      return before;
    }
    Results results = new AxeBuilder().analyze(driver);
    complaints(); // axe itself asks for the style sheet once more, and the policy of the page stops it
    return results.getViolations().stream().flatMap(rule -> rule.getNodes().stream()
        .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary())).toList();
  }

  /** What the browser complained about since it was last asked: errors, and what the policy stopped. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue()).map(LogEntry::getMessage).toList();
  }

  /** With -Dpictures keeps a picture of the whole page below target/pictures, for people to look at. */
  void picture(String name) throws IOException {
    if (!Boolean.getBoolean("pictures")) {
      return;
    }
    Object height = ask("return Math.min(6000, document.documentElement.scrollHeight)");
    Object width = ask("return innerWidth");
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height,
        "deviceScaleFactor", 1, "mobile", false));
    Path pictures = Files.createDirectories(Path.of("target/pictures"));
    Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
