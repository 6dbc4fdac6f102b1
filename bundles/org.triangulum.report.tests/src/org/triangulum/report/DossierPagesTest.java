// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;

class DossierPagesTest {
  @TempDir
  Path temp;

  private WrittenDossier families() {
    return WrittenDossier.of(FamiliesFixture.make(), temp.resolve("dossier"));
  }

  @Test
  void everyInternalLinkLeadsSomewhere() {
    WrittenDossier dossier = families();
    Map<String, Markup> pages = dossier.pages();
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Map.Entry<String, Markup> page : pages.entrySet()) {
      for (Markup.Node node : page.getValue().nodes) {
        for (String reference : List.of(node.attribute("href"), node.attribute("src"))) {
          if (!reference.isEmpty()) {
            links++;
            URI target = URI.create("x:/" + page.getKey()).resolve(reference);
            String path = target.getPath().substring(1);
            boolean there = dossier.files().containsKey(path) && (target.getFragment() == null
                || pages.get(path).id(target.getFragment()).isPresent());
            if (!there) {
              broken.add(page.getKey() + " -> " + reference);
            }
          }
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(links > 500, "links " + links);
  }

  @Test
  void identifiersAreUniqueInEachPage() {
    families().pages().forEach((address, page) -> {
      Set<String> seen = new HashSet<>();
      page.nodes.stream().map(n -> n.attribute("id")).filter(id -> !id.isEmpty())
          .forEach(id -> assertTrue(seen.add(id), address + " has #" + id + " twice"));
    });
  }

  @Test
  void everyPageHasOneHeadingLandmarksAndAPolicyThatForbidsTheNetwork() {
    families().pages().forEach((address, page) -> {
      assertEquals(1, page.named("h1").size(), address);
      assertEquals(1, page.named("main").size(), address);
      assertEquals("#main", page.classed("skip").get(0).attribute("href"), address);
      assertEquals("en", page.named("html").get(0).attribute("lang"), address);
      String policy = page.named("meta").stream()
          .filter(m -> m.attribute("http-equiv").equals("Content-Security-Policy"))
          .findFirst().orElseThrow().attribute("content");
      assertTrue(policy.startsWith("default-src 'none'"), policy);
      assertFalse(policy.contains("unsafe"), policy);
    });
  }

  @Test
  void aFindingShowsEachGroupWithWordsNumbersAndSilence() {
    Markup page = families().page("finding/F1.html");
    Markup.Node families = section(page, "group-participantgroup-F");
    assertTrue(text(families).contains("Nobody had let me finish before."), text(families));
    assertTrue(text(families).contains("72.4 % (21 of 29 valid)"), text(families));
    assertTrue(text(families).contains("95\u00A0% interval 54.3 to 85.3\u00A0%"), text(families));
    assertTrue(text(families).contains("the plan was ready before we sat down"), text(families));
    assertTrue(text(section(page, "group-participantgroup-S")).contains("Interviews: asked, nothing found"));
    assertTrue(text(section(page, "group-participantgroup-M")).contains("Interviews: could not know"));
    assertTrue(text(section(page, "group-participantgroup-P")).contains("Interviews: not asked"));
  }

  @Test
  void theProtocolShowsWhatEachSourceCoversAndWasAsked() {
    Markup page = families().page("protocol.html");
    String text = page.named("main").get(0).text().toString();
    assertTrue(text.contains("Proposed and judged") && text.contains("Dissonance: what is still to do"), text);
    assertTrue(text.contains("Completeness") && text.contains("Pair by pair"), text);
    assertTrue(text.contains("could not know"), text);
    String matrix = families().page("matrix.html").named("main").get(0).text().toString();
    assertTrue(matrix.contains("proposed: ") && matrix.contains("Proposed from the evidence"), matrix);
    assertTrue(families().page("confidence.html").named("main").get(0).text().toString()
        .contains("CERQual-style, within study"));
    assertTrue(families().page("finding/F1.html").named("main").get(0).text().toString()
        .contains("named person"), "strength in people, not in a score");
  }

  @Test
  void theContextOfAQuoteMarksItsWordsAmongTheTurnsAround() {
    Markup page = families().page("finding/F2.html");
    assertEquals("The next one asked me everything from the start again.", page.named("mark").get(0).text().toString());
    String turns = page.classed("turns").get(0).text().toString();
    assertTrue(turns.contains("She let me finish") && turns.contains("If the two had come together once"), turns);
  }

  @Test
  void aQuoteLeadsBackToEachFindingThatUsesIt() {
    WrittenDossier dossier = families();
    String uses = dossier.page("quote/F-1.html").classed("uses").get(0).text().toString();
    assertTrue(uses.contains("supports F1 ") && uses.contains("gives context S1 "), uses);
    assertTrue(dossier.page("quote/M-1.html").classed("unused").get(0)
        .text().toString().contains("used by no finding"));
  }

  @Test
  void aChartHasATextAlternativeAndItsNumbersAsATable() {
    Markup page = families().page("result/LISTEN.html");
    Markup.Node chart = page.classed("chart").get(0);
    String[] labels = chart.attribute("aria-labelledby").split(" ");
    assertEquals("img", chart.attribute("role"));
    assertTrue(page.id(labels[1]).orElseThrow().text().toString().contains("very much 37.9 %"));
    assertTrue(page.named("details").get(0).text().toString().contains("37.93"));
  }

  @Test
  void theBarsThatANumberCountsStandOutAndAreNamed() {
    Markup page = families().page("finding/F1.html");
    Markup.Node card = page.id("LISTEN").orElseThrow();
    assertTrue(text(card).contains("Counted, in colour: mostly, very much"), text(card));
  }

  @Test
  void aResultComesWithItsScript() {
    String script = text(families().page("result/LISTEN.html").id("r-script").orElseThrow());
    assertTrue(script.contains("result"), script);
    assertTrue(script.contains("listened"), script);
  }

  @Test
  void usesLeadToTheEvidenceItself() {
    WrittenDossier dossier = families();
    List<String> links = dossier.page("quote/F-1.html").classed("finding-link").stream().map(a -> a.attribute("href"))
        .toList();
    assertEquals(List.of("../finding/F1.html#F-1", "../finding/S1.html#F-1"), links);
  }

  @Test
  void evidenceThatIsGoneIsSaidToBeGone() {
    StudyFixture fixture = FamiliesFixture.make();
    EvidenceLink link = fixture.get(Finding.class, "F2").getEvidence().get(0);
    link.setTarget(null);
    Markup page = WrittenDossier.of(fixture, temp.resolve("gone")).page("finding/F2.html");
    assertTrue(page.classed("state").get(0).text().toString().contains("Gone."), page.classed("state").toString());
  }

  @Test
  void evidenceThatChangedIsSaidToHaveChanged() {
    StudyFixture fixture = FamiliesFixture.make();
    fixture.get(Finding.class, "F2").getEvidence().get(0).setFingerprint("0".repeat(64));
    Markup page = WrittenDossier.of(fixture, temp.resolve("stale")).page("finding/F2.html");
    assertTrue(page.classed("state").get(0).text().toString().contains("Changed since it was linked."));
  }

  @Test
  void anEmptyStudyGivesADossierThatSaysWhatIsMissing() {
    WrittenDossier dossier = WrittenDossier.of(new StudyFixture("Nothing yet"), temp.resolve("nothing"));
    assertTrue(text(dossier.page("findings.html").classed("empty").get(0)).contains("no findings yet"));
    assertTrue(text(dossier.page("matrix.html").classed("empty").get(0)).contains("no issues yet"));
    assertFalse(dossier.files().get("index.html").contains("Sample study."));
  }

  private static Markup.Node section(Markup page, String id) {
    return page.nodes.stream().filter(n -> n.attribute("aria-labelledby").equals(id)).findFirst().orElseThrow();
  }

  private static String text(Markup.Node node) {
    return node.text().toString();
  }

  @Test
  void aResultOnADerivedColumnShowsHowTheColumnWasMade() {
    StudyFixture made = FamiliesFixture.make();
    made.get(AnalysisRun.class, "LISTEN").getDataset().getColumns().get(0).setScoring("Feedback 1 <b>");
    Markup page = WrittenDossier.of(made, temp.resolve("scored")).page("result/LISTEN.html");
    assertTrue(page.nodes.stream().filter(n -> n.hasClass("trail-operation")).map(n -> n.text().toString())
        .anyMatch("score: Feedback 1 <b>"::equals));
    assertTrue(families().page("result/LISTEN.html").nodes.stream().noneMatch(n -> n.hasClass("lineage")),
        "nothing is said of data as they came in");
  }
}
