// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final Set<String> LEFT_ALONE = Set.of("id", "text", "result", "values", "analysis",
      "fingerprint", "place");
  @TempDir
  Path temp;
  private int poisoned;

  /** Every text of the study becomes hostile; what the pages consist of must stay as it was. */
  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
      "javascript:alert(1)", "]]></style><script>", "&lt;b&gt;", "\u202Eevil\u202C עברית", "😀𝒳\u0000\u0007",
      "../../etc/passwd", "\u2028\u2029", "CON", "{{7*7}}${7*7}"})
  void textOfAStudyNeverBecomesMarkup(String hostile) {
    StudyFixture fixture = FamiliesFixture.make();
    fixture.study.eAllContents().forEachRemaining(element -> poison(element, hostile));
    poison(fixture.study, hostile);
    WrittenDossier dossier = WrittenDossier.of(fixture, temp.resolve("dossier"));
    Set<String> scripts = new TreeSet<>();
    dossier.pages().forEach((address, page) -> {
      page.named("script").forEach(s -> scripts.add(s.attribute("src").replace("../", "") + s.text()));
      assertTrue(page.nodes.stream().noneMatch(n -> List.of("img", "iframe", "object", "style").contains(n.name())),
          address);
      assertTrue(page.nodes.stream().flatMap(n -> n.attributes().keySet().stream()).noneMatch(a -> a.startsWith("on")));
      assertTrue(page.named("a").stream().noneMatch(a -> a.attribute("href").contains("script:")), address);
    });
    assertEquals(Set.of("dossier.js"), scripts);
    assertTrue(dossier.files().keySet().stream().allMatch(f -> f.matches("([a-z]+/)?[A-Za-z0-9_-]+\\.(html|css|js)")),
        dossier.files().keySet().toString());
  }

  private void poison(EObject element, String hostile) {
    for (EAttribute attribute : element.eClass().getEAllAttributes()) {
      boolean text = attribute.getEAttributeType() == EcorePackage.Literals.ESTRING;
      if (text && (!LEFT_ALONE.contains(attribute.getName()) || attribute.getName().equals("text")
          && element.eClass().getName().equals("Quote"))) {
        boolean key = attribute.getName().equals("key");
        element.eSet(attribute, key ? hostile + poisoned++ : hostile);
      }
    }
  }

  @Test
  void whatWasSaidCanStillBeRead() {
    StudyFixture fixture = new StudyFixture("<b>Bold</b> & \"quoted\"");
    fixture.group("F", "Families", "red;}body{display:none");
    fixture.participant("Parent 1", "Parent", "F");
    fixture.transcript("T", "F", "Parent 1: a < b & c > d, 'said' \"she\" 😀 שלום");
    fixture.quote("Q", "T", "a < b & c > d, 'said' \"she\" 😀 שלום");
    WrittenDossier dossier = WrittenDossier.of(fixture, temp.resolve("dossier"));
    assertEquals("a < b & c > d, 'said' \"she\" 😀 שלום",
        dossier.page("quote/Q.html").named("blockquote").get(0).text().toString());
    assertEquals("<b>Bold</b> & \"quoted\"", dossier.page("index.html").named("h1").get(0).text().toString());
    assertFalse(dossier.files().get("dossier.css").contains("display:none"));
    String index = dossier.files().get("search-index.js");
    JsonArray entries = JsonParser.parseString(index.substring(index.indexOf('['), index.lastIndexOf(']') + 1))
        .getAsJsonArray();
    String found = entries.asList().stream().map(e -> e.getAsJsonArray().get(2).getAsString())
        .collect(Collectors.joining("|"));
    assertTrue(found.contains("a < b & c > d, 'said' \"she\" 😀 שלום"), found);
    assertFalse(index.contains("<"), "no markup inside the script");
  }

  @Test
  void keysThatDifferOnlyInCaseOrCannotBeFileNamesGetPagesOfTheirOwn() {
    StudyFixture fixture = new StudyFixture("Keys");
    fixture.group("F", "Families", "#E69F00");
    List<String> keys = List.of("f1", "F1", "nul", "a/b", "a:b", "ä", "\u0627", " ", "x".repeat(300));
    keys.forEach(key -> fixture.finding(key, "Finding " + key, "F"));
    WrittenDossier dossier = WrittenDossier.of(fixture, temp.resolve("dossier"));
    List<String> pages = dossier.files().keySet().stream().filter(f -> f.startsWith("finding/")).toList();
    assertEquals(keys.size(), pages.stream().map(p -> p.toLowerCase(java.util.Locale.ROOT)).distinct().count());
  }
}
