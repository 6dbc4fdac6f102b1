// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.triangulum.analysis.Nearest;
import org.triangulum.exchange.folder.JsonSource.Node;
import org.triangulum.exchange.folder.Staging.Origin;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;

/** Makes elements of JSON objects, with all they contain. */
final class JsonPart {
  /** The member that holds an identifier, named as the feature is. */
  private static final String ID = Literals.STUDY_ELEMENT__ID.getName();

  private final Staging staging;
  private final JsonRule rule;
  private final String file;

  JsonPart(Staging staging, JsonRule rule, String file) {
    this.staging = staging;
    this.rule = rule;
    this.file = file;
  }

  /** The tree of a file's text. */
  Optional<Node> parse(String text) {
    return new JsonSource(file, staging.problems).read(text);
  }

  /** The elements of an array. */
  List<StudyElement> elements(Node array) {
    return elements(rule.type(), array, rule.place());
  }

  /** A new element made of an object; null when the node is none. */
  StudyElement element(EClass type, Node node) {
    Map<String, Node> members = node.members().orElse(null);
    if (members == null) {
      problem(node, node.what() + " where an object must be that describes a " + FieldText.kind(type));
      return null;
    }
    StudyElement element = staging.create(type, file, node.line());
    fill(element, members, node.line());
    return element;
  }

  /** Gives an element what the members say. */
  void fill(StudyElement element, Map<String, Node> members, int line) {
    Set<EStructuralFeature> given = new HashSet<>();
    members.forEach((name, node) -> {
      EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
      if (feature == null || rule.apart().contains(feature)) {
        problem(node, "unknown member \"" + name + "\"" + Nearest.hint(name, memberNames(element.eClass())));
      } else if (node.value() != null) {
        set(element, feature, node);
        given.add(feature);
      }
    });
    if (element instanceof KeyedElement && !given.contains(Literals.KEYED_ELEMENT__KEY)) {
      staging.problems.add(file, line, "the key is missing");
    }
    staging.requireAll(element, given, new Origin(file, line));
  }

  private List<String> memberNames(EClass type) {
    return type.getEAllStructuralFeatures().stream().filter(f -> !rule.apart().contains(f))
        .map(EStructuralFeature::getName).toList();
  }

  private void set(StudyElement element, EStructuralFeature feature, Node node) {
    if (feature == Literals.ANALYSIS_RUN__PARAMETERS && node.members().isPresent()) {
      parameters(element, node.members().get());
    } else if (feature instanceof EAttribute attribute) {
      attribute(element, attribute, node);
    } else if (((EReference) feature).isContainment()) {
      contained(element, (EReference) feature, node);
    } else {
      names((EReference) feature, node)
          .ifPresent(names -> staging.references(element, (EReference) feature, names, at(node)));
    }
  }

  private void attribute(StudyElement element, EAttribute attribute, Node node) {
    boolean textual = attribute.getEAttributeType() == EcorePackage.Literals.ESTRING;
    if (node.text().isEmpty()) {
      problem(node, attribute.getName() + ": " + node.what() + " where a single value must be");
    } else if (attribute == Literals.STUDY_ELEMENT__ID) {
      staging.id(element, node.text().get(), at(node));
    } else if (attribute == Literals.KEYED_ELEMENT__KEY) {
      staging.key((KeyedElement) element, node.text().get(), at(node));
    } else if (textual || !node.text().get().isEmpty()) {
      staging.attribute(element, attribute, node.text().get(), at(node));
    }
  }

  @SuppressWarnings("unchecked")
  private void contained(StudyElement element, EReference reference, Node node) {
    if (!reference.isMany()) {
      element.eSet(reference, element(reference.getEReferenceType(), node));
    } else {
      ((List<StudyElement>) element.eGet(reference)).addAll(
          elements(reference.getEReferenceType(), node, reference.getName()));
    }
  }

  private List<StudyElement> elements(EClass type, Node array, String place) {
    List<StudyElement> elements = new ArrayList<>();
    if (array.elements().isEmpty()) {
      problem(array, place + ": " + array.what() + " where an array must be");
    }
    Map<String, Integer> keys = new HashMap<>();
    for (Node node : array.elements().orElse(List.of())) {
      StudyElement element = element(type, node);
      if (element instanceof KeyedElement keyed && keyed.getKey() != null) {
        Integer line = keys.putIfAbsent(keyed.getKey(), node.line());
        if (line != null) {
          problem(node, "the key \"" + keyed.getKey() + "\" stands in line " + line + " already");
        }
      }
      if (element != null) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** Parameters may be written as one object, name by name. */
  @SuppressWarnings("unchecked")
  private void parameters(StudyElement run, Map<String, Node> members) {
    members.forEach((name, node) -> {
      StudyElement parameter = staging.create(Literals.PARAMETER, file, node.line());
      parameter.eSet(Literals.PARAMETER__NAME, name);
      if (node.text().isEmpty()) {
        problem(node, name + ": " + node.what() + " where a text or a number must be");
      } else if (!node.text().get().isEmpty()) {
        parameter.eSet(Literals.PARAMETER__VALUE, node.text().get());
      }
      ((List<StudyElement>) run.eGet(Literals.ANALYSIS_RUN__PARAMETERS)).add(parameter);
    });
  }

  private Optional<List<String>> names(EReference reference, Node node) {
    List<Node> nodes = reference.isMany() ? node.elements().orElse(null) : List.of(node);
    if (nodes == null || nodes.stream().anyMatch(n -> n.text().isEmpty())) {
      problem(node, reference.getName() + ": " + node.what() + " where "
          + (reference.isMany() ? "an array of keys" : "a key") + " must be");
      return Optional.empty();
    }
    return Optional.of(nodes.stream().map(n -> n.text().get().strip()).filter(n -> !n.isEmpty()).toList());
  }

  private Origin at(Node node) {
    return new Origin(file, node.line());
  }

  private void problem(Node node, String cause) {
    staging.problems.add(file, node.line(), cause);
  }
}
