// SPDX-License-Identifier: EPL-2.0
package org.triangulum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

class DossierInBrowserTest {
  private static final int DESK = 1280;
  private static final int PHONE = 390;
  private static SampleDossier dossier;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    dossier = SampleDossier.make();
    browser = new Browser(dossier);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingIsComplainedAbout() {
    browser.print(false);
    browser.scripts(true);
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void slashOpensTheSearchWhichFindsAQuoteFromAnyPage() {
    browser.open("finding/S1.html", DESK);
    browser.one("body").sendKeys("/");
    assertEquals("search", browser.active().getAttribute("id"));
    browser.active().sendKeys("kitchen table");
    browser.until(() -> !browser.shown("#hits a").isEmpty());
    WebElement hit = browser.one("#hits a");
    assertTrue(hit.getText().contains("F-01") && hit.getText().contains("Quote"), hit.getText());
    assertEquals(List.of("kitchen", "table"), hit.findElements(By.tagName("mark")).stream().map(WebElement::getText)
        .toList());
    browser.active().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    browser.until(() -> browser.address().endsWith("quote/F-01.html"));
    assertTrue(browser.one("main mark").getText().startsWith("She sat at my kitchen table"));
  }

  @Test
  void searchTakesAccentsCasesAndKindsOfApostropheAsEqual() {
    browser.open("index.html", DESK);
    WebElement box = browser.one("#search");
    box.sendKeys("KITCHÉN");
    browser.until(() -> !browser.shown("#hits a").isEmpty());
    box.clear();
    box.sendKeys("zzzznothing");
    browser.until(() -> browser.one("#hits").getText().contains("Nothing found"));
    box.sendKeys(Keys.ESCAPE);
    assertFalse(browser.one("#hits").isDisplayed());
  }

  @Test
  void aFilterNarrowsTheFindingsAndStandsInTheAddress() {
    browser.open("findings.html", DESK);
    int all = browser.shown("[data-item]").size();
    browser.one("select[name=coverage]").sendKeys("one strand");
    browser.until(() -> browser.shown("[data-item]").size() < all);
    int narrowed = browser.shown("[data-item]").size();
    assertTrue(narrowed > 0 && narrowed < all, narrowed + " of " + all);
    assertEquals(narrowed + " of " + all, browser.one(".tally").getText());
    assertTrue(browser.address().endsWith("findings.html?coverage=one-strand"), browser.address());
    browser.one("button[type=reset]").click();
    browser.until(() -> browser.shown("[data-item]").size() == all);
  }

  @Test
  void anAddressWithAFilterOpensNarrowed() {
    browser.open("findings.html?group=M", DESK);
    List<WebElement> shown = browser.shown("[data-item]");
    assertFalse(shown.isEmpty());
    assertTrue(shown.stream().allMatch(item -> item.getAttribute("data-group").lines().anyMatch("M"::equals)));
    assertEquals("M", new Select(browser.one("select[name=group]")).getFirstSelectedOption().getAttribute("value"));
  }

  @Test
  void theMatrixNarrowsToDissonanceWithItsDetails() {
    browser.open("matrix.html?verdict=dissonance", DESK);
    int rows = browser.shown("tr[data-item]").size();
    assertTrue(rows > 0 && rows < browser.all("tr[data-item]").size(), rows + " rows");
    assertEquals(rows, browser.shown("section.issue").size());
  }

  @Test
  void quotesCanBePutInAnotherOrder() {
    browser.open("quotes.html", DESK);
    List<String> before = keys();
    browser.one("select[name=sort]").sendKeys("speaker");
    browser.until(() -> !keys().equals(before));
    List<String> after = keys();
    assertEquals(before.size(), after.size());
    List<String> speakers = browser.all("[data-item]").stream().map(i -> i.getAttribute("data-speaker")).toList();
    assertEquals(speakers.stream().sorted().toList(), speakers);
  }

  private static List<String> keys() {
    return browser.all("[data-item]").stream().map(i -> i.getAttribute("id")).toList();
  }

  @Test
  void theContextOfAQuoteOpensWithTheWordsMarked() {
    browser.open("finding/F1.html", DESK);
    WebElement card = browser.one("#F-01");
    assertFalse(card.findElement(By.tagName("mark")).isDisplayed());
    card.findElement(By.cssSelector("details.context summary")).click();
    WebElement mark = card.findElement(By.tagName("mark"));
    assertTrue(mark.isDisplayed());
    assertEquals("She sat at my kitchen table and let me finish. Nobody official had let me finish before.",
        mark.getText());
    assertTrue(card.findElements(By.cssSelector(".turn")).size() >= 4);
  }

  @Test
  void anAddressOfFoldedEvidenceUnfoldsIt() {
    browser.open("finding/F1.html", DESK);
    WebElement folded = browser.one("details.more article");
    assertFalse(folded.isDisplayed());
    String id = folded.getAttribute("id");
    browser.open("index.html", DESK);
    browser.open("finding/F1.html#" + id, DESK);
    browser.until(() -> browser.one("#" + id).isDisplayed());
  }

  @Test
  void fromQuoteToFindingAndBack() {
    browser.open("quote/F-01.html", DESK);
    browser.one(".uses a").click();
    browser.until(() -> browser.address().endsWith("finding/F1.html#F-01"));
    browser.one("#F-01 .foot a.key").click();
    browser.until(() -> browser.address().endsWith("quote/F-01.html"));
  }

  @Test
  void noPageIsWiderThanItsScreenAndNothingIsComplainedAboutOnAnyPage() throws IOException {
    List<String> wide = new ArrayList<>();
    for (String page : dossier.pages()) {
      for (int width : page.contains("/") ? List.of(PHONE) : List.of(PHONE, DESK)) {
        browser.open(page, width);
        long needed = (Long) browser.ask("return document.documentElement.scrollWidth");
        if (needed > width) {
          wide.add(page + " needs " + needed + " of " + width);
        }
        assertEquals(List.of(), browser.complaints(), page);
        browser.picture(page.replace('/', '-').replace(".html", "-" + width));
      }
    }
    assertEquals(List.of(), wide);
  }

  @Test
  void theContentsFoldOnAPhone() {
    browser.open("finding/F1.html", PHONE);
    assertFalse(browser.one("nav.contents").isDisplayed());
    WebElement fold = browser.one("button.fold");
    assertEquals("false", fold.getAttribute("aria-expanded"));
    fold.click();
    assertTrue(browser.one("nav.contents").isDisplayed());
    assertEquals("true", fold.getAttribute("aria-expanded"));
  }

  @Test
  void onPaperThereIsNoNavigationAndEverythingIsUnfolded() {
    browser.open("finding/F1.html", DESK);
    browser.ask("dispatchEvent(new Event('beforeprint'))");
    browser.print(true);
    assertTrue(browser.shown("nav.contents, .search, .permalink, summary").isEmpty());
    assertTrue(browser.all("main mark").stream().allMatch(WebElement::isDisplayed));
    assertEquals(browser.all("article.card").size(), browser.shown("article.card").size());
    browser.ask("dispatchEvent(new Event('afterprint'))");
    assertTrue(browser.all("details[open]").isEmpty());
  }

  @Test
  void withoutScriptsAllIsThereInOneList() {
    browser.scripts(false);
    browser.open("findings.html", DESK);
    assertTrue(browser.shown("[data-item]").size() > 10);
    assertTrue(browser.shown("form.filter, .search").isEmpty());
    browser.open("finding/F1.html", PHONE);
    assertTrue(browser.one("nav.contents").isDisplayed());
  }

  @Test
  void nothingIsAskedFromTheNetwork() {
    browser.open("finding/F1.html", DESK);
    browser.one("#search").sendKeys("listened");
    browser.until(() -> !browser.shown("#hits a").isEmpty());
    @SuppressWarnings("unchecked")
    List<String> asked = (List<String>) browser.ask("return performance.getEntriesByType('resource').map(r => r.name)");
    assertTrue(asked.stream().allMatch(a -> a.startsWith("file:")), asked.toString());
  }

  @Test
  void keyboardReachesTheTextFirst() {
    browser.open("finding/F1.html", DESK);
    browser.one("body").sendKeys(Keys.TAB);
    assertEquals("Skip to the text", browser.active().getText());
    browser.active().sendKeys(Keys.ENTER);
    assertEquals("main", browser.active().getAttribute("id"));
  }

  @Test
  void axeFindsNoBarrierInLightAndDark() {
    List<String> barriers = new ArrayList<>();
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      for (String page : List.of("index.html", "findings.html", "finding/F1.html", "matrix.html", "displays.html",
          "quotes.html", "quote/F-01.html", "results.html", "result/FEQ1.html", "recommendations.html", "people.html",
          "documents.html", "themes.html", "instruments.html", "memos.html", "audit.html", "changes.html")) {
        browser.open(page, DESK);
        browser.ask("document.querySelectorAll('details').forEach(d => d.open = true)");
        browser.barriers().forEach(barrier -> barriers.add(page + " " + scheme + " " + barrier));
      }
    }
    browser.scheme("light");
    assertEquals(List.of(), barriers);
  }
}
