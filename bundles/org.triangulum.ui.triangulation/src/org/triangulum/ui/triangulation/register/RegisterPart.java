// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.register;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.ExternalStudy;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Researcher;
import org.triangulum.ui.link.Keys;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WhileSeen;

/** Who took part and what they answered, who did the research and with what interests, and studies by others. */
public final class RegisterPart {
  private final StudyDesk desk;
  private final EHandlerService handlers;
  private Pages pages;
  private CTabFolder tabs;
  private ParticipantsPage participants;
  private TeamPage team;
  private ExternalStudiesPage studies;
  private List<RegisterPage> all;

  @Inject
  public RegisterPart(StudyDesk desk, EHandlerService handlers) {
    this.desk = desk;
    this.handlers = handlers;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    tabs = new CTabFolder(pages.composite(), SWT.TOP | SWT.FLAT);
    participants = new ParticipantsPage(tabs, desk);
    team = new TeamPage(tabs, desk);
    studies = new ExternalStudiesPage(tabs, desk);
    all = List.of(participants, team, studies);
    for (RegisterPage page : all) {
      new CTabItem(tabs, SWT.NONE).setControl(page.control());
    }
    tabs.setSelection(0);
    Keys.onLink(handlers, () -> tabs.getSelectionIndex() == 2 && studies.canLink(), studies::link);
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> seen.request());
    refresh();
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).show(open.get());
      tabs.getItem(i).setText(all.get(i).title(open.get()));
    }
    pages.show(tabs);
  }

  /** The pages, for those who test what is on them: from 0, participants, team, external studies. */
  public CTabFolder tabs() {
    return tabs;
  }

  /** Those who took part, likewise. */
  public Grid<Participant> participants() {
    return participants.grid();
  }

  /** What the one chosen answered, likewise. */
  public Grid<?> answers() {
    return participants.answers();
  }

  /** The team, likewise. */
  public Grid<Researcher> team() {
    return team.grid();
  }

  /** Studies by others, likewise. */
  public Grid<ExternalStudy> studies() {
    return studies.grid();
  }

  @Focus
  void focus() {
    (tabs.isVisible() ? tabs : pages.composite()).setFocus();
  }
}
