// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.document.DocumentsPart;
import org.triangulum.ui.qual.search.SearchPart;
import org.triangulum.ui.qual.text.TextPart;

class SpeakerCodingTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private TextPart text;

  @BeforeEach
  void open() {
    bench.openSample(folder, QualPerspective.ID);
    text = bench.part(TextPart.class);
    bench.window().getActivePage().activate(bench.window().getActivePage().findViewReference(QualPerspective.TEXT)
        .getView(true));
    Document document = study().getDocuments().stream().filter(d -> "Interview Parent 1".equals(d.getTitle()))
        .findFirst().orElseThrow();
    bench.desk().navigator().go(w -> w.at(document, 0, 0));
    bench.until("the text is shown", () -> text.pane().transcript() != null
        && text.pane().transcript().document() == document);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private int turns(String speaker) {
    return (int) text.pane().transcript().document().getTurns().stream()
        .filter(t -> speaker.equals(t.getSpeaker().getKey())).count();
  }

  private SearchPart proposed(Control control) {
    int turns = turns("Parent 1");
    assertTrue(turns > 2, turns + " turns");
    bench.choose(control, "Code all turns of", "Parent 1  ·  " + turns + " turns");
    bench.popup();
    bench.type("respect");
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is asked", () -> bench.has(bench.window().getShell(), "Code " + turns));
    return bench.part(SearchPart.class);
  }

  @Test
  void allTurnsOfASpeakerAreLookedThroughAndCodedInOneStep() {
    List<Coding> before = List.copyOf(study().getCodings());
    SearchPart search = proposed(text.pane().text());
    assertEquals(turns("Parent 1"), search.passages().size());
    assertEquals(before, study().getCodings(), "a preview changes nothing");
    bench.focus(search.grid().control());
    bench.hand(search.grid().control(), SWT.NONE, SWT.ARROW_DOWN);
    search.grid().choose(search.grid().rows().get(0));
    bench.settle();
    String left = search.passages().get(0);
    bench.hand(search.grid().control(), SWT.NONE, ' ');
    int rest = turns("Parent 1") - 1;
    bench.press(bench.window().getShell(), "Code " + rest);
    bench.until("they are coded", () -> study().getCodings().size() == before.size() + rest);
    List<Coding> made = study().getCodings().subList(before.size(), before.size() + rest);
    assertTrue(made.stream().allMatch(c -> "Respect and plain speaking".equals(c.getCode().getName())));
    assertTrue(made.stream().noneMatch(c -> words(c).equals(left)), "what was unchecked is left out");
    assertTrue(made.stream().allMatch(c -> c.getDocument() == text.pane().transcript().document()));
    bench.press(bench.window().getShell(), "Undo");
    bench.until("one undo takes all back", () -> study().getCodings().equals(before));
  }

  @Test
  void theListOfDocumentsOffersTheSameAndLeavingChangesNothing() {
    int before = study().getCodings().size();
    DocumentsPart documents = bench.part(DocumentsPart.class);
    bench.until("its row is selected", () -> documents.grid().selected().isPresent());
    proposed(documents.grid().control());
    bench.press(bench.window().getShell(), "Leave");
    bench.settle();
    assertEquals(before, study().getCodings().size());
    assertEquals(List.of(), bench.part(SearchPart.class).passages());
  }

  private String words(Coding coding) {
    return text.pane().transcript().text().substring(coding.getStart(), coding.getEnd());
  }
}
