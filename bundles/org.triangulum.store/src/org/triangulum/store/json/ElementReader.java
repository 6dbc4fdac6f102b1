// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * Reads elements that {@link ElementWriter} wrote, one after the other, streaming. References to what has not been
 * read yet wait for {@link #resolve}.
 */
public final class ElementReader {

  private record Waiting(EObject holder, EReference reference, List<String> names, String path) {}

  private final ReferenceNames names;
  private final Consumer<EObject> created;
  private final List<Waiting> waiting = new ArrayList<>();

  public ElementReader(ReferenceNames names) {
    this(names, element -> { });
  }

  /**
   * A reader that tells of each element.
   *
   * @param created called for each element once its attributes are read, contained ones first
   */
  public ElementReader(ReferenceNames names, Consumer<EObject> created) {
    this.names = names;
    this.created = created;
  }

  /**
   * Reads one element with all it contains.
   *
   * @param expected the class that the place tells, used where the member {@code class} is absent
   * @throws ElementJsonException naming the place, when the JSON describes no such element
   */
  public EObject read(EClass expected, JsonReader in) throws IOException {
    try {
      return readElement(expected, in);
    } catch (IllegalStateException | NumberFormatException e) {
      throw new ElementJsonException(in.getPath(), e.getMessage(), e);
    }
  }

  /** Gives each reference that was read before its target its value. */
  public void resolve() {
    for (Waiting each : waiting) {
      List<EObject> targets = new ArrayList<>(each.names.size());
      for (String name : each.names) {
        EObject target = names.resolve(each.holder, each.reference, name);
        if (target == null) {
          throw new ElementJsonException(each.path, "there is no " + each.reference.getEReferenceType().getName()
              + " named " + name);
        }
        targets.add(checked(each.reference, target, each.path));
      }
      set(each.holder, each.reference, targets);
    }
    waiting.clear();
  }

  private EObject readElement(EClass expected, JsonReader in) throws IOException {
    in.beginObject();
    EClass type = expected;
    String member = in.hasNext() ? in.nextName() : null;
    if (ElementWriter.CLASS.equals(member)) {
      type = classNamed(in.nextString(), expected, in.getPath());
      member = in.hasNext() ? in.nextName() : null;
    }
    if (type.isAbstract()) {
      throw new ElementJsonException(in.getPath(), "the first member must be \"class\"");
    }
    EObject element = type.getEPackage().getEFactoryInstance().create(type);
    while (member != null) {
      EStructuralFeature feature = type.getEStructuralFeature(member);
      if (feature == null) {
        throw new ElementJsonException(in.getPath(), "unknown member; " + type.getName() + " has "
            + type.getEAllStructuralFeatures().stream().map(EStructuralFeature::getName)
                .collect(Collectors.joining(", ")));
      }
      readFeature(element, feature, in);
      member = in.hasNext() ? in.nextName() : null;
    }
    in.endObject();
    created.accept(element);
    return element;
  }

  private static EClass classNamed(String name, EClass expected, String path) {
    EClassifier found = expected.getEPackage().getEClassifier(name);
    if (found instanceof EClass type && !type.isAbstract() && expected.isSuperTypeOf(type)) {
      return type;
    }
    throw new ElementJsonException(path, name + " is no " + expected.getName());
  }

  private void readFeature(EObject element, EStructuralFeature feature, JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
    } else if (feature instanceof EAttribute attribute) {
      readAttribute(element, attribute, in);
    } else if (((EReference) feature).isContainment()) {
      readContained(element, (EReference) feature, in);
    } else {
      readReference(element, (EReference) feature, in);
    }
  }

  private static void readAttribute(EObject element, EAttribute attribute, JsonReader in) throws IOException {
    if (!attribute.isMany()) {
      element.eSet(attribute, readValue(attribute, in));
      return;
    }
    List<Object> values = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      values.add(readValue(attribute, in));
    }
    in.endArray();
    element.eSet(attribute, values);
  }

  private void readContained(EObject element, EReference reference, JsonReader in) throws IOException {
    EClass type = reference.getEReferenceType();
    if (!reference.isMany()) {
      element.eSet(reference, readElement(type, in));
      return;
    }
    @SuppressWarnings("unchecked")
    InternalEList<EObject> list = (InternalEList<EObject>) element.eGet(reference);
    in.beginArray();
    while (in.hasNext()) {
      // addUnique: the element is new, so the search through the list that add does would be time lost.
      list.addUnique(readElement(type, in));
    }
    in.endArray();
  }

  private void readReference(EObject element, EReference reference, JsonReader in) throws IOException {
    String path = in.getPath();
    List<String> targetNames = new ArrayList<>(1);
    if (reference.isMany()) {
      in.beginArray();
      while (in.hasNext()) {
        targetNames.add(in.nextString());
      }
      in.endArray();
    } else {
      targetNames.add(in.nextString());
    }
    List<EObject> targets = new ArrayList<>(targetNames.size());
    for (String name : targetNames) {
      EObject target = names.resolve(element, reference, name);
      if (target == null) {
        waiting.add(new Waiting(element, reference, List.copyOf(targetNames), path));
        return;
      }
      targets.add(checked(reference, target, path));
    }
    set(element, reference, targets);
  }

  private static EObject checked(EReference reference, EObject target, String path) {
    if (!reference.getEReferenceType().isInstance(target)) {
      throw new ElementJsonException(path, "a " + target.eClass().getName() + " where a "
          + reference.getEReferenceType().getName() + " must be");
    }
    return target;
  }

  private static void set(EObject holder, EReference reference, List<EObject> targets) {
    holder.eSet(reference, reference.isMany() ? targets : targets.get(0));
  }

  /**
   * Reads one value of an attribute.
   *
   * @throws ElementJsonException naming the place, when the JSON is no such value
   */
  public static Object readValue(EAttribute attribute, JsonReader in) throws IOException {
    try {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return attribute.getDefaultValue();
      }
      return switch (attribute.getEAttributeType().getClassifierID() | packageOffset(attribute)) {
        case EcorePackage.ESTRING -> in.nextString();
        case EcorePackage.EINT -> in.nextInt();
        case EcorePackage.EDOUBLE -> Double.valueOf(in.nextString());
        case EcorePackage.EBOOLEAN -> in.nextBoolean();
        default -> readOther(attribute, in);
      };
    } catch (IllegalStateException | NumberFormatException e) {
      throw new ElementJsonException(in.getPath(), e.getMessage(), e);
    }
  }

  /** Classifier numbers count per package: shifts those of other packages out of the way of Ecore's. */
  private static int packageOffset(EAttribute attribute) {
    return attribute.getEAttributeType().getEPackage() == EcorePackage.eINSTANCE ? 0 : 1 << 16;
  }

  private static Object readOther(EAttribute attribute, JsonReader in) throws IOException {
    String text = in.nextString();
    if (attribute.getEAttributeType() instanceof EEnum enumeration) {
      EEnumLiteral literal = enumeration.getEEnumLiteralByLiteral(text);
      if (literal == null) {
        throw new ElementJsonException(in.getPath(), "unknown " + enumeration.getName() + " \"" + text
            + "\"; there are " + enumeration.getELiterals().stream().map(Enumerator::getLiteral)
                .collect(Collectors.joining(", ")));
      }
      return literal.getInstance();
    }
    return EcoreUtil.createFromString(attribute.getEAttributeType(), text);
  }
}
