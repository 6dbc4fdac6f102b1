// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.store.MemoryBlobs;

/** A study while it is being read: elements with where they come from, references that wait, and what went wrong. */
final class Staging {
  private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** Where something stands. */
  record Origin(String file, int line) {}

  private record Waiting(StudyElement holder, EReference reference, List<String> names, Origin origin) {}

  final Study study = StudyFactory.eINSTANCE.createStudy();
  final MemoryBlobs blobs = new MemoryBlobs();
  final Problems problems;
  final List<String> warnings = new ArrayList<>();
  private final Map<StudyElement, Origin> origins = new LinkedHashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Set<EClass> unread = new HashSet<>();

  Staging(Problems problems) {
    this.problems = problems;
  }

  /** A new element that comes from a place, not yet in the study. */
  StudyElement create(EClass type, String file, int line) {
    StudyElement element = (StudyElement) EcoreUtil.create(type);
    origins.put(element, new Origin(file, line));
    return element;
  }

  /** Notes where an element comes from. */
  void origin(StudyElement element, String file, int line) {
    origins.put(element, new Origin(file, line));
  }

  Origin origin(StudyElement element) {
    return origins.getOrDefault(element, new Origin(FolderRules.STUDY_FILE, 0));
  }

  /** All elements that were created, placed or not. */
  Iterable<StudyElement> elements() {
    return origins.keySet();
  }

  void problem(StudyElement element, String cause) {
    problems.add(origin(element).file(), origin(element).line(), cause);
  }

  /** Elements of the class could not be read, so that references to them are not called wrong. */
  void unread(EClass type) {
    unread.add(type);
  }

  void key(KeyedElement element, String key, Origin at) {
    String cause = keyProblem(key);
    if (cause != null) {
      problems.add(at.file(), at.line(), cause);
    }
    element.setKey(key);
  }

  /** What is wrong with a key; null when it is good. */
  static String keyProblem(String key) {
    if (key == null || key.isEmpty()) {
      return "the key is missing";
    }
    if (!key.equals(key.strip())) {
      return "the key \"" + key + "\" begins or ends with a blank";
    }
    if (key.indexOf(';') >= 0 || key.chars().anyMatch(Character::isISOControl)) {
      return "the key \"" + key + "\" holds a semicolon, a line break or another control character";
    }
    return null;
  }

  void id(StudyElement element, String id, Origin at) {
    if (!UUID.matcher(id).matches()) {
      problems.add(at.file(), at.line(), "\"" + id + "\" is no UUID");
    }
    element.setId(id);
  }

  void attribute(StudyElement element, EAttribute attribute, String text, Origin at) {
    try {
      element.eSet(attribute, FieldText.read(attribute, text));
    } catch (IllegalArgumentException e) {
      problems.add(at.file(), at.line(), attribute.getName() + ": " + e.getMessage());
    }
  }

  /** Notes references that are resolved when everything has been read. */
  void references(StudyElement holder, EReference reference, List<String> names, Origin at) {
    if (!reference.isMany() && names.size() > 1) {
      problems.add(at.file(), at.line(), reference.getName() + ": only one can be named here, not " + names.size());
      return;
    }
    waiting.add(new Waiting(holder, reference, names, at));
  }

  /** The names in a field, separated by semicolons. */
  static List<String> split(String field) {
    return Arrays.stream(field.split(";")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  /** What an element must have and has not. */
  void requireAll(StudyElement element, Set<EStructuralFeature> given, Origin at) {
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      if (FolderRules.REQUIRED.contains(feature) && !given.contains(feature)) {
        problems.add(at.file(), at.line(), feature.getName() + " is missing");
      }
    }
  }

  /** Resolves what waits for the study to be complete: first what other look-ups depend on. */
  void resolve(Names names) {
    List<Waiting> later = new ArrayList<>();
    for (Waiting each : waiting) {
      if (each.holder.eClass() == Literals.COLUMN) {
        later.add(each);
      } else {
        resolve(each, names);
      }
    }
    later.forEach(each -> resolve(each, names));
    waiting.clear();
  }

  private void resolve(Waiting each, Names names) {
    List<StudyElement> targets = new ArrayList<>();
    for (String name : each.names) {
      try {
        StudyElement target = names.resolve(each.holder, each.reference, name);
        if (targets.contains(target)) {
          problem(each, "\"" + name + "\" stands twice");
        }
        targets.add(target);
      } catch (IllegalArgumentException e) {
        boolean known = !unread.contains(each.reference.getEReferenceType());
        if (known || problems.isEmpty()) {
          problem(each, e.getMessage());
        }
      }
    }
    if (targets.size() == each.names.size() && !targets.isEmpty()) {
      each.holder.eSet(each.reference, each.reference.isMany() ? targets : targets.get(0));
    }
  }

  private void problem(Waiting each, String cause) {
    problems.add(each.origin.file(), each.origin.line(), each.reference.getName() + ": " + cause);
  }
}
