// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Spinner;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodeRelation.Kind;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.qual.CodeCandidates;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Menus;

/** Beside which other codes segments must stand, how near, and whose they are. */
final class SegmentScope {
  private final StudyDesk desk;
  private final SegmentSearch search;
  private final Runnable changed;
  private final Choice<Kind> kinds;
  private final Button others;
  private final Spinner near;
  private final Label nearUnit;
  private final Button coders;

  /**
   * Controls in a row.
   *
   * @param changed is told when something else is to be retrieved
   */
  SegmentScope(Composite row, StudyDesk desk, SegmentSearch search, Runnable changed) {
    this.desk = desk;
    this.search = search;
    this.changed = changed;
    kinds = new Choice<>(row, "", SegmentScope::label, this::setKind);
    others = new Button(row, SWT.PUSH | SWT.FLAT);
    others.addListener(SWT.Selection, e -> pickOther());
    near = new Spinner(row, SWT.BORDER);
    near.setValues(search.near(), 0, 100_000, 0, 10, 100);
    near.setToolTipText(Messages.segments_near_tip);
    near.addListener(SWT.Selection, e -> {
      search.setNear(near.getSelection());
      changed.run();
    });
    nearUnit = new Label(row, SWT.NONE);
    nearUnit.setText(Messages.segments_near_unit);
    coders = new Button(row, SWT.PUSH | SWT.FLAT);
    coders.setToolTipText(Messages.segments_coders_tip);
    coders.addListener(SWT.Selection, e -> Menus.below(coders, this::fill));
  }

  /** Shows what is retrieved now. */
  void show(Study study) {
    kinds.set(Arrays.asList(Kind.values()), search.kind());
    shown(others, search.compares());
    others.setText(search.others().isEmpty() ? Messages.segments_other
        : listed(search.others().stream().map(CodeNames::name).toList()));
    shown(near, search.kind() == Kind.NEAR);
    shown(nearUnit, search.kind() == Kind.NEAR);
    shown(coders, study.getResearchers().size() > 1);
    coders.setText(search.coders().isEmpty() ? Messages.segments_coders_all + " ▾"
        : listed(search.coders().stream().map(Words::name).toList()));
  }

  private static String listed(Collection<String> names) {
    return names.stream().collect(Collectors.joining(", ")).replace("&", "&&") + " ▾";
  }

  private static void shown(Control control, boolean shown) {
    control.setVisible(shown);
    RowData data = new RowData();
    data.exclude = !shown;
    control.setLayoutData(data);
  }

  /** Those who code are checked; none stands for all. */
  private void fill(Menu menu) {
    for (Researcher coder : desk.open().orElseThrow().study().getResearchers()) {
      MenuItem item = new MenuItem(menu, SWT.CHECK);
      item.setText(Words.name(coder).replace("&", "&&"));
      item.setSelection(search.coders().contains(coder));
      item.addListener(SWT.Selection, e -> {
        search.toggleCoder(coder);
        changed.run();
      });
    }
  }

  private void setKind(Kind kind) {
    search.setKind(kind);
    changed.run();
    if (search.compares() && search.others().isEmpty()) {
      pickOther();
    }
  }

  private void pickOther() {
    new PickPopup<>(others.getShell(), others.toDisplay(0, others.getSize().y), Messages.segments_other_title,
        Messages.segments_pick_code, CodeCandidates.of(desk.open().orElseThrow().study()), code -> {
          search.toggleOther(code);
          changed.run();
        });
  }

  private static String label(Kind kind) {
    return switch (kind) {
      case ANY -> Messages.segments_any;
      case ALL -> Messages.segments_all;
      case OVERLAPPING -> Messages.segments_overlapping;
      case WITHOUT -> Messages.segments_without;
      case NEAR -> Messages.segments_near;
      case SAME_TURN -> Messages.segments_same_turn;
      case SAME_DOCUMENT -> Messages.segments_same_document;
    };
  }
}
