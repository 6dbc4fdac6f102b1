// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.journal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.audit.trail.JournalFilter;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.JournalEntry;
import org.triangulum.ui.audit.AuditDesk;
import org.triangulum.ui.audit.Jump;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/** Every change of the study, newest first: when, who, what, why; by words, person, days and object. */
public final class JournalPart {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
  private final StudyDesk desk;
  private final AuditDesk audit;
  private Pages pages;
  private Composite content;
  private Text words;
  private Choice<String> person;
  private Text from;
  private Text to;
  private Button object;
  private Button every;
  private Label count;
  private Grid<JournalEntry> grid;
  private String chosenPerson;
  private StudyElement chosenObject;

  @Inject
  public JournalPart(StudyDesk desk, AuditDesk audit) {
    this.desk = desk;
    this.audit = audit;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    ButtonRow row = new ButtonRow(content, 1);
    words = field(row.composite(), Messages.journal_filter, 200);
    person = new Choice<>(row.composite(), Messages.journal_who, p -> p == null ? Messages.journal_everybody : p, p -> {
      chosenPerson = p;
      refresh();
    });
    from = field(row.composite(), Messages.journal_from, 110);
    to = field(row.composite(), Messages.journal_to, 110);
    object = row.push(Messages.journal_object, Messages.journal_object_tip, this::pick);
    every = row.push(Messages.journal_every_object, Messages.journal_every_object, () -> choose(null));
    count = new Label(row.composite(), SWT.NONE);
    grid = Grid.ofRows(content, columns());
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> {
      if (event != DeskEvent.CHANGED) {
        chosenPerson = null;
        chosenObject = null;
      }
      seen.request();
    });
    seen.request();
  }

  private Text field(Composite row, String hint, int width) {
    Text field = new Text(row, SWT.BORDER);
    field.setMessage(hint);
    field.setLayoutData(new org.eclipse.swt.layout.RowData(width, SWT.DEFAULT));
    field.addListener(SWT.Modify, e -> refresh());
    return field;
  }

  private static List<GridColumn<JournalEntry>> columns() {
    return List.of(
        GridColumn.<JournalEntry>text(Messages.journal_number, 60, e -> Long.toString(e.sequence())).align(SWT.RIGHT)
            .order((a, b) -> Long.compare(a.sequence(), b.sequence())).ink((e, palette) -> palette.muted()),
        GridColumn.<JournalEntry>text(Messages.journal_time, 130, e -> TIME.format(e.time())),
        GridColumn.<JournalEntry>text(Messages.journal_who, 110, JournalEntry::author),
        GridColumn.text(Messages.journal_what, 0, JournalPart::what),
        GridColumn.<JournalEntry>text(Messages.journal_why, 320, JournalEntry::reason)
            .ink((e, palette) -> palette.muted()));
  }

  private static String what(JournalEntry entry) {
    return switch (entry.kind()) {
      case "undo" -> NLS.bind(Messages.journal_undid, entry.target(), entry.label());
      case "redo" -> NLS.bind(Messages.journal_redid, entry.target(), entry.label());
      default -> entry.label();
    };
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    pages.show(content);
    List<JournalEntry> all = open.get().journal();
    List<String> people = new ArrayList<>(all.stream().map(JournalEntry::author).distinct().sorted().toList());
    people.add(0, null);
    person.set(people, chosenPerson);
    object.setText(chosenObject == null ? Messages.journal_object : ElementLabel.of(chosenObject).brief());
    every.setVisible(chosenObject != null);
    List<JournalEntry> shown = new ArrayList<>(filter().of(chosenObject == null ? all
        : open.get().history(chosenObject)));
    Collections.reverse(shown);
    grid.setRows(shown);
    count.setText(NLS.bind(Messages.journal_count, shown.size(), all.size()));
    count.setForeground(Palette.of(content).muted());
    content.layout(true, true);
  }

  private JournalFilter filter() {
    return new JournalFilter(Optional.ofNullable(chosenPerson), day(from), day(to),
        Arrays.stream(words.getText().strip().split("\\s+")).toList(), ZoneId.systemDefault());
  }

  /** The day typed into a field; what is no day yet narrows nothing and shows as a warning. */
  private static Optional<LocalDate> day(Text field) {
    try {
      Optional<LocalDate> day = JournalFilter.day(field.getText());
      field.setForeground(null);
      return day;
    } catch (IllegalArgumentException e) {
      field.setForeground(Palette.of(field).warning());
      return Optional.empty();
    }
  }

  private void pick() {
    OpenStudy open = desk.open().orElseThrow();
    List<Candidate<StudyElement>> candidates = new ArrayList<>();
    audit.selected().stream().flatMap(i -> i.objects().stream()).map(Jump::whole).distinct()
        .forEach(e -> candidates.add(new Candidate<>(e, ElementLabel.line(e), "")));
    for (Iterator<EObject> all = open.study().eAllContents(); all.hasNext();) {
      if (all.next() instanceof KeyedElement element) {
        candidates.add(new Candidate<>(element, ElementLabel.line(element), ""));
      }
    }
    Point corner = object.toDisplay(0, object.getSize().y);
    new PickPopup<>(content.getShell(), corner, Messages.journal_object, Messages.journal_object_hint, candidates,
        this::choose);
  }

  /** Shows the history of one object; of all where it is null. */
  public void choose(StudyElement element) {
    chosenObject = element;
    refresh();
  }

  /** The table, for those who test what is in it. */
  public Grid<JournalEntry> grid() {
    return grid;
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }
}
