// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.StudyWork;
import org.triangulum.ui.widget.NoticeStrip;

/**
 * Says in a part which variables of a dataset are out of date, and computes them anew when asked to; takes no room
 * where all follow from what they were made from. For parents with a GridLayout.
 */
public final class OutdatedStrip {
  private final StudyDesk desk;
  private final ColumnStates states;
  private final NoticeStrip notice;
  private final StudyWork work;
  private final Anew anew;
  private Dataset dataset;
  private Predicate<Column> looked = column -> true;
  private String said = "";

  /** A strip across some columns of its parent. */
  public OutdatedStrip(Composite parent, StudyDesk desk, QuantDesk quant, int columns) {
    this.desk = desk;
    states = quant.states();
    notice = new NoticeStrip(parent, columns);
    work = new StudyWork(desk, parent, columns);
    anew = new Anew(desk, quant, work);
    work.onChange(this::refresh);
    states.listen(parent, this::refresh);
  }

  /**
   * Looks at a dataset, or at it anew.
   *
   * @param columns those of its variables that matter here
   */
  public void show(Optional<Dataset> shown, Predicate<Column> columns) {
    looked = columns;
    if (shown.orElse(null) != dataset) {
      said = "";
    }
    dataset = shown.orElse(null);
    refresh();
  }

  /** Says the same once only: who has read it and closed it is left in peace. */
  private void refresh() {
    String now = work.running() || dataset == null || dataset.eContainer() == null ? "" : words(dataset);
    if (now.equals(said)) {
      return;
    }
    said = now;
    if (now.isEmpty()) {
      notice.hide();
    } else if (desk.editable()) {
      Dataset stale = dataset;
      notice.say(now, Messages.outdated_anew, () -> anew.start(List.of(stale), this::tell));
    } else {
      notice.say(now, Messages.data_understood, () -> { });
    }
  }

  private String words(Dataset shown) {
    List<Column> stale = states.outdated(shown).stream().filter(looked)
        .filter(column -> states.of(column).kind() == DerivationState.Kind.STALE).toList();
    return stale.isEmpty() ? "" : NLS.bind(stale.size() == 1 ? Messages.outdated_one : Messages.outdated_some,
        Anew.brief(stale));
  }

  private void tell(Anew.Outcome outcome) {
    said = "";
    if (outcome.columns().isEmpty()) {
      notice.say(outcome.text(), Messages.data_understood, () -> { });
    } else {
      notice.say(outcome.text(), Messages.runs_undo, desk::undo);
    }
  }

  /** What it says; empty while it takes no room. */
  public String text() {
    return notice.text();
  }
}
