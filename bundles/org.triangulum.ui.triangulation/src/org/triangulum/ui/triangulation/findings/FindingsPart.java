// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.findings;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.findings.FindingRow.Head;
import org.triangulum.ui.triangulation.findings.FindingRow.Item;
import org.triangulum.ui.widget.Badge;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Pages;

/** All findings by group, with how much speaks for and against each. */
public final class FindingsPart {
  private final StudyDesk desk;
  private final Set<ParticipantGroup> folded = new HashSet<>();
  private Pages pages;
  private Composite content;
  private Text filter;
  private Choice<ParticipantGroup> groupFilter;
  private ParticipantGroup group;
  private Grid<FindingRow> grid;
  private Button add;

  @Inject
  public FindingsPart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.findings_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refill());
    groupFilter = new Choice<>(content, "", g -> g == null ? Messages.findings_all_groups : g.getName(), g -> {
      group = g;
      refill();
    });
    grid = Grid.ofRows(content, columns());
    grid.setStrong(row -> row instanceof Head);
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    grid.onSelect((row, column) -> {
      if (row instanceof Item item) {
        desk.navigator().go(w -> w.at(item.finding()));
      }
    });
    grid.onOpen(row -> {
      if (row instanceof Head head) {
        fold(head.group());
      }
    });
    add = new Button(content, SWT.PUSH | SWT.FLAT);
    add.setText(Messages.findings_add);
    add.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1));
    add.addListener(SWT.Selection, e -> addFinding());
    new FindingsMenu(grid, desk).install();
    desk.listen(parent, event -> {
      if (event == DeskEvent.OPENED) {
        // Nothing of the study before may be taken for a part of this one.
        group = null;
        folded.clear();
        grid.setRows(List.of());
      }
      refill();
    });
    desk.listenToWhere(parent, this::follow);
    refill();
  }

  private List<GridColumn<FindingRow>> columns() {
    GridColumn<FindingRow> title = GridColumn.<FindingRow>text(Messages.findings_title, 0, FindingsPart::title)
        .order(items(Comparator.comparing(i -> i.finding().getTitle())));
    GridColumn<FindingRow> groups = GridColumn.<FindingRow>text(Messages.findings_groups, 80, FindingsPart::letters)
        .order(null).drawn((gc, bounds, row, palette) -> {
          if (row instanceof Item item) {
            Badge.paint(gc, item.groups(), bounds.x, bounds.y + (bounds.height - Badge.size(gc)) / 2);
          }
        });
    return List.of(title, count(EvidenceRole.SUPPORTS, Item::supports),
        count(EvidenceRole.CONTRADICTS, Item::contradicts), count(EvidenceRole.QUALIFIES, Item::qualifies), groups);
  }

  private static GridColumn<FindingRow> count(EvidenceRole role, Function<Item, Integer> count) {
    return GridColumn.<FindingRow>count(Glyphs.of(role), 27, row -> row instanceof Item item ? count.apply(item) : 0)
        .ink((row, palette) -> palette.role(role));
  }

  private static Comparator<FindingRow> items(Comparator<Item> order) {
    return (a, b) -> a instanceof Item x && b instanceof Item y ? order.compare(x, y) : 0;
  }

  private static String title(FindingRow row) {
    if (row instanceof Head head) {
      String name = head.group() == null ? Messages.findings_across : head.group().getName();
      return (head.folded() ? "▸ " : "▾ ") + name + "  " + head.count();
    }
    Finding finding = ((Item) row).finding();
    return "  " + finding.getKey() + "  " + finding.getTitle();
  }

  private static String letters(FindingRow row) {
    return row instanceof Item item ? item.groups().stream().map(Badge::letter).reduce("", String::concat) : "";
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    List<Finding> findings = open.get().study().getFindings();
    add.setEnabled(open.get().editable());
    if (findings.isEmpty()) {
      pages.showEmpty(Messages.findings_none, Messages.findings_none_advice, Messages.findings_first,
          open.get().editable() ? this::addFinding : null);
      return;
    }
    String[] words = filter.getText().strip().toLowerCase(Locale.ROOT).split("\\s+");
    List<Item> items = findings.stream().map(f -> FindingRow.of(f, open.get().view()))
        .filter(i -> i.matches(words, group)).toList();
    List<ParticipantGroup> groups = new ArrayList<>();
    groups.add(null);
    groups.addAll(open.get().study().getGroups());
    groupFilter.set(groups, group);
    grid.setRows(FindingRow.tree(items, open.get().study().getGroups(), folded));
    pages.show(content);
    if (desk.navigator().where().finding().isEmpty()) {
      desk.navigator().go(w -> w.at(findings.get(0)));
    }
    follow(desk.navigator().where());
  }

  private void follow(Where where) {
    where.finding().ifPresent(id -> grid.rows().stream()
        .filter(row -> row instanceof Item item && item.finding().getId().equals(id)).findFirst()
        .filter(row -> !grid.selected().equals(Optional.of(row))).ifPresent(grid::select));
  }

  private void fold(ParticipantGroup section) {
    if (!folded.remove(section)) {
      folded.add(section);
    }
    refill();
  }

  private void addFinding() {
    OpenStudy open = desk.open().orElseThrow();
    Finding finding = StudyFactory.eINSTANCE.createFinding();
    ParticipantGroup section = grid.selected().map(row -> row instanceof Head head ? head.group()
        : ((Item) row).finding().getSection()).orElse(group);
    Set<String> keys = new HashSet<>();
    open.study().getFindings().forEach(f -> keys.add(f.getKey()));
    String prefix = section == null ? "K" : Badge.letter(section);
    int number = 1;
    while (keys.contains(prefix + number)) {
      number++;
    }
    finding.setKey(prefix + number);
    finding.setTitle(Messages.findings_new);
    finding.setSection(section);
    boolean added = desk.change(NLS.bind(Messages.change_add_finding, finding.getKey()),
        study -> study.getFindings().add(finding));
    if (added) {
      desk.navigator().go(w -> w.at(finding));
    }
  }

  /** The table, for those who test what is in it. */
  public Grid<?> grid() {
    return grid;
  }

  /** The filter, likewise. */
  public Text filter() {
    return filter;
  }

  @Focus
  void focus() {
    if (desk.open().isPresent()) {
      grid.control().setFocus();
    } else {
      pages.composite().setFocus();
    }
  }
}
