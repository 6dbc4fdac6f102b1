// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage;
import org.triangulum.store.json.ElementJsonException;
import org.triangulum.store.json.ElementReader;
import org.triangulum.store.json.ReferenceNames;

/**
 * Reads the changes of a stored transaction, ready to be applied to, or taken back from, the study of an index. Of the
 * elements written in full, those are made that will be needed; they are in the index from then on.
 */
final class ChangeReader implements ReferenceNames {

  /** A change whose elements are still identifiers, or elements that were read; looked up when its turn comes. */
  record Stored(String operation, String owner, EStructuralFeature feature, Object before, Object after, Positions at,
      List<?> values) {}

  private final ElementIndex index;
  private final boolean forward;
  private final ElementReader elements;
  private final List<Stored> changes = new ArrayList<>();
  private final List<String> passing = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  /**
   * A reader of one transaction.
   *
   * @param forward whether it is to be applied; else to be taken back
   */
  ChangeReader(ElementIndex index, boolean forward) {
    this.index = index;
    this.forward = forward;
    elements = new ElementReader(this, this::created);
  }

  private void created(EObject element) {
    index.add((StudyElement) element);
    written.add(((StudyElement) element).getId());
  }

  /** Identifiers of the elements that were made. */
  List<String> written() {
    return written;
  }

  /** The changes, in the order in which they were made. */
  List<Stored> changes() {
    return changes;
  }

  /** Identifiers of elements that enter or leave the tree. */
  List<String> passing() {
    return passing;
  }

  void read(JsonReader in) throws IOException {
    in.beginArray();
    while (in.hasNext()) {
      in.beginObject();
      String operation = member("op", in).nextString();
      switch (operation) {
        case "create" -> create(in);
        case "gone" -> gone(in);
        default -> change(operation, in);
      }
      in.endObject();
    }
    in.endArray();
    elements.resolve();
  }

  private void create(JsonReader in) throws IOException {
    member("value", in);
    if (!forward || index.study() != null) {
      throw new ElementJsonException(in.getPath(), "the study exists already");
    }
    index.setStudy((Study) elements.read(StudyPackage.Literals.STUDY, in));
  }

  private void gone(JsonReader in) throws IOException {
    EClass type = classNamed(member("class", in).nextString(), in);
    member("value", in);
    if (forward) {
      passing.add(identifier(in));
    } else {
      passing.add(((StudyElement) elements.read(type, in)).getId());
    }
  }

  private void change(String operation, JsonReader in) throws IOException {
    EClass type = classNamed(member("class", in).nextString(), in);
    String owner = member("object", in).nextString();
    String name = member("feature", in).nextString();
    EStructuralFeature feature = type.getEStructuralFeature(name);
    if (feature == null) {
      throw new ElementJsonException(in.getPath(), type.getName() + " has no feature " + name);
    }
    switch (operation) {
      case "set" -> set(owner, feature, in);
      case "add", "remove" -> {
        Positions at = positions(member("at", in));
        changes.add(new Stored(operation, owner, feature, null, null, at,
            values(feature, member("values", in), operation.equals("add"))));
      }
      case "move" -> {
        int from = member("from", in).nextInt();
        changes.add(new Stored(operation, owner, feature, from, member("to", in).nextInt(), null, null));
      }
      default -> throw new ElementJsonException(in.getPath(), "unknown operation " + operation);
    }
  }

  private void set(String owner, EStructuralFeature feature, JsonReader in) throws IOException {
    Object before = feature.getDefaultValue();
    Object after = feature.getDefaultValue();
    while (in.hasNext()) {
      String member = in.nextName();
      if (member.equals("old")) {
        before = value(feature, in, false);
      } else if (member.equals("new")) {
        after = value(feature, in, true);
      } else {
        throw new ElementJsonException(in.getPath(), "unknown member");
      }
    }
    changes.add(new Stored("set", owner, feature, before, after, null, null));
  }

  private static Positions positions(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_ARRAY) {
      return Positions.from(in.nextInt());
    }
    int[] all = new int[16];
    int count = 0;
    in.beginArray();
    while (in.hasNext()) {
      if (count == all.length) {
        all = Arrays.copyOf(all, count * 2);
      }
      all[count++] = in.nextInt();
    }
    in.endArray();
    return Positions.of(Arrays.copyOf(all, count));
  }

  private List<Object> values(EStructuralFeature feature, JsonReader in, boolean entering) throws IOException {
    List<Object> values = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      values.add(value(feature, in, entering));
    }
    in.endArray();
    return values;
  }

  private Object value(EStructuralFeature feature, JsonReader in, boolean entering) throws IOException {
    if (feature instanceof EAttribute attribute) {
      return ElementReader.readValue(attribute, in);
    }
    if (in.peek() == JsonToken.STRING) {
      String id = in.nextString();
      if (((EReference) feature).isContainment()) {
        passing.add(id);
      }
      return id;
    }
    if (!entering || !((EReference) feature).isContainment()) {
      throw new ElementJsonException(in.getPath(), "an identifier must be here");
    }
    if (!forward) {
      String id = identifier(in);
      passing.add(id);
      return id;
    }
    return elements.read(((EReference) feature).getEReferenceType(), in);
  }

  /** The identifier of an element written in full, the rest of which is skipped. */
  private static String identifier(JsonReader in) throws IOException {
    String id = null;
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals("id")) {
        id = in.nextString();
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    if (id == null) {
      throw new ElementJsonException(in.getPath(), "an element without identifier");
    }
    return id;
  }

  private static JsonReader member(String name, JsonReader in) throws IOException {
    if (!in.nextName().equals(name)) {
      throw new ElementJsonException(in.getPath(), "the member \"" + name + "\" must be here");
    }
    return in;
  }

  private static EClass classNamed(String name, JsonReader in) {
    if (StudyPackage.eINSTANCE.getEClassifier(name) instanceof EClass type) {
      return type;
    }
    throw new ElementJsonException(in.getPath(), "unknown class " + name);
  }

  @Override
  public String name(EObject holder, EReference reference, EObject target) {
    throw new UnsupportedOperationException("Changes are only read here");
  }

  @Override
  public EObject resolve(EObject holder, EReference reference, String id) {
    return index.get(id);
  }
}
