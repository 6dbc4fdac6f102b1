// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.triangulum.analysis.Nearest;
import org.triangulum.exchange.csv.TableReader;
import org.triangulum.exchange.csv.TableReader.Row;
import org.triangulum.exchange.folder.Staging.Origin;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;

/** Makes elements of the rows of all tables and puts them where they belong. */
final class TablePart {
  private final Staging staging;
  private final FolderFiles files;
  private final Map<TableRule, Map<StudyElement, Row>> rows = new IdentityHashMap<>();
  private final Map<EClass, Map<String, StudyElement>> byKey = new HashMap<>();

  TablePart(Staging staging, FolderFiles files) {
    this.staging = staging;
    this.files = files;
  }

  /** Reads all tables. Owners are looked up after that, so that files may stand in any order. */
  void read() {
    for (TableRule rule : FolderRules.TABLES) {
      rows.put(rule, new LinkedHashMap<>());
      if (files.has(rule.file())) {
        read(rule);
      }
    }
    FolderRules.TABLES.forEach(this::place);
  }

  /** The rows of a table by the element each became, in order; the table is named as in {@link TableRule#name}. */
  Map<StudyElement, Row> rows(String table) {
    return rows.get(FolderRules.TABLES.stream().filter(r -> r.name().equals(table)).findFirst().orElseThrow());
  }

  private void read(TableRule rule) {
    List<Row> read = files.text(rule.file())
        .map(text -> new TableReader(staging.problems).read(rule.file(), text, rule.columns())).orElse(null);
    if (read == null || staging.problems.in(rule.file())) {
      staging.unread(rule.type());
    }
    if (read != null) {
      read.forEach(row -> rows.get(rule).put(element(rule, row), row));
    }
  }

  private StudyElement element(TableRule rule, Row row) {
    Origin at = new Origin(row.file(), row.line());
    StudyElement element = staging.create(rule.type(), at.file(), at.line());
    if (element instanceof KeyedElement keyed) {
      staging.key(keyed, row.key(Literals.KEYED_ELEMENT__KEY.getName()), at);
      checkUnique(rule, keyed, row);
    }
    if (row.has(TableRule.UUID)) {
      staging.id(element, row.key(TableRule.UUID), at);
    }
    Set<EStructuralFeature> given = new HashSet<>();
    for (EStructuralFeature feature : rule.features()) {
      String field = row.get(feature.getName());
      if (field.isEmpty() || field.isBlank() && !FieldText.isPlain(feature)) {
        continue;
      }
      given.add(feature);
      if (feature instanceof EAttribute attribute) {
        staging.attribute(element, attribute, field, at);
      } else {
        staging.references(element, (EReference) feature, Staging.split(field), at);
      }
    }
    staging.requireAll(element, given, at);
    return element;
  }

  private void checkUnique(TableRule rule, KeyedElement element, Row row) {
    String scope = Names.within(rule.slot()) ? row.key(rule.owner()) + "\n" : "";
    StudyElement same = byKey.computeIfAbsent(rule.type(), t -> new TreeMap<>())
        .putIfAbsent(scope + element.getKey(), element);
    if (same != null && !element.getKey().isEmpty()) {
      staging.problem(element, "the key \"" + element.getKey() + "\" stands in line " + staging.origin(same).line()
          + " already");
    }
  }

  private void place(TableRule rule) {
    Map<StudyElement, StudyElement> parents = new IdentityHashMap<>();
    rows.get(rule).forEach((element, row) -> {
      if (rule.parent() != null && row.has(rule.parent())) {
        StudyElement parent = owner(rule.type(), row, rule.parent(), element);
        if (parent != null) {
          parents.put(element, parent);
        }
      }
    });
    rows.get(rule).forEach((element, row) -> {
      if (parents.containsKey(element)) {
        placeInParent(rule, element, parents);
      } else if (rule.parent() == null || !row.has(rule.parent())) {
        StudyElement owner = rule.owner() == null ? staging.study : owner(rule.ownerType(), row, rule.owner(), element);
        if (owner != null) {
          add(owner, rule.slot(), element);
        }
      }
    });
    if (rule.owner() != null && rule.parent() != null) {
      rows.get(rule).forEach((element, row) -> checkSameOwner(rule, element, row));
    }
  }

  private void placeInParent(TableRule rule, StudyElement element, Map<StudyElement, StudyElement> parents) {
    List<StudyElement> path = new ArrayList<>();
    for (StudyElement up = element; up != null; up = parents.get(up)) {
      if (path.contains(up)) {
        staging.problem(element, rule.parent() + ": the row is its own ancestor: " + ((KeyedElement) up).getKey());
        return;
      }
      path.add(up);
    }
    add(parents.get(element), rule.nested(), element);
  }

  private void checkSameOwner(TableRule rule, StudyElement element, Row row) {
    EObject top = element;
    while (top.eContainer() != null && rule.type().isInstance(top.eContainer())) {
      top = top.eContainer();
    }
    if (row.has(rule.owner()) && top.eContainer() instanceof KeyedElement owner
        && !owner.getKey().equals(row.key(rule.owner()))) {
      staging.problem(element, rule.owner() + ": \"" + row.key(rule.owner()) + "\", but the " + rule.parent()
          + " is in \"" + owner.getKey() + "\"");
    }
  }

  private StudyElement owner(EClass type, Row row, String column, StudyElement element) {
    String key = row.key(column);
    if (key.isEmpty()) {
      staging.problem(element, column + " is missing");
      return null;
    }
    Map<String, StudyElement> known = byKey.getOrDefault(type, Map.of());
    StudyElement owner = known.get(key);
    if (owner == null) {
      staging.problem(element, column + ": there is no " + FieldText.kind(type).replace('-', ' ') + " \"" + key + "\""
          + Nearest.hint(key, known.keySet()));
    }
    return owner;
  }

  @SuppressWarnings("unchecked")
  private static void add(StudyElement owner, EReference slot, StudyElement element) {
    // addUnique: the element is new, so searching the list for it would make large tables quadratic.
    ((InternalEList<EObject>) owner.eGet(slot)).addUnique(element);
  }
}
