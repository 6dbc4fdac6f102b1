// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.families;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.RegisteredInstrument;
import org.triangulum.instruments.edit.Field;
import org.triangulum.instruments.edit.Part;

/** The published schema knows the keys that definitions use and the words that they may say. */
class SchemaTest {
  private static final Map<?, ?> SCHEMA = schema();

  private static Map<?, ?> schema() {
    try (InputStream in = Instruments.class.getResourceAsStream("/schema/instrument.schema.json")) {
      assertNotNull(in, "the schema is in the bundle");
      return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<RegisteredInstrument> all() {
    return Instruments.discovered(SchemaTest.class.getClassLoader()).versions();
  }

  @ParameterizedTest
  @MethodSource("all")
  void allowsEveryDefinitionThatTheReaderTakes(RegisteredInstrument instrument) {
    Object definition = new Load(LoadSettings.builder().build()).loadFromString(instrument.file().text());
    List<String> refused = new ArrayList<>();
    validate(definition, SCHEMA, "", refused);
    assertEquals(List.of(), refused);
  }

  @Test
  void refusesWhatTheReaderRefuses() {
    List<String> refused = new ArrayList<>();
    validate(new Load(LoadSettings.builder().build()).loadFromString("""
        {format: 2, id: Mood, wording: secret, items: [{id: 1, label: a, kind: film, colour: red}]}"""), SCHEMA, "",
        refused);
    assertEquals(List.of("/format", "/id", "/wording", "/items/0/kind", "/items/0/colour", "/version", "/title",
        "/licence"), refused);
  }

  /** The editor has a field for each key, in the order in which it writes them. */
  @ParameterizedTest
  @EnumSource(Part.class)
  void theEditorKnowsEveryKey(Part part) {
    Map<?, ?> schema = SCHEMA;
    for (String list : part == Part.CUTS || part == Part.REFERENCE ? List.of("scales", part.list())
        : part == Part.INSTRUMENT ? List.<String>of() : List.of(part.list())) {
      schema = (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) schema.get("properties")).get(list)).get("items");
    }
    assertEquals(new TreeSet<>(((Map<?, ?>) schema.get("properties")).keySet()), new TreeSet<>(part.order()));
    for (Field field : part.fields()) {
      Object words = ((Map<?, ?>) ((Map<?, ?>) schema.get("properties")).get(field.key())).get("enum");
      assertEquals(words == null ? Set.of() : Set.copyOf((List<?>) words), field.words().stream()
          .filter(word -> !word.isEmpty()).collect(Collectors.toSet()), field.key());
    }
  }

  /** The part of JSON Schema that the published schema uses. */
  private static void validate(Object value, Map<?, ?> schema, String place, List<String> refused) {
    if (schema.containsKey("anyOf")) {
      boolean fits = ((List<?>) schema.get("anyOf")).stream().anyMatch(one -> {
        List<String> inside = new ArrayList<>();
        validate(value, (Map<?, ?>) one, place, inside);
        return inside.isEmpty();
      });
      add(fits, place, refused);
      return;
    }
    boolean plain = (!schema.containsKey("const") || schema.get("const").equals(value))
        && (!schema.containsKey("enum") || ((List<?>) schema.get("enum")).contains(value))
        && (!schema.containsKey("pattern") || String.valueOf(value).matches((String) schema.get("pattern")))
        && isOfType(value, schema.get("type"));
    add(plain, place, refused);
    if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
      for (int i = 0; i < list.size(); i++) {
        validate(list.get(i), items, place + "/" + i, refused);
      }
    }
    if (value instanceof Map<?, ?> map && "object".equals(schema.get("type"))) {
      members(map, schema, place, refused);
    }
  }

  private static void members(Map<?, ?> map, Map<?, ?> schema, String place, List<String> refused) {
    Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> p ? p : Map.of();
    map.forEach((key, member) -> {
      Object rule = properties.containsKey(key) ? properties.get(key) : schema.get("additionalProperties");
      if (rule instanceof Map<?, ?> one) {
        validate(member, one, place + "/" + key, refused);
      } else {
        add(!Boolean.FALSE.equals(rule), place + "/" + key, refused);
      }
    });
    if (schema.get("required") instanceof List<?> required) {
      required.forEach(key -> add(map.containsKey(key), place + "/" + key, refused));
    }
  }

  private static boolean isOfType(Object value, Object type) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(one -> isOfType(value, one));
    }
    return type == null || switch ((String) type) {
      case "string" -> value instanceof String;
      case "integer" -> value instanceof Integer;
      case "number" -> value instanceof Number;
      case "boolean" -> value instanceof Boolean;
      case "array" -> value instanceof List;
      default -> value instanceof Map;
    };
  }

  private static void add(boolean fits, String place, List<String> refused) {
    if (!fits) {
      refused.add(place);
    }
  }
}
