// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.exchange.TextFiles;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;

/** Writes the tables of a study folder. */
final class TableWriter {
  private final Path folder;
  private final Names names;
  private final WrittenIds ids;
  private final HelperColumns helpers;

  TableWriter(Path folder, Names names, WrittenIds ids, HelperColumns helpers) {
    this.folder = folder;
    this.names = names;
    this.ids = ids;
    this.helpers = helpers;
  }

  /** The rows a table has in a study, in the order in which they are written. */
  @SuppressWarnings("unchecked")
  static List<StudyElement> rows(TableRule rule, Study study) {
    List<StudyElement> owners = new ArrayList<>();
    if (rule.ownerType() == Literals.STUDY) {
      owners.add(study);
    } else {
      // The containment of owners in the study gives their order.
      for (Iterator<EObject> all = study.eAllContents(); all.hasNext();) {
        EObject each = all.next();
        if (each.eClass() == rule.ownerType()) {
          owners.add((StudyElement) each);
        }
      }
    }
    List<StudyElement> rows = new ArrayList<>();
    owners.forEach(owner -> ((List<StudyElement>) owner.eGet(rule.slot())).forEach(row -> add(rule, row, rows)));
    return rows;
  }

  @SuppressWarnings("unchecked")
  private static void add(TableRule rule, StudyElement row, List<StudyElement> rows) {
    rows.add(row);
    if (rule.nested() != null) {
      ((List<StudyElement>) row.eGet(rule.nested())).forEach(nested -> add(rule, nested, rows));
    }
  }

  /** Writes a table; helper columns only where they say something; nothing when it has no rows. */
  void write(TableRule rule, List<StudyElement> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>(rule.columns());
    if (rows.stream().noneMatch(ids::writes)) {
      columns.remove(TableRule.UUID);
    }
    for (String helper : rule.helpers()) {
      if (rows.stream().allMatch(row -> helpers.field(row, helper).isEmpty())) {
        columns.remove(helper);
      }
    }
    try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
        .build(folder.resolve(rule.file()), StandardCharsets.UTF_8)) {
      out.writeRecord(columns);
      for (StudyElement row : rows) {
        out.writeRecord(columns.stream().map(column -> field(rule, row, column)).toList());
      }
    }
  }

  private String field(TableRule rule, StudyElement row, String column) {
    EStructuralFeature feature = rule.feature(column);
    if (feature != null) {
      return field(row, feature);
    }
    if (column.equals(TableRule.UUID)) {
      return ids.writes(row) ? row.getId() : "";
    }
    if (column.equals(rule.parent())) {
      return row.eContainmentFeature() == rule.nested() ? ((KeyedElement) row.eContainer()).getKey() : "";
    }
    if (column.equals(rule.owner())) {
      EObject owner = row.eContainer();
      while (owner.eClass() != rule.ownerType()) {
        owner = owner.eContainer();
      }
      return ((KeyedElement) owner).getKey();
    }
    return helpers.field(row, column);
  }

  private String field(StudyElement row, EStructuralFeature feature) {
    if (!row.eIsSet(feature) && !FolderRules.ZERO_SAID.contains(feature)
        && !(feature.getDefaultValue() instanceof Enumerator)) {
      return "";
    }
    Object value = row.eGet(feature);
    if (feature instanceof EReference reference) {
      List<?> targets = reference.isMany() ? (List<?>) value : List.of(value);
      return targets.stream().map(target -> names.name(row, reference, (StudyElement) target))
          .collect(Collectors.joining("; "));
    }
    return TextFiles.unixLines(FieldText.write(value));
  }
}
