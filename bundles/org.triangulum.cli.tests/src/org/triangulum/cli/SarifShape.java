// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What SARIF 2.1.0 (OASIS Standard, 2020, section 3) demands of the objects that are written: which properties there
 * are, which must be there, which values they take. Objects of other kinds are a problem here, as they are not checked.
 */
final class SarifShape {
  private static final Set<String> LEVELS = Set.of("none", "note", "warning", "error");

  /**
   * An object of the standard.
   *
   * @param required properties, separated by blanks
   * @param known all properties that are written, with the kind of their values: another object, or {@code string}
   *     and the like; {@code []} behind it says that there is a list of them
   */
  private record Kind(String required, Map<String, String> known) {}

  private static final Map<String, Kind> KINDS = Map.ofEntries(
      Map.entry("sarifLog", new Kind("version runs", Map.of("$schema", "uri", "version", "version", "runs", "run[]"))),
      Map.entry("run", new Kind("tool results", Map.of("tool", "tool", "results", "result[]", "columnKind",
          "columnKind"))),
      Map.entry("tool", new Kind("driver", Map.of("driver", "toolComponent"))),
      Map.entry("toolComponent", new Kind("name", Map.of("name", "string", "version", "string", "rules",
          "reportingDescriptor[]"))),
      Map.entry("reportingDescriptor", new Kind("id", Map.of("id", "string", "shortDescription", "message", "help",
          "message", "defaultConfiguration", "configuration"))),
      Map.entry("configuration", new Kind("", Map.of("level", "level"))),
      Map.entry("result", new Kind("message", Map.of("ruleId", "string", "ruleIndex", "index", "level", "level",
          "message", "message", "locations", "location[]", "partialFingerprints", "strings", "suppressions",
          "suppression[]", "properties", "bag"))),
      Map.entry("message", new Kind("text", Map.of("text", "string"))),
      Map.entry("location", new Kind("", Map.of("physicalLocation", "physicalLocation", "logicalLocations",
          "logicalLocation[]"))),
      Map.entry("physicalLocation", new Kind("artifactLocation", Map.of("artifactLocation", "artifactLocation",
          "region", "region"))),
      Map.entry("artifactLocation", new Kind("uri", Map.of("uri", "uri"))),
      Map.entry("region", new Kind("startLine", Map.of("startLine", "line", "snippet", "artifactContent"))),
      Map.entry("artifactContent", new Kind("", Map.of("text", "string"))),
      Map.entry("logicalLocation", new Kind("", Map.of("name", "string", "fullyQualifiedName", "string"))),
      Map.entry("suppression", new Kind("kind", Map.of("kind", "suppressionKind", "justification", "string"))));

  private final List<String> problems = new ArrayList<>();

  private SarifShape() {}

  /** What a log does wrong, with the path to it; empty for a valid one. */
  static List<String> problems(String log) {
    SarifShape shape = new SarifShape();
    shape.check("$", "sarifLog", JsonParser.parseString(log));
    return shape.problems;
  }

  private void check(String path, String kind, JsonElement value) {
    if (kind.endsWith("[]")) {
      Set<JsonElement> seen = new HashSet<>();
      boolean distinct = !kind.startsWith("run") && !kind.startsWith("result[");
      if (!value.isJsonArray()) {
        problems.add(path + " is no list");
        return;
      }
      for (int i = 0; i < value.getAsJsonArray().size(); i++) {
        JsonElement each = value.getAsJsonArray().get(i);
        check(path + "[" + i + "]", kind.substring(0, kind.length() - 2), each);
        if (distinct && !seen.add(each)) {
          problems.add(path + "[" + i + "] stands there twice");
        }
      }
    } else if (KINDS.containsKey(kind)) {
      object(path, KINDS.get(kind), value);
    } else if (!valid(kind, value)) {
      problems.add(path + " is no " + kind + ": " + value);
    }
  }

  private void object(String path, Kind kind, JsonElement value) {
    if (!value.isJsonObject()) {
      problems.add(path + " is no object");
      return;
    }
    JsonObject object = value.getAsJsonObject();
    for (String name : kind.required().split(" ")) {
      if (!name.isEmpty() && !object.has(name)) {
        problems.add(path + " lacks " + name);
      }
    }
    for (String name : object.keySet()) {
      String type = kind.known().get(name);
      if (type == null) {
        problems.add(path + " has a property " + name);
      } else {
        check(path + "." + name, type, object.get(name));
      }
    }
  }

  private static boolean valid(String kind, JsonElement value) {
    if (kind.equals("bag")) {
      return value.isJsonObject();
    }
    if (kind.equals("strings")) {
      return value.isJsonObject() && value.getAsJsonObject().entrySet().stream().allMatch(e -> valid("string",
          e.getValue()));
    }
    if (!value.isJsonPrimitive()) {
      return false;
    }
    if (kind.equals("index") || kind.equals("line")) {
      return value.getAsJsonPrimitive().isNumber() && value.getAsString().matches("\\d+")
          && value.getAsLong() >= (kind.equals("line") ? 1 : 0);
    }
    String text = value.getAsString();
    return value.getAsJsonPrimitive().isString() && switch (kind) {
      case "string" -> true;
      case "version" -> text.equals("2.1.0");
      case "level" -> LEVELS.contains(text);
      case "columnKind" -> Set.of("utf16CodeUnits", "unicodeCodePoints").contains(text);
      case "suppressionKind" -> Set.of("inSource", "external").contains(text);
      case "uri" -> uri(text);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static boolean uri(String text) {
    try {
      URI.create(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
