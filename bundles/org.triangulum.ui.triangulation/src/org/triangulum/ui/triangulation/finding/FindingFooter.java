// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.finding;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.MetaInference;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.StakeholderResponse;
import org.triangulum.model.study.Study;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Palette;

/** What follows from a finding: meta-inferences, recommendations, stakeholders' responses; folded until asked for. */
final class FindingFooter {
  private static final int LINES = 5;
  private final Composite composite;
  private final Composite tabs;
  private final StyledText text;
  private int open = -1;
  private List<Section> sections = List.of();

  private record Entry(String key, String text, String note) {}

  private record Section(String title, List<Entry> entries) {}

  FindingFooter(Composite parent) {
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 2;
    layout.marginWidth = 8;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    tabs = new Composite(composite, SWT.NONE);
    RowLayout row = new RowLayout();
    row.marginLeft = 0;
    row.marginTop = 0;
    row.marginBottom = 0;
    tabs.setLayout(row);
    for (int i = 0; i < 3; i++) {
      int index = i;
      Button tab = new Button(tabs, SWT.TOGGLE | SWT.FLAT);
      tab.addListener(SWT.Selection, e -> toggle(tab.getSelection() ? index : -1));
    }
    text = new StyledText(composite, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    text.setAlwaysShowScrollBars(false);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = LINES * text.getLineHeight();
    data.widthHint = 100;
    data.exclude = true;
    text.setLayoutData(data);
    text.setVisible(false);
  }

  Composite control() {
    return composite;
  }

  void show(Finding finding, Study study) {
    List<Entry> inferences = new ArrayList<>();
    for (MetaInference inference : study.getMetaInferences()) {
      if (inference.getFindings().contains(finding)) {
        inferences.add(new Entry(inference.getKey(), orEmpty(inference.getText()),
            inference.getAuthor() == null ? "" : inference.getAuthor().getKey()));
      }
    }
    List<Entry> recommendations = new ArrayList<>();
    List<KeyedElement> about = new ArrayList<>(List.of(finding));
    for (Recommendation recommendation : study.getRecommendations()) {
      if (recommendation.getFindings().contains(finding)) {
        about.add(recommendation);
        recommendations.add(new Entry(recommendation.getKey(), orEmpty(recommendation.getText()),
            orEmpty(recommendation.getAddressee())));
      }
    }
    List<Entry> responses = new ArrayList<>();
    for (StakeholderResponse response : study.getStakeholderResponses()) {
      if (response.getAbout().stream().anyMatch(about::contains)) {
        responses.add(new Entry(response.getKey(),
            orEmpty(response.getGist()).isEmpty() ? orEmpty(response.getText()) : response.getGist(),
            orEmpty(response.getStakeholder())));
      }
    }
    sections = List.of(new Section(Messages.footer_inferences, inferences),
        new Section(Messages.footer_recommendations, recommendations),
        new Section(Messages.footer_responses, responses));
    for (int i = 0; i < sections.size(); i++) {
      Button tab = (Button) tabs.getChildren()[i];
      tab.setText(NLS.bind(sections.get(i).title(), sections.get(i).entries().size()));
      tab.setEnabled(!sections.get(i).entries().isEmpty());
    }
    tabs.layout();
    boolean empty = open >= 0 && sections.get(open).entries().isEmpty();
    toggle(empty ? -1 : open);
  }

  private void toggle(int index) {
    open = index;
    int i = 0;
    for (Control tab : tabs.getChildren()) {
      ((Button) tab).setSelection(i++ == open);
    }
    boolean visible = open >= 0;
    if (visible) {
      fill(sections.get(open));
    }
    GridData data = (GridData) text.getLayoutData();
    if (data.exclude == visible) {
      data.exclude = !visible;
      text.setVisible(visible);
      composite.getParent().layout(true, true);
    }
  }

  private void fill(Section section) {
    StringBuilder all = new StringBuilder();
    List<StyleRange> styles = new ArrayList<>();
    Palette palette = Palette.of(text);
    for (Entry entry : section.entries()) {
      all.append(all.isEmpty() ? "" : "\n");
      styles.add(new StyleRange(all.length(), entry.key().length(), palette.ink(), null, SWT.BOLD));
      all.append(entry.key()).append("  ").append(entry.text());
      if (!entry.note().isEmpty()) {
        styles.add(new StyleRange(all.length(), entry.note().length() + 3, palette.muted(), null));
        all.append(" – ").append(entry.note());
      }
    }
    text.setText(all.toString());
    text.setStyleRanges(styles.toArray(StyleRange[]::new));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
