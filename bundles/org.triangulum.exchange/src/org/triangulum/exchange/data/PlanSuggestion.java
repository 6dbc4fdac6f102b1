// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.triangulum.exchange.data.Variable.Hint;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.Study;

/** A first mapping: what the names of columns and the study make likely. A person looks at it before it is applied. */
public final class PlanSuggestion {
  private static final Set<String> RESPONDENT = Set.of("id", "respondent", "respondentid", "respondent_id",
      "participant", "participantid", "participant_id", "pid", "record_id", "caseid", "case_id", "code", "pseudonym");
  private static final Set<String> TIME = Set.of("wave", "time", "timepoint", "time_point", "t", "redcap_event_name",
      "measurement", "occasion");
  private static final Set<String> GROUP = Set.of("group", "participant_group", "respondent_group", "grp");

  private PlanSuggestion() {
  }

  /**
   * A mapping of all columns into the dataset named as the table is.
   *
   * <p>Where the study has such a dataset its columns say what theirs are; columns named as an item are answers to it;
   * one column that tells the respondents apart by its name and values is taken for that; identities and bookkeeping of
   * survey programs are left out.
   */
  public static DataPlan of(DataSchema schema, Study study) {
    PlanNames names = new PlanNames(study);
    Dataset existing = study.getDatasets().stream().filter(d -> schema.name().equals(d.getKey())).findFirst()
        .orElse(null);
    List<ColumnPlan> columns = new ArrayList<>();
    Set<MappedUse> taken = new HashSet<>();
    for (int i = 0; i < schema.variables().size(); i++) {
      Variable variable = schema.variables().get(i);
      MappedUse use = known(existing, variable.name());
      if (use == null) {
        use = likely(schema, i, names);
      }
      boolean single = use == MappedUse.RESPONDENT || use == MappedUse.TIME_POINT || use == MappedUse.GROUP
          || use == MappedUse.COUNT;
      if (single && !taken.add(use)) {
        use = MappedUse.ANSWER;
      }
      ColumnPlan column = ColumnPlan.of(variable.name(), use);
      columns.add(use == MappedUse.ANSWER ? names.item(variable.name()).map(PlanSuggestion::name).map(column::withItem)
          .orElse(column) : column);
    }
    return DataPlan.of(schema.name()).withColumns(columns);
  }

  private static String name(Item item) {
    return ((KeyedElement) item.eContainer()).getKey() + "/" + item.getKey();
  }

  private static MappedUse known(Dataset existing, String name) {
    if (existing == null) {
      return null;
    }
    return existing.getColumns().stream().filter(c -> name.equals(orEmpty(c.getKey()))).findFirst()
        .map(Column::getRole).map(ColumnRole::getLiteral).map(MappedUse::get).orElse(null);
  }

  private static MappedUse likely(DataSchema schema, int column, PlanNames names) {
    Variable variable = schema.variables().get(column);
    String name = variable.name().toLowerCase(Locale.ROOT);
    if (variable.hint() == Hint.IDENTITY || variable.hint() == Hint.BOOKKEEPING) {
      return MappedUse.IGNORE;
    }
    boolean respondent = variable.hint() == Hint.RESPONDENT || RESPONDENT.contains(name);
    boolean repeated = schema.variables().stream().anyMatch(v -> v.hint() == Hint.TIME_POINT
        || v.hint() == Hint.REPEAT);
    if (respondent && (repeated || differ(schema, column))) {
      return MappedUse.RESPONDENT;
    }
    if ((variable.hint() == Hint.TIME_POINT || TIME.contains(name))
        && allNamed(schema, column, MappedUse.TIME_POINT, names)) {
      return MappedUse.TIME_POINT;
    }
    if (GROUP.contains(name) && allNamed(schema, column, MappedUse.GROUP, names)) {
      return MappedUse.GROUP;
    }
    return name.equals("count") ? MappedUse.COUNT : MappedUse.ANSWER;
  }

  /** Whether the values in the preview are all there and differ. */
  private static boolean differ(DataSchema schema, int column) {
    Set<String> seen = new HashSet<>();
    return !schema.preview().isEmpty()
        && schema.preview().stream().allMatch(r -> !r.get(column).isBlank() && seen.add(r.get(column).strip()));
  }

  private static boolean allNamed(DataSchema schema, int column, MappedUse use, PlanNames names) {
    List<CodeMeaning> codes = schema.variables().get(column).codes();
    return !schema.preview().isEmpty() && schema.preview().stream().map(r -> r.get(column)).filter(t -> !t.isBlank())
        .allMatch(t -> names.key(use, t).isPresent() || codes.stream().filter(c -> Codes.is(c, t))
            .anyMatch(c -> names.key(use, c.label()).isPresent()));
  }
}
