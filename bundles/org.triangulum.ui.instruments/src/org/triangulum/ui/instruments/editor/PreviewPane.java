// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.definition.Rater;
import org.triangulum.instruments.edit.Part;
import org.triangulum.instruments.edit.Place;
import org.triangulum.instruments.scoring.ScoreTrail;
import org.triangulum.instruments.scoring.Scoring;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Field;
import org.triangulum.ui.widget.Pages;

/** The instrument as a form to try: rules work, scores are computed as it is answered, with how they came about. */
public final class PreviewPane {
  private final EditorSession session;
  private final Pages pages;
  private final Composite content;
  private final ButtonRow head;
  private final Choice<String> rater;
  private final Field age;
  private final Composite options;
  private final Button keep;
  private final PreviewForm form;
  private final Grid<ScoreTrail> scores;
  private final StyledText trail;
  private final Map<String, String> chosen = new HashMap<>();
  private PreviewModel model;
  private String shownText = "";
  private String by = "";
  private double aged = Double.NaN;

  PreviewPane(EditorSession session, Composite parent) {
    this.session = session;
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 2;
    layout.marginHeight = 2;
    content.setLayout(layout);
    head = new ButtonRow(content, 1);
    rater = new Choice<>(head.composite(), Messages.preview_rater, this::raterName, this::answerAs);
    age = new Field(head.composite(), SWT.SINGLE, Messages.preview_age);
    age.control().setLayoutData(new RowData(56, SWT.DEFAULT));
    options = new Composite(head.composite(), SWT.NONE);
    org.eclipse.swt.layout.RowLayout row = new org.eclipse.swt.layout.RowLayout();
    row.marginTop = 0;
    row.marginBottom = 0;
    row.marginLeft = 0;
    options.setLayout(row);
    head.push(Messages.preview_clear, Messages.preview_clear_tip, this::clear);
    keep = head.push(Messages.preview_keep, Messages.preview_keep_tip, this::keep);
    SashForm parts = new SashForm(content, SWT.VERTICAL);
    parts.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    form = new PreviewForm(parts, this::score);
    SashForm below = new SashForm(parts, SWT.HORIZONTAL);
    scores = Grid.ofRows(below, List.of(
        GridColumn.<ScoreTrail>text(Messages.preview_scale, 0, ScoreTrail::title).order(null),
        GridColumn.<ScoreTrail>text(Messages.preview_score, 64, t -> Double.isNaN(t.score()) ? "–"
            : Numbers.text(t.score())).align(SWT.RIGHT).order(null),
        GridColumn.<ScoreTrail>text(Messages.preview_band, 96, ScoreTrail::band).order(null)));
    scores.onSelect((t, column) -> trail(t));
    trail = new StyledText(below, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    trail.setMargins(6, 4, 6, 4);
    below.setWeights(55, 45);
    parts.setWeights(60, 40);
  }

  private String raterName(String id) {
    return model == null ? id : model.definition().rater(id).map(Rater::label).orElse(Messages.none_chosen);
  }

  private void answerAs(String id) {
    by = id;
    build();
  }

  private void clear() {
    model = null;
    shownText = "";
    show();
  }

  /** Shows the definition as it is now; what was answered stays. */
  void show() {
    String text = session.draft().text();
    if (text.equals(shownText)) {
      return;
    }
    DefinitionFile file = session.read();
    shownText = text;
    if (file.definition().isEmpty()) {
      pages.showEmpty(Messages.preview_none, NLS.bind(Messages.preview_none_advice, file.errors().get(0)), "", null);
      return;
    }
    try {
      PreviewModel next = new PreviewModel(file);
      if (model != null) {
        next.answeredAs(model);
      }
      model = next;
      pages.show(content);
      build();
    } catch (DefinitionException e) {
      pages.showEmpty(Messages.preview_none, e.getMessage(), "", null);
    }
  }

  private void build() {
    Definition definition = model.definition();
    List<String> raters = definition.raters().stream().map(Rater::id).toList();
    if (!raters.contains(by)) {
      by = raters.isEmpty() ? "" : raters.get(0);
    }
    rater.set(raters, by);
    rater.control().setVisible(!raters.isEmpty());
    RowData room = new RowData();
    room.exclude = raters.isEmpty();
    rater.control().setLayoutData(room);
    age.show(Double.isNaN(aged) ? "" : Numbers.text(aged), true, false, typed -> {
      aged = typed.matches("\\d{1,3}(\\.\\d+)?") ? Double.parseDouble(typed) : Double.NaN;
      score();
    });
    choices(definition);
    form.show(model, by);
    score();
  }

  private void choices(Definition definition) {
    for (Control child : options.getChildren()) {
      child.dispose();
    }
    definition.choices().forEach(choice -> {
      List<String> ids = choice.options().stream().map(o -> o.id()).toList();
      if (!ids.contains(chosen.get(choice.id()))) {
        chosen.put(choice.id(), choice.preset().isEmpty() ? ids.get(0) : choice.preset());
      }
      Choice<String> widget = new Choice<>(options, choice.title(), id -> id, id -> {
        chosen.put(choice.id(), id);
        build();
      });
      widget.set(ids, chosen.get(choice.id()));
    });
    head.composite().layout(true, true);
    content.layout();
  }

  private Set<String> options() {
    Set<String> taken = new TreeSet<>();
    model.definition().choices().forEach(choice -> taken.add(chosen.get(choice.id())));
    return taken;
  }

  private List<ScoreTrail> trails() throws ScoringException {
    return new Scoring(model.definition(), options(), session.scorers()).score(model.form(by, aged));
  }

  private void score() {
    String before = scores.selected().map(ScoreTrail::scale).orElse("");
    try {
      List<ScoreTrail> trails = trails();
      scores.setRows(trails);
      Optional<ScoreTrail> same = trails.stream().filter(t -> t.scale().equals(before)).findFirst()
          .or(() -> trails.stream().findFirst());
      same.ifPresent(scores::select);
      trail.setText("");
      same.ifPresent(this::trail);
      keep.setEnabled(!trails.isEmpty() && !model.answers(by).isEmpty());
    } catch (ScoringException e) {
      scores.setRows(List.of());
      trail.setText(e.getMessage());
      keep.setEnabled(false);
    }
  }

  private void trail(ScoreTrail shown) {
    List<String> lines = new ArrayList<>();
    shown.steps().forEach(step -> lines.add(step.name() + "  " + (Double.isNaN(step.value()) ? "–"
        : Numbers.text(step.contribution())) + (step.remarks().isEmpty() ? "" : "  " + step.remarks())));
    lines.addAll(shown.sentences());
    trail.setText(String.join("\n", lines));
  }

  /** Adds what the form holds now to the golden cases. */
  private void keep() {
    try {
      List<ScoreTrail> trails = trails();
      Map<String, Object> golden = new LinkedHashMap<>();
      Place list = Place.of(Part.GOLDEN.list());
      int position = session.draft().list(list).size();
      golden.put("title", NLS.bind(Messages.golden_title, position + 1));
      if (!by.isEmpty()) {
        golden.put("rater", by);
      }
      if (!Double.isNaN(aged)) {
        golden.put("age", aged);
      }
      if (!options().isEmpty()) {
        golden.put("choose", List.copyOf(options()));
      }
      golden.put("answers", model.answers(by));
      Map<String, Object> expected = new LinkedHashMap<>();
      Map<String, Object> bands = new LinkedHashMap<>();
      trails.forEach(t -> {
        expected.put(t.scale(), Double.isNaN(t.score()) ? "missing" : (Object) t.score());
        if (!t.band().isEmpty()) {
          bands.put(t.scale(), t.band());
        }
      });
      golden.put("scores", expected);
      if (!bands.isEmpty()) {
        golden.put("bands", bands);
      }
      session.edit(NLS.bind(Messages.did_add, FieldWords.one(Part.GOLDEN)), draft ->
          draft.insert(list, position, golden, Part.INSTRUMENT.order()));
    } catch (ScoringException e) {
      trail.setText(e.getMessage());
    }
  }

  /** The widget. */
  Composite control() {
    return pages.composite();
  }

  /** The scores, for those who test them. */
  public Grid<ScoreTrail> scores() {
    return scores;
  }

  /** How the chosen score came about, likewise. */
  public String trail() {
    return trail.getText();
  }

  /** The items asked now, likewise. */
  public List<String> asked() {
    return form.asked();
  }
}
