// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.triangulum.data.DataException;
import org.triangulum.data.entry.DraftRow;
import org.triangulum.data.entry.EntryField;
import org.triangulum.data.entry.EntryForm;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.rule.Answer;
import org.triangulum.instruments.rule.Outcome;
import org.triangulum.instruments.scoring.Form;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.data.CellValue;

/** One form of an instrument being answered: the fields that data entry would show, and what is scored of them. */
final class PreviewModel {
  private static final String CHOSEN = "1";
  private final Definition definition;
  private final DraftRow row;
  private final Map<EntryField, ItemDefinition> items = new LinkedHashMap<>();
  private final Map<EntryField, Integer> codes = new HashMap<>();

  /**
   * An empty form.
   *
   * @throws DefinitionException when the definition has errors
   */
  PreviewModel(DefinitionFile file) throws DefinitionException {
    definition = file.require();
    StudyFactory factory = StudyFactory.eINSTANCE;
    Instrument instrument = new StudyInstruments().create(factory.createStudy(), file);
    Dataset dataset = factory.createDataset();
    Map<String, Integer> several = new HashMap<>();
    for (Item item : instrument.getItems()) {
      if (item.getKind() == ItemKind.MULTIPLE) {
        for (ResponseOption option : item.getResponseSet().getOptions()) {
          if (option.getMissing() == MissingKind.NONE) {
            String key = item.getKey() + "_" + option.getCode();
            several.put(key, option.getCode());
            dataset.getColumns().add(column(key, item.getLabel() + ": " + option.getLabel(), ColumnType.CODE, null));
          }
        }
      } else {
        dataset.getColumns().add(column(item.getKey(), item.getLabel(), type(item), item));
      }
    }
    EntryForm form = EntryForm.of(dataset);
    row = new DraftRow(form);
    for (EntryField field : form.fields()) {
      String key = field.column().getKey();
      definition.item(key).or(() -> definition.items().stream().filter(item -> several.containsKey(key)
          && key.equals(item.id() + "_" + several.get(key))).findFirst()).ifPresent(item -> items.put(field, item));
      Optional.ofNullable(several.get(key)).ifPresent(code -> codes.put(field, code));
    }
  }

  private static Column column(String key, String label, ColumnType type, Item item) {
    Column column = StudyFactory.eINSTANCE.createColumn();
    column.setKey(key);
    column.setLabel(label);
    column.setType(type);
    column.setRole(ColumnRole.ANSWER);
    column.setItem(item);
    return column;
  }

  private static ColumnType type(Item item) {
    return switch (item.getKind()) {
      case TEXT, DATE -> ColumnType.TEXT;
      case NUMBER -> ColumnType.DECIMAL;
      default -> ColumnType.INTEGER;
    };
  }

  Definition definition() {
    return definition;
  }

  DraftRow row() {
    return row;
  }

  /** The fields on the form of a rater. */
  List<EntryField> fields(String rater) {
    return items.keySet().stream().filter(field -> items.get(field).askedOf(rater)).toList();
  }

  ItemDefinition item(EntryField field) {
    return items.get(field);
  }

  /** Whether a field is one option of an item with several answers. */
  boolean option(EntryField field) {
    return codes.containsKey(field);
  }

  /** Takes over what was answered in a form of the definition as it was before. */
  void answeredAs(PreviewModel before) {
    before.items.keySet().forEach(field -> row.form().field(field.column().getKey()).ifPresent(same ->
        row.type(same, before.row.typed(field))));
  }

  /** The form as scoring takes it. */
  Form form(String rater, double age) {
    Map<String, Answer> answers = new HashMap<>();
    for (EntryField field : fields(rater)) {
      String item = items.get(field).id();
      if (codes.containsKey(field)) {
        if (!row.typed(field).isEmpty()) {
          Set<String> chosen = new TreeSet<>(Optional.ofNullable(answers.get(item)).map(Answer::values)
              .orElse(Set.of()));
          chosen.addAll(row.typed(field).equals(CHOSEN) ? Set.of(String.valueOf(codes.get(field))) : Set.of());
          answers.put(item, Answer.of(chosen));
        }
      } else {
        answer(field).ifPresent(answer -> answers.put(item, answer));
      }
    }
    return new Form(rater, age, answers);
  }

  private Optional<Answer> answer(EntryField field) {
    try {
      CellValue value = row.value(field);
      return value.isMissing() ? Optional.of(Answer.missing(value.missing()))
          : value.text().isEmpty() ? Optional.empty() : Optional.of(Answer.of(value.text()));
    } catch (DataException e) {
      return Optional.empty();
    }
  }

  /** The answers as a golden case names them: without those that are only left open. */
  Map<String, Object> answers(String rater) {
    Map<String, Object> answers = new LinkedHashMap<>();
    Form form = form(rater, Double.NaN);
    for (EntryField field : fields(rater)) {
      String item = items.get(field).id();
      Answer answer = form.answers().get(item);
      if (!row.typed(field).isEmpty() && answer != null) {
        if (answer.missing() != MissingKind.NONE) {
          answers.put(item, answer.missing().getLiteral());
        } else if (answer.values().size() == 1) {
          answers.put(item, Values.number(answer.values().iterator().next()));
        }
      }
    }
    return answers;
  }

  /** Whether a field is to be asked, as far as the form is filled in. */
  boolean asked(EntryField field) {
    return row.outcome(field) != Outcome.SKIP || !row.typed(field).isEmpty();
  }
}
