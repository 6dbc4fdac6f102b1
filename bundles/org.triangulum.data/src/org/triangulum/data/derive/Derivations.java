// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.triangulum.data.DataException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Derivation;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/**
 * Derived columns of a study: made, looked at first, refreshed, told apart when stale.
 *
 * <p>A cell edit ({@code org.triangulum.data.cell}) recomputes in its own transaction the cells of that row in derived
 * columns in which a row follows from that row alone, such as an expression: one chunk each, however long the column.
 * Columns in which every row depends on all rows, such as ranks, and columns that follow from codings or participants
 * become stale instead and are refreshed when a person asks: else one keystroke would move every value of a column that
 * results rest on, and coding a passage would rewrite data that nobody is looking at. Staleness is told from the state
 * of the inputs and not from events, so that no import, undo or older program can make stale values look current.
 */
public final class Derivations {
  private final Computation computation;

  /** Derived columns of the study that the blobs belong to. */
  public Derivations(Blobs blobs) {
    computation = new Computation(blobs);
  }

  /** The kinds of derived columns. */
  public static List<DerivationKind> kinds() {
    return Methods.all().stream().map(Method::kind).toList();
  }

  /** What a person may choose for a kind. */
  public static List<ParameterDoc> parameters(DerivationKind kind) {
    return Methods.of(kind).parameters();
  }

  /**
   * What a column would hold; changes nothing.
   *
   * @throws DataException when it cannot be made, naming the column and, in an expression, the position
   */
  public Derived preview(Study study, Dataset dataset, DerivedColumn wanted) {
    return computation.compute(study, dataset, Computation.plan(dataset, wanted));
  }

  /**
   * Adds a derived column at the end of a dataset, in one transaction.
   *
   * @throws DataException when it cannot be made; the study is as it was
   */
  public Column create(StudyEditor editor, Dataset dataset, DerivedColumn wanted, String reason) {
    if (wanted.name().isBlank() || dataset.getColumns().stream().anyMatch(c -> wanted.name().equals(c.getKey()))) {
      throw new DataException(wanted.name().isBlank() ? "A column needs a name"
          : "Dataset " + dataset.getKey() + " has a column " + wanted.name() + " already");
    }
    Computation.Plan plan = Computation.plan(dataset, wanted);
    Derived derived = computation.compute(editor.study(), dataset, plan);
    Column column = StudyFactory.eINSTANCE.createColumn();
    editor.run("Derive column " + wanted.name(), reason, study -> {
      column.setKey(wanted.name());
      column.setRole(ColumnRole.ATTRIBUTE);
      dataset.getColumns().add(column);
      define(study, dataset, column, plan, derived);
    });
    return column;
  }

  /**
   * Derives a column anew in another way, in one transaction; its key stays. For a column that was derived.
   *
   * @throws DataException when it cannot be made, also because it would follow from itself; the study is as it was
   */
  public void redefine(StudyEditor editor, Column column, DerivedColumn wanted, String reason) {
    Dataset dataset = Computation.dataset(column);
    if (column.getDerivation() == null) {
      throw new DataException("Column " + column.getKey() + " is no derived column; its values came from outside");
    }
    Computation.Plan plan = Computation.plan(dataset, wanted);
    plan.inputs().stream().filter(input -> input == column || new Dependencies(dataset).of(column).contains(input))
        .findFirst().ifPresent(input -> {
          throw new DataException("Column " + column.getKey() + " would follow from itself"
              + (input == column ? "" : ", by way of " + input.getKey()));
        });
    Derived derived = computation.compute(editor.study(), dataset, plan);
    editor.run("Derive column " + column.getKey() + " anew", reason,
        study -> define(study, dataset, column, plan, derived));
  }

  private void define(Study study, Dataset dataset, Column column, Computation.Plan plan, Derived derived) {
    column.setLabel(plan.label());
    Derivation derivation = StudyFactory.eINSTANCE.createDerivation();
    derivation.setKind(plan.method().kind());
    derivation.getInputs().addAll(plan.inputs());
    derivation.getCodes().addAll(plan.codes());
    plan.parameters().forEach((name, value) -> {
      Parameter parameter = StudyFactory.eINSTANCE.createParameter();
      parameter.setName(name);
      parameter.setValue(value);
      derivation.getParameters().add(parameter);
    });
    column.setDerivation(derivation);
    computation.store(study, dataset, column, plan, derived);
  }

  /** Whether the values of a derived column follow from the study as it is. */
  public DerivationState state(Study study, Column column) {
    return state(study, column, new HashSet<>());
  }

  private DerivationState state(Study study, Column column, Set<Column> above) {
    Derivation derivation = column.getDerivation();
    if (derivation == null) {
      return DerivationState.CURRENT;
    }
    if (!above.add(column)) {
      return new DerivationState(DerivationState.Kind.BROKEN, column.getKey() + " follows from itself");
    }
    DerivationState own = own(study, column);
    for (Column input : derivation.getInputs()) {
      if (own.isCurrent()) {
        DerivationState state = state(study, input, above);
        own = state.isCurrent() ? own : new DerivationState(state.kind(), "It follows from " + input.getKey() + ". "
            + state.reason());
      }
    }
    above.remove(column);
    return own;
  }

  private DerivationState own(Study study, Column column) {
    Dataset dataset = Computation.dataset(column);
    try {
      Computation.Plan plan = Computation.plan(dataset, DerivedColumn.of(column));
      if (!plan.inputs().equals(column.getDerivation().getInputs())) {
        return new DerivationState(DerivationState.Kind.BROKEN, "Not all columns that " + column.getKey()
            + " was made from are there");
      }
      return Computation.fingerprint(study, dataset, plan).equals(column.getDerivation().getFingerprint())
          ? DerivationState.CURRENT : new DerivationState(DerivationState.Kind.STALE, "What " + column.getKey()
          + " is made from has changed");
    } catch (DataException e) {
      return new DerivationState(DerivationState.Kind.BROKEN, e.getMessage());
    }
  }

  /** The derived columns of a dataset that are not current, each after those it follows from. */
  public List<Column> stale(Study study, Dataset dataset) {
    return new Dependencies(dataset).ordered().stream().filter(c -> !state(study, c).isCurrent()).toList();
  }

  /**
   * Computes the stale columns of a dataset anew, in one transaction.
   *
   * @return those computed
   * @throws DataException when one cannot be computed; then none is
   */
  public List<Column> refresh(StudyEditor editor, Dataset dataset) {
    List<Column> stale = stale(editor.study(), dataset);
    if (!stale.isEmpty()) {
      editor.run("Refresh derived columns of " + dataset.getKey(), "", study -> stale.forEach(column -> anew(study,
          dataset, column)));
    }
    return stale;
  }

  /**
   * Prepares to compute cells of derived columns anew after an edit of others; to be called before the edit, inside its
   * transaction.
   *
   * @param edited the columns whose cells will be edited
   */
  public RowUpdate update(Study study, Dataset dataset, Collection<Column> edited) {
    return new RowUpdate(computation, study, dataset, new Dependencies(dataset).of(edited).stream()
        .filter(column -> state(study, column).isCurrent()).toList());
  }

  /** Computes all derived columns of a dataset anew after its rows changed, inside the transaction of that change. */
  public void refreshed(Study study, Dataset dataset) {
    new Dependencies(dataset).ordered().forEach(column -> anew(study, dataset, column));
  }

  private void anew(Study study, Dataset dataset, Column column) {
    Computation.Plan plan = Computation.plan(dataset, DerivedColumn.of(column));
    requireAllInputs(column, plan);
    computation.store(study, dataset, column, plan, computation.compute(study, dataset, plan));
  }

  /** The state that a column would follow from; another state would give other values. */
  public static String stateOf(Study study, Dataset dataset, DerivedColumn wanted) {
    return Computation.fingerprint(study, dataset, Computation.plan(dataset, wanted));
  }

  private static void requireAllInputs(Column column, Computation.Plan plan) {
    if (!plan.inputs().equals(column.getDerivation().getInputs())) {
      throw new DataException("Not all columns that " + column.getKey() + " was made from are there");
    }
  }

  /** The derived columns that follow from a column, also by way of others, nearest first. */
  public static List<Column> dependents(Column column) {
    return column.eContainer() instanceof Dataset dataset ? new Dependencies(dataset).of(column) : List.of();
  }
}
