// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Study;
import org.triangulum.triangulation.Consents;
import org.triangulum.triangulation.cases.PersonAnswers;
import org.triangulum.ui.person.AnswersTable;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.Palette;

/** Who took part: the texts in which each speaks beside what the same person answered. */
final class ParticipantsPage implements RegisterPage {
  private final StudyDesk desk;
  private final MasterDetail pair;
  private final Grid<Participant> grid;
  private final Composite detail;
  private final Label title;
  private final ButtonRow texts;
  private final AnswersTable answers;
  private final Label none;
  private PersonAnswers read;

  ParticipantsPage(Composite parent, StudyDesk desk) {
    this.desk = desk;
    pair = new MasterDetail(parent);
    grid = Grid.ofRows(pair.composite(), List.of(
        GridColumn.<Participant>text(Messages.register_participant, 0, p -> (Consents.barred(p) ? "⛔ " : "")
            + ElementLabel.of(p).brief()).ink((p, palette) -> Consents.barred(p) ? palette.warning() : null),
        GridColumn.text(Messages.register_group, 110,
            p -> p.getGroup() == null ? "" : ElementLabel.orEmpty(p.getGroup().getName())),
        GridColumn.text(Messages.register_role, 150, p -> ElementLabel.orEmpty(p.getRole())),
        GridColumn.<Participant>count(Messages.register_texts, 60, p -> documents(p).size()),
        GridColumn.<Participant>count(Messages.register_answers, 80, p -> read == null ? 0 : read.of(p).size())));
    grid.onSelect((row, column) -> detail(row));
    detail = new Composite(pair.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 6;
    layout.marginHeight = 4;
    detail.setLayout(layout);
    title = new Label(detail, SWT.NONE);
    title.setFont(new Fonts(detail).bold());
    title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    texts = new ButtonRow(detail, 1);
    none = new Label(detail, SWT.WRAP);
    GridData wrapped = new GridData(SWT.FILL, SWT.TOP, true, false);
    wrapped.widthHint = 200;
    none.setLayoutData(wrapped);
    answers = new AnswersTable(detail);
    answers.grid().control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    answers.grid().onOpen(a -> desk.navigator().go(w -> w.atResult(a.column(), "")));
    pair.set(grid.control(), 50);
  }

  private List<Document> documents(Participant participant) {
    return desk.open().map(OpenStudy::study).map(Study::getDocuments).stream().flatMap(List::stream)
        .filter(d -> Stream.concat(d.getParticipants().stream(), d.getSpeakers().stream()
            .map(Speaker::getParticipant)).anyMatch(p -> p == participant)).toList();
  }

  @Override
  public void show(OpenStudy open) {
    read = new PersonAnswers(open.study(), open.view().blobs());
    List<Participant> rows = open.study().getParticipants();
    grid.setRows(rows);
    Optional<Participant> row = grid.selected().or(() -> rows.stream().findFirst());
    pair.setAny(row.isPresent());
    row.ifPresent(p -> {
      grid.select(p);
      detail(p);
    });
  }

  private void detail(Participant participant) {
    title.setText(ElementLabel.of(participant).brief().replace("&", "&&"));
    for (Control child : texts.composite().getChildren()) {
      child.dispose();
    }
    for (Document document : documents(participant)) {
      texts.push(ElementLabel.of(document).brief().replace("&", "&&"), Messages.register_text_tip,
          () -> desk.navigator().go(w -> w.at(document, 0, 0)));
    }
    answers.show(desk.open().orElseThrow(), participant);
    boolean any = !answers.grid().rows().isEmpty();
    none.setText(any ? "" : Messages.register_no_answers);
    none.setForeground(Palette.of(detail).muted());
    none.setVisible(!any);
    ((GridData) none.getLayoutData()).exclude = any;
    detail.layout(true, true);
  }

  @Override
  public Control control() {
    return pair.composite();
  }

  @Override
  public String title(OpenStudy open) {
    return NLS.bind(Messages.register_participants, open.study().getParticipants().size());
  }

  Grid<Participant> grid() {
    return grid;
  }

  Grid<?> answers() {
    return answers.grid();
  }
}
