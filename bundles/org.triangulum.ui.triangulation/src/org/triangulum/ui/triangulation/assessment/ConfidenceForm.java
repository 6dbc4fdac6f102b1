// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Concern;
import org.triangulum.model.study.Confidence;
import org.triangulum.model.study.ConfidenceComponent;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.finding.ConfidenceProfile;
import org.triangulum.triangulation.finding.FindingEdits;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/**
 * Confidence in a finding, CERQual-style: four components with a concern and its reason, and the level overall. A
 * reason typed first goes with the choice made after it; changed alone it is kept when the field is left.
 */
public final class ConfidenceForm {
  private final StudyDesk desk;
  private final Composite composite;
  private final List<ComponentRow> rows = new ArrayList<>();
  private final Choice<Confidence> overall;
  private final Text reason;
  private final Label missing;
  private Finding finding;

  private final class ComponentRow {
    private final ConfidenceComponent component;
    private final Choice<Concern> concern;
    private final Text why;
    private Concern shown = Concern.UNJUDGED;

    ComponentRow(ConfidenceComponent component) {
      this.component = component;
      label(ConfidenceProfile.word(component));
      concern = new Choice<>(composite, "", c -> ConfidenceProfile.word(c), this::assess);
      why = field(Messages.assessment_reason, () -> assess(shown));
    }

    private void assess(Concern chosen) {
      Finding judged = finding;
      String said = why.getText();
      desk.edit(editor -> new FindingEdits(editor, desk.open().orElseThrow().authorship())
          .assess(judged, component, chosen, said));
    }

    void show(ConfidenceProfile.Row row, boolean editable, boolean same) {
      shown = row.concern(component);
      concern.set(Concern.VALUES, shown);
      concern.control().setEnabled(editable);
      set(why, Optional.ofNullable(row.latest().get(component)).map(a -> a.getReason()).orElse(""), editable, same);
    }
  }

  ConfidenceForm(Composite parent, StudyDesk desk) {
    this.desk = desk;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 3;
    composite.setLayout(layout);
    composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    ConfidenceComponent.VALUES.forEach(c -> rows.add(new ComponentRow(c)));
    label(Messages.assessment_overall).setFont(new Fonts(composite).bold());
    overall = new Choice<>(composite, "", c -> ConfidenceProfile.word(c), this::trust);
    reason = field(Messages.assessment_reason, () -> trust(finding.getConfidence()));
    missing = new Label(composite, SWT.WRAP);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
    data.widthHint = 120;
    missing.setLayoutData(data);
  }

  private Label label(String text) {
    Label label = new Label(composite, SWT.NONE);
    label.setText(text);
    return label;
  }

  private Text field(String message, Runnable commit) {
    Text field = new Text(composite, SWT.BORDER);
    field.setMessage(message);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Runnable changed = () -> {
      if (finding != null && !field.getText().strip().equals(field.getData())) {
        commit.run();
      }
    };
    field.addListener(SWT.DefaultSelection, e -> changed.run());
    field.addListener(SWT.FocusOut, e -> {
      // A reason for a judgement not yet made waits for the choice.
      if (finding != null && judged(field)) {
        changed.run();
      }
    });
    return field;
  }

  private boolean judged(Text field) {
    return field == reason ? finding.getConfidence() != Confidence.UNJUDGED
        : rows.stream().anyMatch(r -> r.why == field && r.shown != Concern.UNJUDGED);
  }

  private void trust(Confidence level) {
    Finding judged = finding;
    desk.edit(editor -> new FindingEdits(editor, desk.open().orElseThrow().authorship()).trust(judged, level,
        reason.getText()));
  }

  /** Another study, or none: nothing typed is kept any more. */
  void forget() {
    finding = null;
  }

  void show(OpenStudy open, Finding shown) {
    boolean same = finding == shown;
    finding = shown;
    ConfidenceProfile.Row row = ConfidenceProfile.of(open.view(), List.of(shown)).rows().get(0);
    rows.forEach(r -> r.show(row, open.editable(), same));
    overall.set(Confidence.VALUES, row.overall());
    overall.control().setEnabled(open.editable());
    set(reason, row.reason(), open.editable(), same);
    missing.setText(String.join("\n", row.missing()));
    missing.setForeground(Palette.of(composite).warning());
  }

  private static void set(Text field, String text, boolean editable, boolean same) {
    field.setData(text == null ? "" : text);
    if (!(same && field.isFocusControl()) && !field.getText().equals(field.getData())) {
      field.setText((String) field.getData());
    }
    field.setEditable(editable);
  }

  /** The widget. */
  Composite control() {
    return composite;
  }

  /** The field for the reason of a component, for those who test it. */
  public Text reason(ConfidenceComponent component) {
    return rows.get(ConfidenceComponent.VALUES.indexOf(component)).why;
  }

  /** Makes the choice of a concern, likewise. */
  public void choose(ConfidenceComponent component, Concern concern) {
    rows.get(ConfidenceComponent.VALUES.indexOf(component)).assess(concern);
  }

  /** What the profile still lacks, likewise. */
  public String missingText() {
    return missing.getText();
  }
}
