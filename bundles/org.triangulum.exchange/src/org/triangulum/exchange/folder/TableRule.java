// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.study.StudyPackage.Literals;

/**
 * What one table of a study folder holds: rows of one class.
 *
 * @param name of the file, without {@code .csv}
 * @param slot the containment that holds the rows
 * @param owner column that names the element whose {@code slot} a row enters; null where that is the study
 * @param parent column that names another row of the table as container; null where rows do not nest
 * @param nested the containment of rows in rows; null where rows do not nest
 * @param apart features that stand in files of their own or follow from others
 * @param helpers columns that are no features: they help a person to write the row
 */
record TableRule(String name, EReference slot, String owner, String parent, EReference nested,
    Set<EStructuralFeature> apart, List<String> helpers) {

  /** The column that holds an identifier. */
  static final String UUID = "uuid";

  static TableRule of(String name, EReference slot) {
    return new TableRule(name, slot, null, null, null, Set.of(), List.of());
  }

  TableRule owner(String column) {
    return new TableRule(name, slot, column, parent, nested, apart, helpers);
  }

  TableRule parent(String column, EReference within) {
    return new TableRule(name, slot, owner, column, within, apart, helpers);
  }

  TableRule apart(EStructuralFeature... features) {
    return new TableRule(name, slot, owner, parent, nested, Set.of(features), helpers);
  }

  TableRule helpers(String... columns) {
    return new TableRule(name, slot, owner, parent, nested, apart, List.of(columns));
  }

  String file() {
    return name + ".csv";
  }

  /** The class of a row. */
  EClass type() {
    return slot.getEReferenceType();
  }

  /** The class of what contains a row that is in no other row. */
  EClass ownerType() {
    return slot.getEContainingClass();
  }

  boolean keyed() {
    return Literals.KEYED_ELEMENT.isSuperTypeOf(type());
  }

  /** The features that are columns, in the order of the metamodel, without key and identifier. */
  List<EStructuralFeature> features() {
    return type().getEAllStructuralFeatures().stream().filter(f -> f != Literals.STUDY_ELEMENT__ID
        && f != Literals.KEYED_ELEMENT__KEY && !apart.contains(f)
        && !(f instanceof EReference reference && reference.isContainment())).toList();
  }

  /** Every column that may stand in the table, in the order in which they are written. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    if (owner != null) {
      columns.add(owner);
    }
    if (keyed()) {
      // A key that is unique in its owner only comes behind it.
      columns.add(Names.within(slot) ? columns.size() : 0, Literals.KEYED_ELEMENT__KEY.getName());
    }
    if (parent != null) {
      columns.add(parent);
    }
    features().forEach(f -> columns.add(f.getName()));
    columns.addAll(Math.max(columns.indexOf("end"), columns.indexOf("text")) + 1, helpers);
    columns.add(UUID);
    return columns;
  }

  /** The feature a column holds; null for owner, parent, helpers and {@code uuid}. */
  EStructuralFeature feature(String column) {
    if (column.equals(owner) || column.equals(parent) || column.equals(UUID) || helpers.contains(column)) {
      return null;
    }
    return type().getEStructuralFeature(column);
  }
}
