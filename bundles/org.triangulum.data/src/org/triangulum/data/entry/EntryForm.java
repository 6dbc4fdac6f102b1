// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.entry;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.triangulum.data.NumberRange;
import org.triangulum.instruments.rule.SkipRule;
import org.triangulum.instruments.rule.SkipRuleException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.store.data.ColumnMeaning;

/**
 * The form for entering rows of a dataset: identifiers first, then the items in the order of their instruments, then
 * what else the dataset holds. Derived and scored columns are not entered.
 *
 * @param dataset where rows go
 * @param fields in order
 */
public record EntryForm(Dataset dataset, List<EntryField> fields) {
  private static final Set<ColumnRole> IDENTITY = Set.of(ColumnRole.RESPONDENT, ColumnRole.SUBJECT, ColumnRole.RATER,
      ColumnRole.TIME_POINT);

  public EntryForm {
    fields = List.copyOf(fields);
  }

  /** The form of a dataset as it is now. */
  public static EntryForm of(Dataset dataset) {
    List<EntryField> fields = new ArrayList<>();
    dataset.getColumns().stream().filter(EntryForm::isEntered).sorted(Comparator.comparingInt(EntryForm::place))
        .forEach(column -> fields.add(field(column)));
    return new EntryForm(dataset, fields);
  }

  private static boolean isEntered(Column column) {
    return column.getDerivation() == null && column.getScale() == null && column.getRole() != ColumnRole.SCORE;
  }

  private static int place(Column column) {
    if (IDENTITY.contains(column.getRole())) {
      return -1;
    }
    Item item = column.getItem();
    return item != null && item.eContainer() instanceof Instrument instrument ? instrument.getItems().indexOf(item)
        : Integer.MAX_VALUE;
  }

  private static EntryField field(Column column) {
    Item item = column.getItem();
    String rule = item == null ? "" : orEmpty(item.getSkipRule());
    Optional<SkipRule> read = rule(rule);
    String label = orEmpty(column.getLabel()).isEmpty() && item != null ? orEmpty(item.getLabel())
        : orEmpty(column.getLabel());
    return new EntryField(column, item == null ? "" : orEmpty(item.getSection()), label.isEmpty() ? column.getKey()
        : label, item == null ? "" : orEmpty(item.getWording()), ColumnMeaning.of(column).labels(),
        NumberRange.of(column), read, read.isPresent() ? "" : rule, IDENTITY.contains(column.getRole()));
  }

  private static Optional<SkipRule> rule(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(SkipRule.parse(text));
    } catch (SkipRuleException e) {
      return Optional.empty();
    }
  }

  /** The field of a column; empty when it is not entered. */
  public Optional<EntryField> field(String column) {
    return fields.stream().filter(f -> column.equals(f.column().getKey())).findFirst();
  }
}
