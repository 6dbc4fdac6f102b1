// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.data.DataException;
import org.triangulum.data.cell.CellCheck;
import org.triangulum.data.cell.CellText;
import org.triangulum.instruments.rule.Answer;
import org.triangulum.instruments.rule.Outcome;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CellValue;

/**
 * A row being entered: what was typed so far, what skip rules say of the fields left, and what is wrong. Nothing is in
 * the study before {@link DataEntry#append}. For one thread.
 */
public final class DraftRow {
  private final EntryForm form;
  private final Map<EntryField, String> typed = new LinkedHashMap<>();

  /** An empty row. */
  public DraftRow(EntryForm form) {
    this.form = form;
  }

  /** The form. */
  public EntryForm form() {
    return form;
  }

  /** Notes what was typed into a field; as {@link CellText#read} reads it. An empty text takes back what was typed. */
  public void type(EntryField field, String text) {
    if (text.isEmpty()) {
      typed.remove(field);
    } else {
      typed.put(field, text);
    }
  }

  /** What was typed into a field; empty when nothing was. */
  public String typed(EntryField field) {
    return typed.getOrDefault(field, "");
  }

  /** What the skip rule of a field says as far as the row is filled in; ASK without a rule. */
  public Outcome outcome(EntryField field) {
    return field.rule().map(rule -> rule.outcome(item -> answer(item, new HashSet<>(Set.of(field)))))
        .orElse(Outcome.ASK);
  }

  /** The answer to an item; one that is to be skipped is not applicable. Rules in a circle are cut. */
  private Answer answer(String item, Set<EntryField> above) {
    Optional<EntryField> found = form.fields().stream().filter(f -> f.column().getItem() != null
        && item.equals(f.column().getItem().getKey())).findFirst();
    if (found.isEmpty() || !above.add(found.get())) {
      return Answer.missing(MissingKind.MISSING);
    }
    EntryField field = found.get();
    if (!typed.containsKey(field) && field.rule().map(rule -> rule.outcome(other -> answer(other, above))
        == Outcome.SKIP).orElse(false)) {
      return Answer.missing(MissingKind.NOT_APPLICABLE);
    }
    try {
      CellValue value = CellText.read(field.column(), typed(field));
      return value.isMissing() || value.text().isEmpty() ? Answer.missing(value.isMissing() ? value.missing()
          : MissingKind.MISSING) : Answer.of(value.text());
    } catch (DataException e) {
      return Answer.missing(MissingKind.MISSING);
    }
  }

  /**
   * What will be stored of a field: what was typed, or else not applicable where it is to be skipped, or else missing.
   *
   * @throws DataException when what was typed cannot stand there
   */
  public CellValue value(EntryField field) {
    if (typed.containsKey(field)) {
      return CellText.read(field.column(), typed.get(field));
    }
    return CellValue.missing(outcome(field) == Outcome.SKIP ? MissingKind.NOT_APPLICABLE : MissingKind.MISSING);
  }

  /** What is wrong with a field, in a sentence; empty when it is in order. */
  public Optional<String> problem(EntryField field) {
    try {
      CellValue value = value(field);
      if (field.identity() && (value.isMissing() || value.text().isBlank())) {
        return Optional.of(field.label() + " must be filled in");
      }
      if (!value.isMissing() && outcome(field) == Outcome.SKIP) {
        return Optional.of(field.label() + " is to be skipped: " + field.rule().orElseThrow());
      }
      return new CellCheck(field.column()).problem(value);
    } catch (DataException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** All that is wrong, in the order of the form. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    form.fields().forEach(field -> problem(field).ifPresent(problems::add));
    return problems;
  }

  /** Fields that are due and neither answered nor marked as missing, for a reminder before the row is stored. */
  public List<EntryField> open() {
    return form.fields().stream().filter(f -> !typed.containsKey(f) && outcome(f) != Outcome.SKIP).toList();
  }
}
