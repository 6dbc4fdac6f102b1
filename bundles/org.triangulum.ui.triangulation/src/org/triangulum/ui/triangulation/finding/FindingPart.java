// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.finding;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.TriangulationPerspective;
import org.triangulum.ui.triangulation.board.BoardDrag;
import org.triangulum.ui.triangulation.board.CardMenu;
import org.triangulum.ui.triangulation.board.EvidenceBoard;
import org.triangulum.ui.link.Candidates;
import org.triangulum.ui.link.Keys;
import org.triangulum.ui.link.LinkPopup;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.widget.Pages;

/** A finding with all its evidence, one column a participant group. */
public final class FindingPart {
  private final StudyDesk desk;
  private final MPart part;
  private final EHandlerService handlers;
  private Pages pages;
  private Composite content;
  private Label banner;
  private FindingHeader header;
  private EvidenceBoard board;
  private FindingFooter footer;
  private String shown = "";

  @Inject
  public FindingPart(StudyDesk desk, MPart part, EHandlerService handlers) {
    this.desk = desk;
    this.part = part;
    this.handlers = handlers;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    content.setLayout(layout);
    banner = new Label(content, SWT.WRAP);
    GridData bannerData = new GridData(SWT.FILL, SWT.TOP, true, false);
    bannerData.horizontalIndent = 8;
    bannerData.exclude = true;
    banner.setLayoutData(bannerData);
    header = new FindingHeader(content, desk);
    header.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    board = new EvidenceBoard(content);
    board.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    board.onOpen(this::open);
    board.onAdd(group -> add(group.orElse(null)));
    new CardMenu(board, desk);
    new BoardDrag(board, desk, this::finding);
    footer = new FindingFooter(content);
    footer.control().setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
    Keys.onLink(handlers, () -> desk.editable() && finding().isPresent(), () -> add(board.group().orElse(null)));
    Keys.onToSource(handlers, () -> board.selected().isPresent(), this::toSource);
    desk.listen(parent, event -> {
      if (event != DeskEvent.OPENED || finding().isPresent()) {
        refresh();
      }
    });
    desk.listenToWhere(parent, where -> refresh());
    refresh();
  }

  private Optional<Finding> finding() {
    return desk.open().flatMap(open -> desk.navigator().where().finding()
        .flatMap(id -> open.element(Finding.class, id)));
  }

  private void refresh() {
    Optional<Finding> finding = finding();
    if (finding.isEmpty()) {
      shown = "";
      part.setLabel(Messages.finding_part);
      pages.showEmpty(Messages.finding_none, Messages.finding_none_advice, "", null);
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    boolean other = !finding.get().getId().equals(shown);
    shown = finding.get().getId();
    part.setLabel(NLS.bind(Messages.finding_part_of, finding.get().getKey()));
    readOnly(open);
    header.show(finding.get());
    if (other) {
      board.reset();
    }
    pages.show(content);
    board.show(open.view().evidence(finding.get()), open.study().getGroups());
    footer.show(finding.get(), open.study());
  }

  private void readOnly(OpenStudy open) {
    String reason = open.readOnlyReason().map(r -> NLS.bind(Messages.read_only, r)).orElse("");
    if (!reason.equals(banner.getText())) {
      banner.setText(reason);
      ((GridData) banner.getLayoutData()).exclude = reason.isEmpty();
      banner.setVisible(!reason.isEmpty());
      content.layout();
    }
  }

  private void open(ResolvedEvidence evidence) {
    if (evidence.passage().isPresent()) {
      var passage = evidence.passage().get();
      desk.navigator().go(w -> w.at(passage.document(), passage.start(), passage.end()));
    } else {
      evidence.target().ifPresent(target -> desk.navigator()
          .go(w -> w.atResult(target, evidence.link().getPlace() == null ? "" : evidence.link().getPlace())));
    }
  }

  /** Opens the source of the selected card and goes there. */
  private void toSource() {
    board.selected().ifPresent(card -> open(card.evidence()));
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      page.showView(desk.navigator().where().latest() == Where.Kind.RESULT ? TriangulationPerspective.RESULT
          : TriangulationPerspective.SOURCE);
    } catch (PartInitException e) {
      Failure.show(content.getDisplay(), e);
    }
  }

  private void add(ParticipantGroup group) {
    Optional<Finding> finding = finding();
    if (!desk.editable() || finding.isEmpty()) {
      return;
    }
    Point at = board.control().toDisplay(20, 30);
    String title = group == null ? NLS.bind(Messages.link_to, finding.get().getKey())
        : NLS.bind(Messages.link_to_for, finding.get().getKey(), group.getName());
    new LinkPopup<>(content.getShell(), at, title, Candidates.evidence(desk.open().orElseThrow().view(), group),
        (evidence, role) -> new Linking(desk).link(finding.get(), evidence.target(), evidence.place(), role,
            group(evidence, group)));
  }

  /** Words keep the group of those who said them; numbers take that of the column they were added to. */
  private ParticipantGroup group(Candidates.Evidence evidence, ParticipantGroup asked) {
    return desk.open().orElseThrow().view().content(evidence.target(), evidence.place()).group().orElse(asked);
  }

  /** The board, for those who test what is on it. */
  public EvidenceBoard board() {
    return board;
  }

  /** The header, likewise. */
  public FindingHeader header() {
    return header;
  }

  @Focus
  void focus() {
    if (finding().isPresent()) {
      board.control().setFocus();
    } else {
      pages.composite().setFocus();
    }
  }
}
