// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.triangulum.model.study.StudyPackage;

/** Values of attributes as text, and back. */
final class FieldText {
  private static final Map<EClass, String> KINDS = kinds();
  // Java's own reading also takes "1d", "0x1p3", "NaN" and "Infinity".
  private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
  private static final Pattern ZONED = Pattern.compile(".*T.*([+-]\\d\\d:\\d\\d|Z)");

  private FieldText() {
  }

  /**
   * The value a field holds.
   *
   * @throws IllegalArgumentException saying what is wrong and what is allowed
   */
  static Object read(EAttribute attribute, String text) {
    if (attribute.getEAttributeType() instanceof EEnum choices) {
      return choice(choices, text.strip());
    }
    return switch (attribute.getEAttributeType().getClassifierID()) {
      case EcorePackage.EINT -> whole(text.strip());
      case EcorePackage.EDOUBLE -> decimal(text.strip());
      case EcorePackage.EBOOLEAN -> flag(text.strip());
      default -> text(attribute, text);
    };
  }

  /** The text of a value, which {@link #read} takes back. */
  static String write(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Enumerator literal) {
      return literal.getLiteral();
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    return value.toString();
  }

  /** Whether a feature holds text of any kind, blanks included. */
  static boolean isPlain(EStructuralFeature feature) {
    return feature.getEType() == EcorePackage.Literals.ESTRING && !FolderRules.isDate((EAttribute) feature);
  }

  /** The name of a class in references: lower case with hyphens. */
  static String kind(EClass type) {
    return KINDS.get(type);
  }

  private static Map<EClass, String> kinds() {
    return StudyPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .collect(Collectors.toUnmodifiableMap(type -> type,
            type -> type.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)));
  }

  private static Object choice(EEnum choices, String text) {
    EEnumLiteral literal = choices.getEEnumLiteralByLiteral(text);
    if (literal == null) {
      throw new IllegalArgumentException("\"" + text + "\" is not one of "
          + choices.getELiterals().stream().map(Enumerator::getLiteral).collect(Collectors.joining(", ")));
    }
    return literal.getInstance();
  }

  private static Integer whole(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no whole number", e);
    }
  }

  private static Double decimal(String text) {
    if (!DECIMAL.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text))) {
      throw new IllegalArgumentException("\"" + text + "\" is no number"
          + (DECIMAL_COMMA.matcher(text).matches() ? "; decimals are written with a point" : ""));
    }
    return Double.valueOf(text);
  }

  private static Boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("\"" + text + "\" is not one of true, false");
    }
    return Boolean.valueOf(text);
  }

  private static String text(EAttribute attribute, String text) {
    if (FolderRules.isDate(attribute)) {
      for (String end : text.strip().split("/", 2)) {
        if (!isDate(end)) {
          throw new IllegalArgumentException("\"" + text + "\" is no ISO 8601 date such as 2014, 2014-03, 2014-03-05"
              + " or 2014-03-05T10:00:00Z");
        }
      }
      return text.strip();
    }
    return text;
  }

  private static boolean isDate(String text) {
    try {
      switch (text.length()) {
        case 4 -> Year.parse(text);
        case 7 -> YearMonth.parse(text);
        case 10 -> LocalDate.parse(text);
        default -> {
          if (ZONED.matcher(text).matches()) {
            OffsetDateTime.parse(text);
          } else {
            LocalDateTime.parse(text);
          }
        }
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
