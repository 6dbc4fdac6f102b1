// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.edit.Part;
import org.triangulum.instruments.edit.Place;
import org.triangulum.ui.instruments.InstrumentsDesk;
import org.triangulum.ui.instruments.editor.EditorPart;
import org.triangulum.ui.instruments.editor.EditorSession;
import org.triangulum.ui.instruments.editor.EditorWindow;
import org.triangulum.ui.instruments.editor.OutlineRow;

class InstrumentEditorTest {
  private static final String MOOD = """
      # Kept by hand.
      format: 1
      id: mood
      version: "1"
      title: Mood of the week
      licence: CC0
      wording: own
      citations:
        - {id: us, text: Doe J (2026) Mood of the week}
      responses:
        - {id: often, options: [{code: 0, label: never}, {code: 1, label: at times}, {code: 2, label: always}]}
      items:
        - {id: m1, label: Sad, responses: often}   # the first
        - {id: m2, label: Cheerful, responses: often}
        - {id: m3, label: Why, rule: ask if m1 = 2}
      scales:
        - id: low-mood
          title: Low mood
          polarity: high-is-worse
          method: sum
          of: [m1, {item: m2, reverse: true}]
          source: us
          bands:
            - {cuts: {fine: 0, low: 3}, source: us}
      golden:
        - {title: Sad, answers: {m1: 2, m2: 0}, scores: {low-mood: 4}, bands: {low-mood: low}}
      """;
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private EditorPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder.resolve("study"));
    bench.showPerspective("org.triangulum.ui.quant.perspective");
    EditorWindow.raise();
    part = bench.part(EditorPart.class);
    bench.until("the editor is laid out", () -> part.control().isVisible() && part.control().getSize().x > 900);
    bench.settle();
  }

  @AfterEach
  void close() throws Exception {
    if (session().begun()) {
      session().save(folder.resolve("left.yaml"));
    }
    bench.close();
  }

  private EditorSession session() {
    return bench.context().get(InstrumentsDesk.class).editing();
  }

  private void edit(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("mood.yaml"), text);
    session().open(file);
    bench.until("it is checked", () -> session().report().isPresent());
    bench.until("its parts are shown", () -> part.outline().grid().control().isVisible());
  }

  private void choose(Place place) {
    OutlineRow row = part.outline().grid().rows().stream().filter(r -> r.place().equals(place)).findFirst()
        .orElseThrow();
    part.outline().grid().choose(row);
    bench.until(place + " is chosen", () -> session().chosen().equals(place));
    bench.settle();
  }

  /** Types into the field of a key, and leaves it. */
  private void type(String message, String typed) {
    Text field = typeInto(message, typed);
    bench.key(SWT.TAB, SWT.TAB);
    bench.until("it is left", () -> field.isDisposed() || !field.isFocusControl());
  }

  /** Types into the field of a key once it stays: a part chosen just now is shown in a form of its own. */
  private Text typeInto(String message, String typed) {
    Text[] field = {null};
    bench.until(message + " is shown and takes the focus", () -> {
      Text found = bench.field(part.control(), message);
      boolean same = found != null && found == field[0];
      field[0] = found;
      return same && (found.isFocusControl() || found.setFocus() && found.isFocusControl());
    });
    bench.click(field[0], 6, 6);
    bench.focus(field[0]);
    field[0].selectAll();
    String before = "";
    for (char each : typed.toCharArray()) {
      String now = before + each;
      bench.type(String.valueOf(each));
      bench.until(now + " is typed", () -> field[0].getText().equals(now));
      before = now;
    }
    return field[0];
  }

  private void add(Part kind, Place around) {
    int before = session().draft().list(around.at(kind.list())).size();
    choose(around.at(kind.list()));
    bench.press(part.control(), "Add " + (kind == Part.RESPONSES ? "Response set" : kind == Part.ITEM ? "Item"
        : "Scale"));
    bench.until("one more", () -> session().draft().list(around.at(kind.list())).size() == before + 1);
    bench.settle();
  }

  @Test
  void aScaleIsBuiltFromNothingCheckedTriedAndSaved() throws Exception {
    session().begin("New", "format: 1\nid: new-instrument\nversion: \"1\"\ntitle: New instrument\nwording: own\n");
    bench.until("what is missing is told", () -> part.problems().rows().stream()
        .anyMatch(p -> p.message().equals("licence is missing")));
    type("Who owns it and what may be done with it", "cc");
    bench.until("it is stored", () -> session().draft().text(Place.of("licence")).equals("cc"));
    add(Part.RESPONSES, Place.ROOT);
    for (int i = 0; i < 3; i++) {
      add(Part.ITEM, Place.ROOT);
      type("Short and in your own words", "item");
      int now = i;
      bench.until("its label is stored", () -> session().draft().text(Place.of("items", now, "label"))
          .equals("item"));
    }
    assertEquals("m3", session().draft().text(Place.of("items", 2, "id")));
    add(Part.SCALE, Place.ROOT);
    type("Full name", "sum");
    bench.until("its items can be ticked", () -> part.terms().rows().size() == 3);
    bench.focus(part.terms().control());
    tick(0);
    tick(1);
    tick(2);
    bench.until("all are in", () -> session().draft().list(Place.of("scales", 0, "of")).size() == 3);
    bench.until("nothing is wrong", () -> session().definition().isPresent());

    shoot("built");
    bench.press(part.control(), "Preview");
    bench.until("the form is shown", () -> part.preview().asked().size() == 3);
    bench.until("the scale is scored", () -> part.preview().scores().rows().size() == 1);
    part.save(folder.resolve("built.yaml"));
    bench.until("it is saved", () -> !session().history().dirty());

    Definition definition = new DefinitionReader().read(folder.resolve("built.yaml")).require();
    assertEquals(3, definition.scales().get(0).terms().size());
    session().begin("Other", "format: 1\n");
    part.open(folder.resolve("built.yaml"));
    bench.until("it is open again", () -> session().draft().text(Place.of("scales", 0, "title")).equals("sum"));
  }

  private void tick(int row) {
    @SuppressWarnings("unchecked")
    var grid = (org.triangulum.ui.table.Grid<Object>) part.terms();
    int before = session().draft().list(Place.of("scales", 0, "of")).size();
    grid.select(grid.rows().get(row), 0);
    bench.hand(grid.control(), SWT.NONE, ' ');
    bench.until("one more is in", () -> session().draft().list(Place.of("scales", 0, "of")).size() == before + 1);
    bench.settle();
  }

  @Test
  void aBrokenDefinitionShowsItsProblemAndLeadsToIt() throws Exception {
    edit(MOOD.replace("item: m2, reverse", "item: m9, reverse"));
    bench.until("the problem is listed", () -> part.problems().rows().stream()
        .anyMatch(p -> p.isError() && p.message().contains("m9")));
    var problem = part.problems().rows().stream().filter(p -> p.message().contains("m9")).findFirst().orElseThrow();
    assertEquals(21, problem.line());
    part.problems().choose(problem);
    bench.until("its scale is chosen", () -> session().chosen().equals(Place.of("scales", 0)));

    Path archive = folder.resolve("broken.zip");
    part.export(archive);
    assertTrue(part.notice().contains("m9"), part.notice());
    assertFalse(Files.exists(archive));
  }

  @Test
  void typingInTheTextChangesTheFormAndComesBackWithUndo() throws Exception {
    edit(MOOD);
    bench.until("the text is shown", () -> part.text().isVisible() && part.text().getText().equals(MOOD));
    bench.click(part.text(), 40, 8);
    choose(Place.of("items", 0));
    bench.until("its label is shown", () -> bench.shows(part.control(), "Sad"));
    bench.focus(part.text());
    part.text().setSelection(part.text().getText().indexOf("Sad"), part.text().getText().indexOf("Sad") + 3);
    bench.type("low");
    bench.until("the text is taken", () -> session().draft().text(Place.of("items", 0, "label")).equals("low"));
    bench.until("the form follows", () -> bench.shows(part.control(), "low"));
    assertTrue(session().draft().text().contains("# the first"), "comments stay");

    session().undo();
    bench.until("it is back", () -> part.text().getText().equals(MOOD));
    assertFalse(session().history().dirty());
  }

  @Test
  void keysUndoRedoAndSaveTheDefinitionAndNotTheStudy() throws Exception {
    edit(MOOD);
    String study = bench.desk().undoLabel().orElse("");
    choose(Place.of("items", 0));
    Text field = typeInto("Short and in your own words", "low");
    bench.untilEnabled("org.eclipse.ui.file.save");
    bench.chord(SWT.CTRL, 's');
    bench.until("what is still being typed is saved", () -> !session().history().dirty()
        && session().draft().text(Place.of("items", 0, "label")).equals("low"));
    assertTrue(Files.readString(folder.resolve("mood.yaml")).contains("label: low"));

    bench.focus(field);
    bench.untilEnabled("org.eclipse.ui.edit.undo");
    bench.chord(SWT.CTRL, 'z');
    bench.until("it is back", () -> session().draft().text().equals(MOOD) && field.getText().equals("Sad"));
    bench.untilEnabled("org.eclipse.ui.edit.redo");
    bench.chord(SWT.CTRL, 'y');
    bench.until("it is there again", () -> field.getText().equals("low"));

    bench.until("the text follows", () -> part.text().getText().contains("label: low"));
    bench.focus(part.text());
    part.text().setSelection(part.text().getText().indexOf("label: low") + 7);
    bench.type("s");
    bench.until("it is typed", () -> part.text().getText().contains("label: slow"));
    bench.chord(SWT.CTRL, 'z');
    bench.until("only what was typed last is taken back", () -> part.text().getText().contains("label: low")
        && session().draft().text(Place.of("items", 0, "label")).equals("low"));
    bench.until("and can be done again", () -> session().history().redoLabel().isPresent());
    assertEquals(study, bench.desk().undoLabel().orElse(""));
  }

  @Test
  void thePreviewFollowsRulesScoresAndBecomesAGoldenCase() throws Exception {
    edit(MOOD);
    bench.press(part.control(), "Preview");
    bench.until("all are asked as long as nothing is known", () -> part.preview().asked().size() == 3);
    answer("0 never");
    bench.until("the third is left out", () -> part.preview().asked().size() == 2);
    answer("2 always");
    bench.until("the third is asked", () -> part.preview().asked().size() == 3);
    assertTrue(part.preview().trail().contains("m1  2"), part.preview().trail());
    bench.until("it can be kept", () -> Bench.find(part.control(), "Add as golden case").orElseThrow().isEnabled());
    shoot("preview");
    bench.press(part.control(), "Add as golden case");
    bench.until("there are two cases", () -> session().draft().list(Place.of("golden")).size() == 2);
    bench.press(part.control(), "Golden cases");
    bench.until("both came out", () -> part.golden().grid().rows().size() == 2
        && part.golden().grid().rows().stream().allMatch(row -> row.right()));
    session().edit("wrong", draft -> draft.set(Place.of("golden", 0, "scores", "low-mood"), 3, java.util.List.of()));
    bench.until("the other is told", () -> part.golden().grid().rows().stream().anyMatch(row -> !row.right()
        && row.expected().startsWith("3") && row.found().startsWith("4")));
    shoot("golden");
    bench.until("as a problem", () -> part.problems().rows().stream().anyMatch(p -> p.message()
        .contains("expected 3")));
  }

  private void answer(String option) {
    bench.until(option + " is there", () -> bench.has(part.control(), option));
    Button button = Bench.find(part.control(), option).orElseThrow();
    bench.click(button, 8, button.getSize().y / 2);
    bench.until(option + " is chosen", button::getSelection);
  }

  @Test
  void partsAreMovedDoubledAndRemovedAndTheArchiveIsWritten() throws Exception {
    edit(MOOD);
    choose(Place.of("items", 0));
    bench.press(part.control(), "Duplicate");
    bench.until("there is a copy", () -> session().draft().text(Place.of("items", 1, "label")).equals("Sad"));
    assertEquals("m4", session().draft().text(Place.of("items", 1, "id")));
    bench.until("the copy is chosen", () -> part.outline().grid().selected()
        .filter(row -> row.place().equals(Place.of("items", 1))).isPresent());
    bench.press(part.control(), "✕");
    bench.until("it is gone", () -> session().draft().list(Place.of("items")).size() == 3);
    assertEquals(MOOD, session().draft().text());

    Path archive = folder.resolve("mood.zip");
    part.export(archive);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertTrue(zip.stream().anyMatch(e -> e.getName().startsWith("plugins/org.triangulum.instrument.mood_")));
    }
  }

  @Test
  void aCopyOfTheInstrumentLookedAtIsEditedInTheWholeWindow() throws Exception {
    session().begin("nothing", "format: 1\n");
    bench.raise("org.triangulum.ui.instruments.instruments");
    InstrumentsDesk instruments = bench.context().get(InstrumentsDesk.class);
    instruments.look("plug-in sdq 2014.1");
    bench.until("it can be edited", () -> bench.has(bench.window().getShell(), "Editor…"));
    bench.press(bench.window().getShell(), "Editor…");
    bench.until("the copy is there", () -> session().draft().text(Place.of("id")).equals("sdq"));
    bench.until("all is well with it", () -> session().definition().isPresent());
    session().edit("title", draft -> draft.set(Place.of("title"), "Mine", Part.INSTRUMENT.order()));
    assertTrue(session().draft().kept(), "its comments stay");
    shoot("copy");
  }

  /** For a look at it: a picture is taken where a folder for it is named. */
  private static void shoot(String name) throws Exception {
    String shots = System.getenv("SHOTS");
    if (shots != null) {
      new ProcessBuilder("import", "-window", "root", shots + "/" + name + ".png").start().waitFor();
    }
  }

  @Test
  void itIsAddedToTheStudy() throws Exception {
    edit(MOOD);
    int before = bench.desk().open().orElseThrow().study().getInstruments().size();
    bench.press(part.control(), "Add to the study");
    bench.until("it is in the study", () -> bench.desk().open().orElseThrow().study().getInstruments().size()
        == before + 1);
  }
}
