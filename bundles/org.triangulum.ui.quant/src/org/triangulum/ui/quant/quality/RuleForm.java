// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.triangulum.data.expression.Expression;
import org.triangulum.data.quality.RuleOutcome;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.DataRule;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.quant.DataLook;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.study.StudyDesk;

/**
 * Where a rule of a dataset is written, above the findings: how many rows break it is seen while it is typed. Enter
 * keeps it, Escape leaves it as it was; it takes no room while there is nothing to write.
 */
public final class RuleForm {
  private static final int DELAY = 200;
  /** So many rows are named. */
  private static final int NAMED = 8;
  private final StudyDesk desk;
  private final BiConsumer<String, Boolean> outcomes;
  private final Consumer<List<DataLook.Cell>> looked;
  private final Composite composite;
  private final Text condition;
  private final Text message;
  private final Button keep;
  private final Button show;
  private final Latest trying;
  private Dataset dataset;
  private DataRule rule;
  private RuleOutcome outcome;
  private String told = "";

  /**
   * A form across its parent's columns.
   *
   * @param outcomes is told what came of trying the rule, and whether something is wrong; nothing when it is left
   * @param looked is told the cells that break the rule when a person asks for them
   */
  RuleForm(Composite parent, int columns, StudyDesk desk, BiConsumer<String, Boolean> outcomes,
      Consumer<List<DataLook.Cell>> looked) {
    this.desk = desk;
    this.outcomes = outcomes;
    this.looked = looked;
    trying = new Latest(desk.display(), DELAY);
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 0;
    layout.marginHeight = 2;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1));
    condition = field(Messages.rule_condition);
    condition.setToolTipText(NLS.bind(Messages.rule_condition_tip, Expression.functions().stream()
        .map(f -> f.substring(0, f.indexOf('\t'))).collect(Collectors.joining(", "))));
    condition.addListener(SWT.Modify, e -> attempt());
    ((GridData) condition.getLayoutData()).horizontalSpan = 4;
    message = field(Messages.rule_message);
    message.setToolTipText(Messages.rule_message_tip);
    keep = button(Messages.rule_keep, this::keep);
    show = button(Messages.rule_show, this::look);
    button("✕", this::hide).setToolTipText(Messages.rule_leave);
    PayloadDrag.onto(condition, new PayloadDrag.Target() {
      @Override
      public boolean accepts(Point at) {
        return true;
      }

      @Override
      public void drop(Payload payload, Point at, boolean copy) {
        if (payload instanceof Payload.OfElement element) {
          desk.open().flatMap(o -> o.element(Column.class, element.element())).ifPresent(c -> {
            condition.insert(c.getKey());
            condition.setFocus();
          });
        }
      }
    });
    composite.addDisposeListener(e -> trying.cancel());
    place(false);
  }

  private Text field(String hint) {
    Text field = new Text(composite, SWT.BORDER);
    field.setMessage(hint);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.addListener(SWT.DefaultSelection, e -> keep());
    field.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        e.doit = false;
        hide();
      }
    });
    return field;
  }

  private Button button(String text, Runnable action) {
    Button button = new Button(composite, SWT.PUSH | SWT.FLAT);
    button.setText(text);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  /** Begins a rule of a dataset, or changes one that it has. */
  void begin(Dataset of, Optional<DataRule> changed) {
    dataset = of;
    rule = changed.orElse(null);
    condition.setText(changed.map(DataRule::getExpression).orElse(""));
    message.setText(changed.map(DataRule::getMessage).orElse(""));
    place(true);
    attempt();
    condition.setFocus();
  }

  /** Takes the form away where its dataset or its rule is no more the one looked at. */
  void follow(Dataset shown) {
    if (dataset != null && (shown != dataset || rule != null && rule.eContainer() != dataset)) {
      hide();
    } else if (dataset != null) {
      attempt();
    }
  }

  private void hide() {
    trying.cancel();
    dataset = null;
    place(false);
    tell("", false);
  }

  private void place(boolean shown) {
    ((GridData) composite.getLayoutData()).exclude = !shown;
    composite.setVisible(shown);
    composite.getParent().layout(true, true);
  }

  /** Tries what stands there on all rows. */
  private void attempt() {
    if (dataset == null) {
      return;
    }
    outcome = null;
    enable();
    String typed = condition.getText().strip();
    if (typed.isEmpty()) {
      trying.cancel();
      tell(Messages.rule_advice, false);
      return;
    }
    Dataset tried = dataset;
    Blobs blobs = desk.open().orElseThrow().view().blobs();
    trying.start(Messages.quality_checking, progress -> RuleOutcome.of(tried, typed, blobs), found -> {
      if (!composite.isDisposed() && tried == dataset) {
        outcome = found;
        tell(words(found), found.broken().length > 0);
        enable();
      }
    }, failure -> {
      if (!composite.isDisposed() && tried == dataset) {
        tell(failure.getMessage(), true);
      }
    });
  }

  private static String words(RuleOutcome found) {
    int broken = found.broken().length;
    String rows = IntStream.of(found.broken()).limit(NAMED).mapToObj(r -> Integer.toString(r + 1))
        .collect(Collectors.joining(", ")) + (broken > NAMED ? ", …" : "");
    return NLS.bind(Messages.rule_outcome, new Object[] {broken == 0 ? Messages.rule_unbroken
        : NLS.bind(Messages.rule_broken, broken, rows), found.kept(), found.unknown()});
  }

  private void tell(String text, boolean warning) {
    told = text;
    outcomes.accept(text, warning);
  }

  private void enable() {
    keep.setEnabled(desk.editable() && outcome != null);
    show.setEnabled(outcome != null && outcome.broken().length > 0);
  }

  private void keep() {
    if (dataset == null || !keep.isEnabled()) {
      return;
    }
    Dataset owner = dataset;
    DataRule kept = rule == null ? StudyFactory.eINSTANCE.createDataRule() : rule;
    String key = rule == null ? freeKey(owner) : rule.getKey();
    String typed = condition.getText().strip();
    String said = message.getText().strip();
    hide();
    desk.change(NLS.bind(rule == null ? Messages.change_new_rule : Messages.change_rule, key, owner.getKey()),
        study -> {
          kept.setKey(key);
          kept.setExpression(typed);
          kept.setMessage(said);
          if (kept.eContainer() == null) {
            owner.getRules().add(kept);
          }
        });
  }

  /** Deletes a rule, which can be undone. */
  void delete(DataRule gone) {
    desk.change(NLS.bind(Messages.change_delete_rule, gone.getKey()),
        study -> desk.open().orElseThrow().editor().delete(gone));
  }

  private static String freeKey(Dataset owner) {
    List<String> taken = owner.getRules().stream().map(DataRule::getKey).toList();
    return IntStream.iterate(1, i -> i + 1).mapToObj(i -> "R" + i).filter(k -> !taken.contains(k)).findFirst()
        .orElseThrow();
  }

  private void look() {
    List<DataLook.Cell> cells = new ArrayList<>();
    for (int row : outcome.broken()) {
      outcome.columns().forEach(c -> cells.add(new DataLook.Cell(c.getId(), row)));
    }
    looked.accept(cells);
  }

  /** Where the condition is typed, for those who test it. */
  public Text condition() {
    return condition;
  }

  /** What is said of a row that breaks it, likewise. */
  public Text message() {
    return message;
  }

  /** What came of trying it; nothing while it is not open. */
  public String told() {
    return told;
  }
}
