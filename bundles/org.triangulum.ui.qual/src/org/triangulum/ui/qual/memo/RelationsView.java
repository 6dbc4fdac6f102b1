// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.memo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.coding.memo.RelationMeaning;
import org.triangulum.coding.memo.Relations;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.RelationKind;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Places;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Field;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.NoticeStrip;

/** Negative cases, rival explanations and other typed links, with both ends to go to and the reason. */
final class RelationsView {
  private static final List<RelationKind> FIRST = List.of(RelationKind.NEGATIVE_CASE, RelationKind.RIVAL_EXPLANATION);
  private final StudyDesk desk;
  private final NoticeStrip notice;
  private final MasterDetail pair;
  private final Grid<Relation> grid;
  private final Composite details;
  private final ElementLinks ends;
  private final Choice<RelationKind> kind;
  private final Field why;

  RelationsView(Composite parent, StudyDesk desk, NoticeStrip notice) {
    this.desk = desk;
    this.notice = notice;
    pair = new MasterDetail(parent);
    grid = Grid.ofRows(pair.composite(), List.of(
        GridColumn.<Relation>text(Messages.relations_from, 0, r -> name(r.getFrom())),
        GridColumn.<Relation>text(Messages.relations_kind, 130, r -> RelationMeaning.of(r.getKind()).forward())
            .order(Comparator.comparing(Relation::getKind)),
        GridColumn.<Relation>text(Messages.relations_to, 0, r -> name(r.getTo()))));
    details = new Composite(pair.composite(), SWT.NONE);
    details.setLayout(new GridLayout());
    Composite links = new Composite(details, SWT.NONE);
    links.setLayout(new RowLayout());
    links.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    ends = new ElementLinks(links, desk);
    kind = new Choice<>(details, "", k -> RelationMeaning.of(k).forward(),
        k -> grid.selected().ifPresent(r -> edit(engine -> engine.changeKind(r, k))));
    why = new Field(details, SWT.MULTI | SWT.V_SCROLL, Messages.relations_why);
    why.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    pair.set(grid.control(), 56);
    grid.onSelect((relation, column) -> showDetails(true));
    grid.onOpen(relation -> Places.go(desk, relation.getFrom()));
    grid.onKey(SWT.NONE, SWT.DEL, rows -> delete());
    Menus.on(grid.control(), this::fill);
  }

  private static String name(StudyElement element) {
    return element == null ? "" : Places.name(element);
  }

  Control control() {
    return pair.composite();
  }

  Grid<Relation> grid() {
    return grid;
  }

  void fill(Menu menu) {
    boolean any = desk.editable() && grid.selected().isPresent();
    Menus.item(menu, Messages.relations_go_from, grid.selected().isPresent(),
        () -> grid.selected().ifPresent(r -> Places.go(desk, r.getFrom())));
    Menus.item(menu, Messages.relations_go_to, grid.selected().isPresent(),
        () -> grid.selected().ifPresent(r -> Places.go(desk, r.getTo())));
    Menus.item(menu, Messages.relations_reverse, any,
        () -> grid.selected().ifPresent(r -> edit(engine -> engine.reverse(r))));
    Menus.item(menu, Messages.delete + "\tDel", any, this::delete);
  }

  /** Shows the relations of a study, negative cases and rival explanations first. */
  void show(Study study, String filter) {
    String words = filter.strip().toLowerCase(Locale.ROOT);
    grid.setRows(study.getRelations().stream().filter(r -> r.getFrom() != null && r.getTo() != null)
        .filter(r -> (Relations.sentence(r) + " " + ElementLabel.orEmpty(r.getRationale())).toLowerCase(Locale.ROOT)
            .contains(words))
        .sorted(Comparator.comparing(r -> !FIRST.contains(r.getKind()))).toList());
    showDetails(false);
  }

  private void showDetails(boolean other) {
    Optional<Relation> relation = grid.selected();
    pair.setAny(relation.isPresent());
    relation.ifPresent(r -> {
      ends.show(List.of(r.getFrom(), r.getTo()), null);
      kind.set(RelationMeaning.kinds(r.getFrom(), r.getTo()), r.getKind());
      kind.control().setEnabled(desk.editable());
      why.show(r.getRationale(), desk.editable(), other, typed -> edit(engine -> engine.changeRationale(r, typed)));
      details.layout(true, true);
    });
  }

  private void edit(Consumer<Relations> change) {
    desk.edit(editor -> change.accept(new Relations(editor, desk.open().flatMap(o -> o.researcher()),
        Clock.systemUTC())));
  }

  private void delete() {
    grid.selected().filter(r -> desk.editable()).ifPresent(r -> {
      String sentence = Relations.sentence(r);
      edit(engine -> engine.delete(r, ""));
      notice.say(NLS.bind(Messages.codebook_deleted, sentence), Messages.undo, desk::undo);
    });
  }

  /** Relates the element looked at to another one: first asks for that, then for the kind. */
  void add(Control at) {
    Optional<StudyElement> from = Places.looked(desk);
    if (from.isEmpty()) {
      notice.say(Messages.relations_look, Messages.ok, () -> { });
      return;
    }
    Study study = desk.open().orElseThrow().study();
    List<Candidate<StudyElement>> candidates = new ArrayList<>();
    Stream.of(study.getFindings(), study.getParticipants(), study.getDocuments(), study.getCases(), study.getQuotes(),
        study.getMemos(), study.getMetaInferences(), study.getIssues(), study.getExternalStudies())
        .flatMap(List::stream).forEach(each -> add(candidates, from.get(), each));
    study.getCodebooks().forEach(book -> book.eAllContents().forEachRemaining(each ->
        add(candidates, from.get(), (StudyElement) each)));
    Point corner = at.toDisplay(0, at.getSize().y);
    new PickPopup<>(at.getShell(), corner, NLS.bind(Messages.relations_title, Places.name(from.get())),
        Messages.relations_pick, candidates, to -> askKind(at, from.get(), to));
  }

  private static void add(List<Candidate<StudyElement>> candidates, StudyElement from, StudyElement to) {
    if (from != to && (!RelationMeaning.kinds(from, to).isEmpty() || !RelationMeaning.kinds(to, from).isEmpty())) {
      candidates.add(new Candidate<>(to, ElementLabel.kind(to) + "  " + Places.name(to), ElementLabel.of(to).key()));
    }
  }

  private void askKind(Control at, StudyElement from, StudyElement to) {
    Menus.below(at, menu -> {
      for (RelationKind each : RelationMeaning.kinds(from, to)) {
        Menus.item(menu, RelationMeaning.of(each).forward(), true, () -> create(from, each, to));
      }
      for (RelationKind each : RelationMeaning.kinds(to, from)) {
        if (!RelationMeaning.of(each).symmetric()) {
          Menus.item(menu, RelationMeaning.of(each).backward(), true, () -> create(to, each, from));
        }
      }
    });
  }

  private void create(StudyElement from, RelationKind chosen, StudyElement to) {
    edit(engine -> {
      Relation made = engine.create(from, chosen, to, "", List.of());
      show(desk.open().orElseThrow().study(), "");
      grid.select(made);
      showDetails(true);
      why.control().setFocus();
    });
  }

  /** The word for what is listed. */
  static String counted(Study study) {
    return NLS.bind(Messages.relations_count, study.getRelations().stream().filter(r -> FIRST.contains(r.getKind()))
        .count(), study.getRelations().size());
  }
}
