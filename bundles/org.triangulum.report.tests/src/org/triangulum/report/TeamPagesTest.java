// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.MemoStatus;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.RelationKind;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;

/** What the dossier tells of how the team worked: codebook, decisions, negative cases, memos. */
class TeamPagesTest {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;

  @TempDir
  Path temp;

  private final StudyFixture fixture = FamiliesFixture.make();

  private String page(String address) {
    return WrittenDossier.of(fixture, temp.resolve("dossier")).files().get(address);
  }

  private Memo memo(String key, MemoKind kind, String date, StudyElement... about) {
    Memo memo = NEW.createMemo();
    memo.setKey(key);
    memo.setKind(kind);
    memo.setTitle("Title of " + key);
    memo.setText("Text of " + key);
    memo.setCreated(date);
    memo.getAbout().addAll(List.of(about));
    fixture.study.getMemos().add(memo);
    return memo;
  }

  private Code code(String key, String name, String color) {
    Code code = NEW.createCode();
    code.setKey(key);
    code.setName(name);
    code.setColor(color);
    return code;
  }

  @Test
  void aCodeIsCountedByPassagesAndPeopleOfEachGroupWithTheCodesBelow() {
    Codebook book = NEW.createCodebook();
    book.setKey("B");
    Code heard = code("T1", "Being heard", "#0072b2");
    heard.setInclude("Listening");
    heard.setExclude("Politeness");
    heard.setStatus(CodeStatus.DRAFT);
    Code plan = code("T2", "A plan that was ready", "red\" onload=\"x");
    heard.getCodes().add(plan);
    book.getCodes().add(heard);
    fixture.study.getCodebooks().add(book);
    for (String key : List.of("F-1", "F-2", "F-3", "M-1")) {
      Quote quote = fixture.get(Quote.class, key);
      Coding coding = NEW.createCoding();
      coding.setDocument(quote.getDocument());
      coding.setStart(quote.getStart());
      coding.setEnd(quote.getEnd());
      coding.setCode(key.equals("F-3") ? plan : heard);
      fixture.study.getCodings().add(coding);
    }
    String page = page("themes.html");
    String row = page.substring(page.indexOf("<tr", page.indexOf("<tbody>")), page.indexOf("</tr>",
        page.indexOf("<tbody>")));
    assertTrue(row.contains("Being heard"), row);
    assertEquals(List.of("4", "3", "3 (2)", "0", "1 (1)", "0"), cells(row));
    assertTrue(row.contains("fill=\"#0072b2\""), row);
    assertFalse(page.contains("onload"), page);
    assertTrue(page.contains("Use for: </span><bdi>Listening"), page);
    assertTrue(page.contains("Not for: </span><bdi>Politeness"), page);
    assertTrue(page.contains(">draft<"), page);
  }

  private static List<String> cells(String row) {
    return List.of(row.split("<td")).stream().skip(1).map(cell -> cell.replaceAll("^[^>]*>|<.*", "")).toList();
  }

  @Test
  void decisionsStandInTheirOrderWithStatusAlternativesAndWhatTheyConcern() {
    Memo late = memo("M1", MemoKind.DECISION, "2024-03-01", fixture.get(Finding.class, "F1"));
    late.setStatus(MemoStatus.OPEN);
    late.setDue("2024-04-01");
    late.setAlternatives("Leave it");
    memo("M2", MemoKind.DECISION, "2024-01-01", late).setStatus(MemoStatus.DECIDED);
    String page = page("memos.html");
    assertTrue(page.indexOf("Title of M2") < page.indexOf("Title of M1"), page);
    assertTrue(page.contains("open, due 2024-04-01") && page.contains("Leave it"), page);
    assertTrue(page.contains("href=\"finding/F1.html\"") && page.contains("href=\"memos.html#memo-M1\""), page);
  }

  @Test
  void reflexiveMemosArePrintedOnlyWhereTheStudySaysSo() {
    memo("M1", MemoKind.REFLEXIVE, "2024-01-01");
    memo("M2", MemoKind.ANALYTIC, "2024-01-02", fixture.study.getMemos().get(0));
    WrittenDossier silent = WrittenDossier.of(fixture, temp.resolve("dossier"));
    assertTrue(silent.files().values().stream().noneMatch(page -> page.contains("Text of M1")));
    assertTrue(silent.files().get("memos.html").contains("The team keeps 1 reflexive memo in the study"));
    assertTrue(silent.files().get("memos.html").contains("Text of M2"));
    if (fixture.study.getDesign() == null) {
      fixture.study.setDesign(NEW.createDesign());
    }
    fixture.study.getDesign().setReflexiveMemosShown(true);
    WrittenDossier open = WrittenDossier.of(fixture, temp.resolve("open"));
    assertTrue(open.files().get("memos.html").contains("Text of M1"));
    assertTrue(open.files().get("search-index.js").contains("Title of M1"));
  }

  @Test
  void aNegativeCaseStandsInTheListAndBesideItsFinding() {
    Relation relation = NEW.createRelation();
    relation.setKey("L1");
    relation.setFrom(fixture.get(Quote.class, "F-3"));
    relation.setTo(fixture.get(Finding.class, "F1"));
    relation.setKind(RelationKind.NEGATIVE_CASE);
    relation.setRationale("Heard, and yet not asked");
    fixture.study.getRelations().add(relation);
    WrittenDossier dossier = WrittenDossier.of(fixture, temp.resolve("dossier"));
    assertTrue(dossier.files().get("memos.html").contains("is a negative case of"));
    String finding = dossier.files().get("finding/F1.html");
    assertTrue(finding.contains("has the negative case") && finding.contains("Heard, and yet not asked"), finding);
  }
}
