// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Writes elements with all they contain as JSON objects, streaming.
 *
 * <p>Members are the features of the metamodel in its order; what has its default value is left out. Enumerations are
 * written by their literal, references by name. The first member {@code class} is written only where the place does
 * not tell it.
 */
public final class ElementWriter {
  /** The member that names the class of an element. */
  static final String CLASS = "class";

  private final ReferenceNames names;
  private final Predicate<EStructuralFeature> features;
  private final Predicate<EObject> elements;

  public ElementWriter(ReferenceNames names) {
    this(names, feature -> true, element -> true);
  }

  /**
   * A writer that leaves something out.
   *
   * @param features which features to write
   * @param elements which contained elements to write
   */
  public ElementWriter(ReferenceNames names, Predicate<EStructuralFeature> features, Predicate<EObject> elements) {
    this.names = names;
    this.features = features;
    this.elements = elements;
  }

  /**
   * Writes an element.
   *
   * @param expected the class that the place tells; {@code class} is written when the element's is another one
   */
  public void write(EObject element, EClass expected, JsonWriter out) throws IOException {
    out.beginObject();
    EClass type = element.eClass();
    if (type != expected) {
      out.name(CLASS).value(type.getName());
    }
    for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
      if (element.eIsSet(feature) && features.test(feature)) {
        out.name(feature.getName());
        writeFeature(element, feature, out);
      }
    }
    out.endObject();
  }

  private void writeFeature(EObject element, EStructuralFeature feature, JsonWriter out) throws IOException {
    Object value = element.eGet(feature, false);
    if (feature.isMany()) {
      out.beginArray();
      for (Object each : (List<?>) value) {
        writeValue(element, feature, each, out);
      }
      out.endArray();
    } else {
      writeValue(element, feature, value, out);
    }
  }

  /** Writes one value of a feature: a plain value, the name of an element, or an element. */
  private void writeValue(EObject element, EStructuralFeature feature, Object value, JsonWriter out)
      throws IOException {
    if (feature instanceof EAttribute attribute) {
      writeValue(attribute, value, out);
    } else {
      EReference reference = (EReference) feature;
      if (!reference.isContainment()) {
        out.value(names.name(element, reference, (EObject) value));
      } else if (elements.test((EObject) value)) {
        write((EObject) value, reference.getEReferenceType(), out);
      } else if (!reference.isMany()) {
        out.nullValue();
      }
    }
  }

  /** Writes one value of an attribute. */
  public static void writeValue(EAttribute attribute, Object value, JsonWriter out) throws IOException {
    if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else if (value instanceof Double number && !Double.isFinite(number)) {
      out.value(number.toString());
    } else if (value instanceof Number number) {
      out.value(number);
    } else if (value instanceof Enumerator literal) {
      out.value(literal.getLiteral());
    } else if (value == null) {
      out.nullValue();
    } else {
      out.value(EcoreUtil.convertToString(attribute.getEAttributeType(), value));
    }
  }
}
