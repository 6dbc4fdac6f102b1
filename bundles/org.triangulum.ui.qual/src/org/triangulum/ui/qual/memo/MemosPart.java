// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.memo;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.triangulum.coding.memo.MemoQuery;
import org.triangulum.coding.memo.Memos;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.MemoStatus;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.StudyEditor;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Places;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;

/** Memos on anything, the log of decisions, and what speaks against an interpretation. */
public final class MemosPart {
  private final StudyDesk desk;
  private final QualDesk shared;
  private Pages pages;
  private Composite content;
  private Text filter;
  private Choice<View> views;
  private View view = View.ALL;
  private NoticeStrip notice;
  private Pages lists;
  private MasterDetail pair;
  private MemoTable table;
  private MemoDetails details;
  private RelationsView relations;
  private Button add;

  /** What is listed. */
  private enum View {
    ALL(Messages.memos_all), LOOKED(Messages.memos_looked), ANALYTIC(Messages.memos_analytic),
    METHODOLOGICAL(Messages.memos_methodological), REFLEXIVE(Messages.memos_reflexive),
    DECISIONS(Messages.memos_decisions), RELATIONS(Messages.memos_relations);

    private final String label;

    View(String label) {
      this.label = label;
    }

    private String label() {
      return label;
    }

    /** The kind of a new memo. */
    private MemoKind kind() {
      return switch (this) {
        case METHODOLOGICAL -> MemoKind.METHODOLOGICAL;
        case REFLEXIVE -> MemoKind.REFLEXIVE;
        case DECISIONS -> MemoKind.DECISION;
        default -> MemoKind.ANALYTIC;
      };
    }
  }

  @Inject
  public MemosPart(StudyDesk desk, QualDesk shared) {
    this.desk = desk;
    this.shared = shared;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.memos_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refill());
    views = new Choice<>(content, "", View::label, v -> {
      view = v;
      refill();
    });
    add = new Button(content, SWT.PUSH | SWT.FLAT);
    add.setText("+");
    add.setToolTipText(Messages.memos_add);
    add.addListener(SWT.Selection, e -> add());
    Button more = new Button(content, SWT.PUSH | SWT.FLAT);
    more.setText("⋯");
    more.setToolTipText(Messages.menu);
    more.addListener(SWT.Selection, e -> Menus.below(more, this::fill));
    notice = new NoticeStrip(content, 4);
    lists = new Pages(content);
    lists.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
    pair = new MasterDetail(lists.composite());
    table = new MemoTable(pair.composite());
    details = new MemoDetails(pair.composite(), desk);
    pair.set(table.grid().control(), 34);
    table.grid().onSelect((memo, column) -> showDetails());
    table.grid().onOpen(memo -> memo.getAbout().stream().findFirst().ifPresent(e -> Places.go(desk, e)));
    table.grid().onKey(SWT.NONE, SWT.DEL, rows -> delete());
    Menus.on(table.grid().control(), this::fill);
    relations = new RelationsView(lists.composite(), desk, notice);
    desk.listen(parent, event -> {
      if (event == DeskEvent.OPENED) {
        // Nothing of the study before may be taken for a part of this one.
        view = View.ALL;
        table.grid().setRows(List.of());
        relations.grid().setRows(List.of());
        notice.hide();
      }
      refill();
    });
    desk.listenToWhere(parent, where -> {
      if (view == View.LOOKED) {
        refill();
      }
    });
    shared.setMemo(this::addFromAnywhere);
    parent.addDisposeListener(e -> shared.setMemo(() -> { }));
    refill();
  }

  private void fill(Menu menu) {
    if (view == View.RELATIONS) {
      relations.fill(menu);
      return;
    }
    boolean editable = desk.editable();
    for (MemoKind kind : MemoKind.VALUES) {
      Menus.item(menu, NLS.bind(Messages.memos_add_kind, Words.of(kind)), editable, () -> add(kind));
    }
    Menus.line(menu);
    boolean any = editable && table.grid().selected().isPresent();
    List<Memo> earlier = table.grid().selected().map(memo -> decisions().stream()
        .filter(d -> d != memo && d.getStatus() != MemoStatus.SUPERSEDED).toList()).orElse(List.of());
    Menu superseded = Menus.cascade(menu, Messages.memos_supersedes, any && !earlier.isEmpty()
        && table.grid().selected().filter(m -> m.getKind() == MemoKind.DECISION).isPresent());
    earlier.forEach(each -> Menus.item(superseded, Words.name(each).replace("&", "&&"), any,
        () -> table.grid().selected().ifPresent(memo -> desk.edit(e -> memos(e).supersede(each, memo, "")))));
    Menus.item(menu, Messages.delete + "\tDel", any, this::delete);
  }

  private List<Memo> decisions() {
    return MemoQuery.DECISIONS.run(desk.open().orElseThrow().study(), MemoQuery.Order.CREATED);
  }

  private Memos memos(StudyEditor editor) {
    return new Memos(editor, desk.open().flatMap(OpenStudy::researcher), Clock.systemUTC());
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    Study study = open.get().study();
    add.setEnabled(open.get().editable());
    if (study.getMemos().isEmpty() && study.getRelations().isEmpty() && view != View.RELATIONS) {
      pages.showEmpty(Messages.memos_none, Messages.memos_none_advice, Messages.memos_first,
          open.get().editable() ? this::add : null);
      return;
    }
    views.set(Arrays.asList(View.values()), view);
    filter.setToolTipText(RelationsView.counted(study));
    if (view == View.RELATIONS) {
      relations.show(study, filter.getText());
      lists.show(relations.control());
    } else {
      table.grid().setRows(listed(study));
      lists.show(pair.composite());
      showDetails();
    }
    pages.show(content);
    content.layout();
  }

  private List<Memo> listed(Study study) {
    MemoQuery query = switch (view) {
      case LOOKED -> Places.looked(desk).map(element -> MemoQuery.ALL.withAbout(Set.of(element)))
          .orElse(MemoQuery.ALL);
      case ANALYTIC, METHODOLOGICAL, REFLEXIVE -> MemoQuery.ALL.withKinds(Set.of(view.kind()));
      case DECISIONS -> MemoQuery.DECISIONS;
      default -> MemoQuery.ALL;
    };
    if (!filter.getText().isBlank()) {
      query = new MemoQuery(query.kinds(), query.statuses(), query.authors(), query.about(), Optional.of(
          Pattern.compile(Pattern.quote(filter.getText().strip()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }
    List<Memo> found = new ArrayList<>(query.run(study, MemoQuery.Order.MODIFIED));
    if (view == View.DECISIONS) {
      found.sort(Comparator.comparing(memo -> memo.getStatus() != MemoStatus.OPEN));
    }
    return found;
  }

  private void showDetails() {
    Optional<Memo> memo = table.grid().selected();
    memo.ifPresent(details::show);
    pair.setAny(memo.isPresent());
  }

  private void add() {
    if (view == View.RELATIONS) {
      relations.add(add);
    } else {
      add(view.kind());
    }
  }

  /** Starts a memo of a kind on the element looked at, its title to be typed. */
  private void add(MemoKind kind) {
    Optional<StudyElement> about = Places.looked(desk).filter(element -> !(element instanceof Memo));
    desk.edit(editor -> {
      Memo made = memos(editor).create(kind, about.map(e -> NLS.bind(Messages.memos_new_on, Places.name(e)))
          .orElse(Messages.memos_new), "", about.stream().toList());
      filter.setText("");
      if (view == View.RELATIONS || !listed(desk.open().orElseThrow().study()).contains(made)) {
        view = View.ALL;
      }
      refill();
      table.grid().select(made);
      showDetails();
      // After the change was told, which lays the part out anew.
      desk.display().asyncExec(() -> {
        if (!content.isDisposed()) {
          details.title().control().setFocus();
          details.title().control().selectAll();
        }
      });
    });
  }

  /** Starts a memo on the element looked at, from anywhere. */
  private void addFromAnywhere() {
    if (desk.editable()) {
      add(view == View.RELATIONS ? MemoKind.ANALYTIC : view.kind());
    }
  }

  private void delete() {
    List<Memo> chosen = table.grid().selectedRows();
    if (desk.editable() && !chosen.isEmpty()) {
      desk.edit(editor -> memos(editor).delete(chosen, ""));
      notice.say(NLS.bind(Messages.memos_deleted, chosen.size()), Messages.undo, desk::undo);
    }
  }

  /** The table of memos, for those who test what is in it. */
  public Grid<Memo> grid() {
    return table.grid();
  }

  /** The memo shown, likewise. */
  public MemoDetails details() {
    return details;
  }

  @Focus
  void focus() {
    if (desk.open().isPresent() && content.isVisible()) {
      table.grid().control().setFocus();
    } else {
      pages.composite().setFocus();
    }
  }
}
