// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Wording;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Palette;

/** The wordings of a finding in the places of the report, one at a time, and whether they have drifted apart. */
final class WordingsBar {
  private static final List<String> PLACES = List.of("summary", "chapter", "discussion");
  private final Composite composite;
  private final Composite tabs;
  private final Label drift;
  private final Text text;
  private final StudyDesk desk;
  private Finding finding;
  private String place = PLACES.get(0);

  WordingsBar(Composite parent, StudyDesk desk) {
    this.desk = desk;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    tabs = new Composite(composite, SWT.NONE);
    RowLayout row = new RowLayout();
    row.marginLeft = 0;
    row.marginTop = 0;
    row.marginBottom = 0;
    row.spacing = 2;
    tabs.setLayout(row);
    drift = new Label(composite, SWT.NONE);
    drift.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
    text = new Text(composite, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    data.heightHint = 2 * text.getLineHeight() + 4;
    data.widthHint = 100;
    text.setLayoutData(data);
    text.setMessage(Messages.wording_message);
    text.addListener(SWT.FocusOut, e -> commit());
    text.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_RETURN && (e.stateMask & SWT.SHIFT) == 0) {
        e.doit = false;
        commit();
      }
    });
  }

  Composite control() {
    return composite;
  }

  void show(Finding shown) {
    boolean other = finding != shown;
    finding = shown;
    if (other || tabs.getChildren().length != places().size()) {
      fillTabs();
    }
    if (!text.isFocusControl() || other) {
      showText();
    }
    text.setEditable(desk.editable());
    long different = finding.getWordings().stream().map(w -> plain(w.getText())).distinct().count();
    drift.setText(finding.getWordings().size() < 2 ? "" : different < 2 ? Messages.wording_same
        : NLS.bind(Messages.wording_drift, different, finding.getWordings().size()));
    drift.setForeground(different > 1 ? Palette.of(composite).warning() : Palette.of(composite).muted());
    composite.layout();
  }

  private List<String> places() {
    List<String> places = new java.util.ArrayList<>(PLACES);
    finding.getWordings().stream().map(Wording::getPlace).filter(p -> !places.contains(p)).forEach(places::add);
    return places;
  }

  private void fillTabs() {
    for (Control child : tabs.getChildren()) {
      child.dispose();
    }
    if (!places().contains(place)) {
      place = PLACES.get(0);
    }
    for (String each : places()) {
      Button tab = new Button(tabs, SWT.TOGGLE | SWT.FLAT);
      tab.setText(each.isEmpty() ? "?" : each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1));
      tab.setData(each);
      tab.setSelection(each.equals(place));
      tab.addListener(SWT.Selection, e -> {
        commit();
        place = each;
        for (Control child : tabs.getChildren()) {
          ((Button) child).setSelection(child.getData().equals(place));
        }
        showText();
      });
    }
    tabs.layout();
  }

  private Optional<Wording> wording() {
    return finding.getWordings().stream().filter(w -> place.equals(w.getPlace())).findFirst();
  }

  private void showText() {
    String worded = wording().map(Wording::getText).orElse("");
    if (!text.getText().equals(worded)) {
      text.setText(worded);
    }
  }

  private void commit() {
    if (finding == null || !desk.editable()) {
      return;
    }
    String typed = text.getText().strip();
    Optional<Wording> known = wording();
    if (typed.equals(known.map(Wording::getText).orElse(""))) {
      return;
    }
    Finding edited = finding;
    String at = place;
    desk.change(NLS.bind(Messages.change_wording, edited.getKey(), at), study -> {
      Wording wording = known.orElseGet(() -> {
        Wording made = StudyFactory.eINSTANCE.createWording();
        made.setPlace(at);
        edited.getWordings().add(made);
        return made;
      });
      wording.setText(typed);
    });
  }

  private static String plain(String wording) {
    return wording == null ? "" : wording.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
