// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage;
import org.triangulum.store.json.ElementWriter;
import org.triangulum.store.json.ReferenceNames;

/** Writes primitive changes as they happen. */
final class ChangeWriter implements AutoCloseable {
  private final ChangesBuffer buffer = new ChangesBuffer();
  /** With an encoder that refuses what UTF-8 cannot hold instead of writing a question mark. */
  private final JsonWriter out = new JsonWriter(new BufferedWriter(
      new OutputStreamWriter(buffer, StandardCharsets.UTF_8.newEncoder())));
  private final ReferenceNames names;
  private final Predicate<EObject> known;
  private final ElementWriter elements;
  private boolean empty = true;

  /**
   * A writer of one transaction.
   *
   * @param names identifiers of what is referred to
   * @param known whether the study knows an element already, so that its identifier is enough
   */
  ChangeWriter(ReferenceNames names, Predicate<EObject> known) {
    this.names = names;
    this.known = known;
    elements = new ElementWriter(names, feature -> true, contained -> !known.test(contained));
    try {
      out.beginArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isEmpty() {
    return empty;
  }

  void create(Study study) throws IOException {
    empty = false;
    out.beginObject().name("op").value("create").name("value");
    elements.write(study, StudyPackage.Literals.STUDY, out);
    out.endObject();
  }

  void set(EObject owner, EStructuralFeature feature, Object before, Object after) throws IOException {
    begin("set", owner, feature);
    Object initial = feature.getDefaultValue();
    if (before != null && !before.equals(initial)) {
      out.name("old");
      value(owner, feature, before, true);
    }
    if (after != null && !after.equals(initial)) {
      out.name("new");
      value(owner, feature, after, false);
    }
    out.endObject();
  }

  void add(EObject owner, EStructuralFeature feature, Positions at, List<?> values) throws IOException {
    begin("add", owner, feature);
    list(owner, feature, at, values, false);
  }

  void remove(EObject owner, EStructuralFeature feature, Positions at, List<?> values) throws IOException {
    begin("remove", owner, feature);
    list(owner, feature, at, values, true);
  }

  private void list(EObject owner, EStructuralFeature feature, Positions at, List<?> values, boolean leaving)
      throws IOException {
    out.name("at");
    if (at.scattered() == null) {
      out.value(at.first());
    } else {
      out.beginArray();
      for (int position : at.scattered()) {
        out.value(position);
      }
      out.endArray();
    }
    out.name("values").beginArray();
    for (Object value : values) {
      value(owner, feature, value, leaving);
    }
    out.endArray().endObject();
  }

  void move(EObject owner, EStructuralFeature feature, int from, int to) throws IOException {
    begin("move", owner, feature);
    out.name("from").value(from).name("to").value(to).endObject();
  }

  /** An element that left, in full, whether known or not. */
  void gone(EObject element) throws IOException {
    empty = false;
    out.beginObject().name("op").value("gone").name("class").value(element.eClass().getName()).name("value");
    new ElementWriter(names).write(element, element.eClass(), out);
    out.endObject();
  }

  private void begin(String operation, EObject owner, EStructuralFeature feature) throws IOException {
    empty = false;
    out.beginObject().name("op").value(operation).name("class").value(owner.eClass().getName())
        .name("object").value(((StudyElement) owner).getId()).name("feature").value(feature.getName());
  }

  private void value(EObject owner, EStructuralFeature feature, Object value, boolean leaving) throws IOException {
    if (feature instanceof EAttribute attribute) {
      ElementWriter.writeValue(attribute, value, out);
    } else if (!((EReference) feature).isContainment()) {
      out.value(names.name(owner, (EReference) feature, (EObject) value));
    } else if (leaving || known.test((EObject) value)) {
      out.value(((StudyElement) value).getId());
    } else {
      elements.write((EObject) value, ((EReference) feature).getEReferenceType(), out);
    }
  }

  Changes finish() throws IOException {
    out.endArray().flush();
    return buffer.finish();
  }

  @Override
  public void close() {
    buffer.close();
  }
}
