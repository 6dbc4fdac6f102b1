// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Alternative;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Priority;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.RecommendationStatus;
import org.triangulum.model.study.StakeholderResponse;
import org.triangulum.triangulation.recommendation.RecommendationTrace;
import org.triangulum.triangulation.recommendation.Recommending;
import org.triangulum.triangulation.recommendation.Responding;
import org.triangulum.ui.link.Candidates;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** One recommendation, edited in place: words, addressee, flags; alternatives and responses are added below. */
public final class RecommendationDetail {
  private final StudyDesk desk;
  private final Composite composite;
  private final Label title;
  private final Text words;
  private final Text addressee;
  private final Button costly;
  private final Button contentious;
  private final Choice<Priority> priority;
  private final Choice<RecommendationStatus> status;
  private final Button derive;
  private final StyledText record;
  private final Text alternative;
  private final Text response;
  private Recommendation recommendation;

  RecommendationDetail(Composite parent, StudyDesk desk) {
    this.desk = desk;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 6;
    layout.marginHeight = 4;
    composite.setLayout(layout);
    title = new Label(composite, SWT.NONE);
    title.setFont(new Fonts(composite).bold());
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    words = new Text(composite, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
    GridData tall = new GridData(SWT.FILL, SWT.FILL, true, false, 2, 1);
    tall.heightHint = 48;
    tall.widthHint = 120;
    words.setLayoutData(tall);
    words.addListener(SWT.FocusOut, e -> commitWords());
    addressee = new Text(composite, SWT.BORDER);
    addressee.setMessage(Messages.recommendation_addressee);
    addressee.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    addressee.addListener(SWT.FocusOut, e -> commitAddressee());
    addressee.addListener(SWT.DefaultSelection, e -> commitAddressee());
    derive = new Button(composite, SWT.PUSH | SWT.FLAT);
    derive.setText(Messages.recommendation_derive);
    derive.setToolTipText(Messages.recommendation_derive_tip);
    derive.addListener(SWT.Selection, e -> derive());
    Composite row = new Composite(composite, SWT.NONE);
    RowLayout line = new RowLayout();
    line.center = true;
    line.marginLeft = 0;
    row.setLayout(line);
    row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    costly = check(row, Messages.recommendation_costly);
    contentious = check(row, Messages.recommendation_contentious);
    priority = new Choice<>(row, Messages.recommendation_priority, p -> p == null ? "" : p.getLiteral(),
        p -> edit(r -> r.prioritise(recommendation, p)));
    status = new Choice<>(row, "", s -> s == null ? "" : s.getLiteral(),
        s -> edit(r -> r.advance(recommendation, s, "")));
    record = new StyledText(composite, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    record.setAlwaysShowScrollBars(false);
    record.setMargins(4, 3, 4, 3);
    GridData rest = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
    rest.heightHint = 60;
    rest.widthHint = 120;
    record.setLayoutData(rest);
    alternative = field(Messages.recommendation_alternative, Messages.recommendation_alternative_tip,
        this::addAlternative);
    response = field(Messages.recommendation_response, Messages.recommendation_response_tip, this::respond);
    forget();
  }

  private Button check(Composite row, String text) {
    Button button = new Button(row, SWT.CHECK);
    button.setText(text);
    button.addListener(SWT.Selection, e -> edit(r -> r.flag(recommendation, costly.getSelection(),
        contentious.getSelection())));
    return button;
  }

  private Text field(String message, String tip, Consumer<String> entered) {
    Text field = new Text(composite, SWT.BORDER);
    field.setMessage(message);
    field.setToolTipText(tip);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    field.addListener(SWT.DefaultSelection, e -> {
      if (!field.getText().isBlank() && recommendation != null) {
        entered.accept(field.getText().strip());
        field.setText("");
      }
    });
    return field;
  }

  private void edit(Consumer<Recommending> work) {
    if (recommendation != null) {
      desk.edit(editor -> work.accept(new Recommending(editor, desk.open().orElseThrow().authorship())));
    }
  }

  private void commitWords() {
    String typed = words.getText().strip();
    if (recommendation != null && !typed.isEmpty() && !typed.equals(text(recommendation.getText()))) {
      Recommendation changed = recommendation;
      edit(r -> r.word(changed, typed));
    }
  }

  private void commitAddressee() {
    if (recommendation != null && !addressee.getText().strip().equals(text(recommendation.getAddressee()))) {
      Recommendation changed = recommendation;
      edit(r -> r.address(changed, addressee.getText().strip()));
    }
  }

  /** Chosen again, a finding it rests on is taken out. */
  private void derive() {
    Recommendation changed = recommendation;
    OpenStudy open = desk.open().orElseThrow();
    new PickPopup<>(composite.getShell(), derive.toDisplay(0, derive.getSize().y), Messages.recommendation_derive_title,
        Messages.recommendation_derive_hint, Candidates.findings(open.view(),
            desk.navigator().where().finding().flatMap(id -> open.element(Finding.class, id))), finding -> {
          List<Finding> findings = new ArrayList<>(changed.getFindings());
          if (!findings.remove(finding)) {
            findings.add(finding);
          }
          edit(r -> r.derive(changed, findings));
        });
  }

  /** {@code text + for - against}; what is not marked is the alternative itself. */
  private void addAlternative(String typed) {
    String[] pro = typed.split(" \\+ ", 2);
    String[] con = (pro.length > 1 ? pro[1] : pro[0]).split(" - ", 2);
    String said = pro.length > 1 ? pro[0] : con[0];
    String pros = pro.length > 1 ? con[0] : "";
    String cons = con.length > 1 ? con[1] : "";
    edit(r -> r.consider(recommendation, said.strip(), pros.strip(), cons.strip(),
        desk.open().orElseThrow().author()));
  }

  /** {@code stakeholder (stance): words}. */
  private void respond(String typed) {
    int colon = typed.indexOf(':');
    String who = colon < 0 ? Messages.recommendation_somebody : typed.substring(0, colon).strip();
    int bracket = who.endsWith(")") ? who.lastIndexOf('(') : -1;
    String stance = bracket < 0 ? "" : who.substring(bracket + 1, who.length() - 1).strip();
    String stakeholder = bracket < 0 ? who : who.substring(0, bracket).strip();
    String answer = colon < 0 ? typed : typed.substring(colon + 1).strip();
    desk.edit(editor -> new Responding(editor, desk.open().orElseThrow().authorship())
        .respond(List.of(recommendation), stakeholder, stance, answer));
  }

  /** Nothing is chosen. */
  void forget() {
    recommendation = null;
    composite.setVisible(false);
  }

  void focus() {
    words.setFocus();
    words.selectAll();
  }

  void show(OpenStudy open, RecommendationTrace trace) {
    if (recommendation != trace.recommendation()) {
      commitWords();
      commitAddressee();
    }
    boolean same = recommendation == trace.recommendation();
    recommendation = trace.recommendation();
    composite.setVisible(true);
    title.setText(recommendation.getKey() + "  " + NLS.bind(Messages.recommendation_on,
        recommendation.getFindings().isEmpty() ? "∅" : String.join(", ",
            recommendation.getFindings().stream().map(f -> f.getKey() + " " + text(f.getTitle())).toList()))
        .replace("&", "&&"));
    title.setToolTipText(title.getText());
    set(words, recommendation.getText(), same);
    set(addressee, recommendation.getAddressee(), same);
    costly.setSelection(recommendation.isCostly());
    contentious.setSelection(recommendation.isContentious());
    priority.set(Priority.VALUES, recommendation.getPriority());
    status.set(RecommendationStatus.VALUES, recommendation.getStatus());
    boolean editable = open.editable();
    words.setEditable(editable);
    addressee.setEditable(editable);
    for (var control : List.of(costly, contentious, derive, priority.control(), status.control(), alternative,
        response)) {
      control.setEnabled(editable);
    }
    showRecord(trace);
    composite.layout();
  }

  private static void set(Text field, String text, boolean same) {
    if (!(same && field.isFocusControl()) && !field.getText().equals(text(text))) {
      field.setText(text(text));
    }
  }

  private void showRecord(RecommendationTrace trace) {
    StringBuilder all = new StringBuilder();
    List<StyleRange> styles = new ArrayList<>();
    for (Alternative each : recommendation.getAlternatives()) {
      line(all, styles, Messages.recommendation_instead, text(each.getText())
          + (text(each.getPros()).isEmpty() ? "" : "  + " + each.getPros())
          + (text(each.getCons()).isEmpty() ? "" : "  − " + each.getCons()), text(each.getBy()));
    }
    for (StakeholderResponse each : trace.responses()) {
      String words = text(each.getGist()).isEmpty() ? text(each.getText()) : each.getGist();
      line(all, styles, text(each.getStakeholder()) + (text(each.getStance()).isEmpty() ? "" : " (" + each.getStance()
          + ")"), words, text(each.getDate()));
    }
    record.setText(all.length() == 0 ? Messages.recommendation_no_record : all.toString());
    record.setStyleRanges(styles.toArray(StyleRange[]::new));
  }

  private void line(StringBuilder all, List<StyleRange> styles, String who, String what, String note) {
    Palette palette = Palette.of(record);
    all.append(all.length() == 0 ? "" : "\n");
    styles.add(new StyleRange(all.length(), who.length(), palette.ink(), null, SWT.BOLD));
    all.append(who).append("  ").append(what);
    if (!note.isEmpty()) {
      styles.add(new StyleRange(all.length(), note.length() + 3, palette.muted(), null));
      all.append(" – ").append(note);
    }
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /** The words of the recommendation, for those who test them. */
  public Text words() {
    return words;
  }

  /** Alternatives and responses, likewise. */
  public String recordText() {
    return record.getText();
  }

  /** The field that takes a response, likewise. */
  public Text response() {
    return response;
  }
}
