// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FlagDecision;
import org.triangulum.model.study.FollowedThread;
import org.triangulum.model.study.PillarMatching;
import org.triangulum.model.study.PillarRow;
import org.triangulum.model.study.PillarTable;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.ThreadHop;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.cases.CaseFlags;
import org.triangulum.triangulation.cases.CaseMatrix;
import org.triangulum.triangulation.cases.DeviantCases;
import org.triangulum.triangulation.pillar.PillarTables;
import org.triangulum.triangulation.thread.ThreadSuggestions;
import org.triangulum.triangulation.thread.ThreadSuggestions.Suggestion;
import org.triangulum.triangulation.thread.Threads;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.FieldPopup;

/** What can be done with a row of a pillar table, and with a followed thread; filled anew each time it opens. */
final class SheetMenu {
  private final StudyDesk desk;
  private final SheetCanvas canvas;
  private final Supplier<Sheet> sheet;
  private final Consumer<Sheet> show;

  SheetMenu(StudyDesk desk, SheetCanvas canvas, Supplier<Sheet> sheet, Consumer<Sheet> show) {
    this.desk = desk;
    this.canvas = canvas;
    this.sheet = sheet;
    this.show = show;
  }

  void install() {
    Menu menu = new Menu(canvas.control());
    menu.addListener(SWT.Show, e -> {
      for (MenuItem item : menu.getItems()) {
        item.dispose();
      }
      desk.open().filter(OpenStudy::editable).ifPresent(open -> fill(menu, open));
    });
    canvas.control().setMenu(menu);
  }

  private void fill(Menu menu, OpenStudy open) {
    Optional<PillarTable> pillar = sheet.get().pillar(open);
    Optional<FollowedThread> thread = sheet.get().thread(open);
    pillar.flatMap(t -> canvas.selectedRow().flatMap(r -> open.element(PillarRow.class, r.id())))
        .ifPresent(row -> pillar(menu, pillar.get(), row));
    thread.ifPresent(t -> thread(menu, open, t));
    if (sheet.get() instanceof Sheet.OfCases) {
      canvas.selectedRow().flatMap(r -> open.element(StudyElement.class, r.id())).ifPresent(c -> cases(menu, open, c));
    }
  }

  /** What the rules propose about a case, to be confirmed or turned down with a reason; or what a person saw. */
  private void cases(Menu menu, OpenStudy open, StudyElement subject) {
    String rule = new DeviantCases(open.view()).of(CaseMatrix.of(open.view(), List.of())).stream()
        .filter(p -> p.subject() == subject && !p.decided()).findFirst().map(DeviantCases.Proposal::rule).orElse("");
    item(menu, Messages.case_deviant, () -> ask(Messages.pillar_why, "", why -> desk.edit(
        editor -> flags(editor, open).decide(subject, rule, FlagDecision.DEVIANT, why))));
    item(menu, Messages.case_not_deviant, () -> ask(Messages.pillar_why, "", why -> desk.edit(
        editor -> flags(editor, open).decide(subject, rule, FlagDecision.NOT_DEVIANT, why))));
  }

  private static CaseFlags flags(StudyEditor editor, OpenStudy open) {
    return new CaseFlags(editor, open.researcher(), Clock.systemUTC());
  }

  /** Asks for a question and follows it from the finding looked at. */
  void beginThread(Control owner) {
    OpenStudy open = desk.open().orElseThrow();
    Optional<Finding> origin = desk.navigator().where().finding().flatMap(id -> open.element(Finding.class, id))
        .or(() -> open.study().getFindings().stream().findFirst());
    origin.ifPresent(finding -> FieldPopup.open(owner, new Rectangle(0, 0, owner.getSize().x, owner.getSize().y),
        NLS.bind(Messages.thread_begin_at, finding.getKey()), Messages.thread_question, "", 1, question -> {
          FollowedThread[] begun = new FollowedThread[1];
          desk.edit(editor -> begun[0] = threads(editor, open).begin("", question, finding));
          if (begun[0] != null) {
            show.accept(new Sheet.OfThread(begun[0].getId()));
          }
        }));
  }

  /** Begins a pillar table of all sources of the study. */
  void beginPillar() {
    OpenStudy open = desk.open().orElseThrow();
    int number = open.study().getPillarTables().size() + 1;
    String key = "PT" + number;
    PillarTable[] begun = new PillarTable[1];
    desk.edit(editor -> begun[0] = pillars(editor, open).begin(key, Messages.pillar_new, open.study().getSources()));
    if (begun[0] != null) {
      show.accept(new Sheet.OfPillar(begun[0].getId()));
    }
  }

  private static Threads threads(StudyEditor editor, OpenStudy open) {
    return new Threads(editor, open.researcher(), Clock.systemUTC());
  }

  private static PillarTables pillars(StudyEditor editor, OpenStudy open) {
    return new PillarTables(editor, open.researcher(), Clock.systemUTC());
  }

  private void thread(Menu menu, OpenStudy open, FollowedThread thread) {
    item(menu, Messages.thread_follow, () -> {
      List<Candidate<Suggestion>> candidates = new ArrayList<>();
      for (Suggestion each : new ThreadSuggestions(open.view()).next(thread)) {
        ElementLabel label = ElementLabel.of(each.element());
        candidates.add(new Candidate<>(each, (each.component() + "  " + label.key() + "  " + label.label()).strip()
            + "  ·  " + each.why(), ""));
      }
      new PickPopup<>(canvas.control().getShell(), corner(), Messages.thread_follow_title, Messages.thread_follow_hint,
          candidates, next -> desk.edit(editor -> threads(editor, open).follow(thread, next.element(), next.place(),
              next.why())));
    });
    item(menu, Messages.thread_conclude, () -> ask(Messages.thread_conclusion,
        thread.getConclusion() == null ? "" : thread.getConclusion(),
        words -> desk.edit(editor -> threads(editor, open).conclude(thread, words))));
    canvas.selectedRow().flatMap(r -> open.element(ThreadHop.class, r.id())).ifPresent(hop ->
        item(menu, Messages.thread_remove_step, () -> desk.edit(editor -> threads(editor, open).remove(hop, ""))));
    item(menu, Messages.thread_remove, () -> desk.edit(editor -> threads(editor, open).remove(thread, "")));
  }

  private void pillar(Menu menu, PillarTable table, PillarRow row) {
    OpenStudy open = desk.open().orElseThrow();
    item(menu, Messages.pillar_match, () -> {
      List<Candidate<PillarRow>> others = table.getRows().stream().filter(r -> r != row)
          .map(r -> new Candidate<>(r, label(r), "")).toList();
      new PickPopup<>(canvas.control().getShell(), corner(), Messages.pillar_match_title, Messages.pillar_match_hint,
          others, other -> ask(Messages.pillar_why, "", why -> desk.edit(
              editor -> pillars(editor, open).match(List.of(row, other), why))));
    });
    item(menu, Messages.pillar_unmatched, () -> ask(Messages.pillar_why, "",
        why -> desk.edit(editor -> pillars(editor, open).unmatched(row, why))));
    if (row.getMatching() == PillarMatching.MATCHED) {
      item(menu, Messages.pillar_split, () -> ask(Messages.pillar_why, "",
          why -> desk.edit(editor -> pillars(editor, open).split(row, why))));
    }
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.pillar_agree, () -> desk.edit(editor -> pillars(editor, open).check(row, true, "")));
    item(menu, Messages.pillar_disagree, () -> ask(Messages.pillar_why, "",
        why -> desk.edit(editor -> pillars(editor, open).check(row, false, why))));
    item(menu, Messages.pillar_build, () -> ask(Messages.pillar_words, row.getPillar() == null ? "" : row.getPillar(),
        words -> desk.edit(editor -> pillars(editor, open).build(row, words, row.getFinding()))));
    Optional<Finding> finding = desk.navigator().where().finding().flatMap(id -> open.element(Finding.class, id));
    finding.filter(f -> row.getPillar() != null && !row.getPillar().isEmpty()).ifPresent(f -> item(menu,
        NLS.bind(Messages.pillar_to_finding, f.getKey()),
        () -> desk.edit(editor -> pillars(editor, open).build(row, row.getPillar(), f))));
  }

  private static String label(PillarRow row) {
    return row.getEntries().stream().map(e -> (e.getCategory() == null || e.getCategory().isEmpty() ? "" : e
        .getCategory() + ": ") + (e.getText() == null ? "" : e.getText())
        + e.getData().stream().map(d -> " " + ElementLabel.of(d).brief()).reduce("", String::concat))
        .reduce((a, b) -> a + "  |  " + b).orElse("");
  }

  private void ask(String title, String text, Consumer<String> taken) {
    Point size = canvas.control().getSize();
    FieldPopup.open(canvas.control(), new Rectangle(20, 20, Math.min(420, size.x - 40), 30), title, title, text, 2,
        taken);
  }

  private Point corner() {
    return canvas.control().toDisplay(20, 30);
  }

  private static void item(Menu menu, String text, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text);
    item.addListener(SWT.Selection, e -> action.run());
  }

  /** Evidence dropped on a column of a source is listed there, as a row of its own. */
  void list(PillarTable table, String heading, StudyElement element) {
    OpenStudy open = desk.open().orElseThrow();
    table.getSources().stream().filter(s -> heading.startsWith((s.getName() == null || s.getName().isEmpty()
        ? s.getKey() : s.getName()) + ": ")).findFirst().ifPresent(source -> desk.edit(editor ->
            pillars(editor, open).list(table, source, "", "", List.of(element))));
  }
}
