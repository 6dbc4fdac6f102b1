// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.person;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Participant;
import org.triangulum.triangulation.cases.PersonAnswers;
import org.triangulum.triangulation.cases.PersonAnswers.Answer;
import org.triangulum.ui.Messages;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;

/** What one participant answered in the datasets of the study: question, answer, dataset. */
public final class AnswersTable {
  private final Grid<Answer> grid;

  /** An empty table. */
  public AnswersTable(Composite parent) {
    grid = Grid.ofRows(parent, List.of(
        GridColumn.text(Messages.answers_question, 0, a -> question(a.column())),
        GridColumn.<Answer>text(Messages.answers_answer, 0, AnswersTable::answer)
            .ink((a, palette) -> a.missing() == MissingKind.NONE ? null : palette.muted()),
        GridColumn.text(Messages.answers_dataset, 110,
            a -> ElementLabel.of((Dataset) a.column().eContainer()).brief())));
  }

  private static String question(Column column) {
    String label = column.getItem() != null && column.getItem().getLabel() != null ? column.getItem().getLabel()
        : ElementLabel.orEmpty(column.getLabel());
    return label.isEmpty() || label.equals(column.getKey()) ? column.getKey() : column.getKey() + "  " + label;
  }

  private static String answer(Answer answer) {
    return answer.missing() == MissingKind.NONE ? answer.text() : "∅ " + answer.missing().getLiteral();
  }

  /** Shows the answers of a participant. */
  public void show(OpenStudy open, Participant participant) {
    grid.setRows(new PersonAnswers(open.study(), open.view().blobs()).of(participant));
  }

  /** The table. */
  public Grid<Answer> grid() {
    return grid;
  }
}
