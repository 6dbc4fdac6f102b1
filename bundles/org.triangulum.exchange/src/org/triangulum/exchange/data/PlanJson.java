// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.analysis.Nearest;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.WholeFile;
import org.triangulum.exchange.folder.JsonSource;
import org.triangulum.exchange.folder.JsonSource.Node;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.MissingKind;

/** Mappings as files, as {@code data.md} describes them. */
public final class PlanJson {
  private static final String KEEP = "keep";
  private static final Set<String> MEMBERS = Set.of("key", "dataset", "title", "rowUnit", "administration", "reader",
      "settings", "createParticipants", "others", "vanished", "columns");
  private static final Set<String> OF_COLUMN = Set.of("source", "use", "target", "label", "item", "values", "missing");

  private final String file;
  private final Problems problems;

  private PlanJson(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a mapping.
   *
   * @throws ExchangeException listing what is wrong with it, by line
   */
  public static DataPlan read(Path source) throws ExchangeException {
    Problems problems = new Problems();
    String name = String.valueOf(source.getFileName());
    DataPlan plan = DataPlan.of("");
    try {
      plan = new PlanJson(name, problems).plan(TextFiles.decode(Files.readAllBytes(source)));
    } catch (BadText e) {
      problems.add(name, e.line(), e.getMessage());
    } catch (IOException e) {
      throw new ExchangeException("The mapping " + source + " cannot be read: " + e, e);
    }
    problems.refuse("Nothing was imported");
    return plan;
  }

  private DataPlan plan(String text) {
    Map<String, Node> members = new JsonSource(file, problems).read(text).map(this::object).orElse(Map.of());
    known(members, MEMBERS);
    List<ColumnPlan> columns = new ArrayList<>();
    Node array = members.get("columns");
    if (array != null && array.elements().isEmpty()) {
      problem(array, "columns: " + array.what() + " where an array must be");
    }
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Node node : array == null ? List.<Node>of() : array.elements().orElse(List.of())) {
      ColumnPlan column = column(object(node), node);
      Integer before = seen.putIfAbsent(column.source(), node.line());
      if (before != null) {
        problem(node, "column \"" + column.source() + "\" stands in line " + before + " already");
      }
      columns.add(column);
    }
    return new DataPlan(text(members, "key"), text(members, "dataset"), text(members, "title"),
        text(members, "rowUnit"), text(members, "administration"), text(members, "reader"),
        texts(members, "settings"), choice(members, "createParticipants", "false", "true"),
        choice(members, "others", KEEP, "ignore"), choice(members, "vanished", KEEP, "remove"), columns);
  }

  private ColumnPlan column(Map<String, Node> members, Node node) {
    known(members, OF_COLUMN);
    String source = text(members, "source");
    if (source.isEmpty()) {
      problem(node, "a column needs its name in the source: \"source\" is missing");
    }
    MappedUse use = MappedUse.ANSWER;
    if (members.containsKey("use")) {
      List<String> uses = Arrays.stream(MappedUse.values()).map(MappedUse::getLiteral).toList();
      String said = text(members, "use");
      MappedUse found = MappedUse.get(said);
      if (found == null) {
        problem(members.get("use"), "\"" + said + "\" is no use of a column" + Nearest.hint(said, uses));
      } else {
        use = found;
      }
    }
    Map<String, MissingKind> missing = new LinkedHashMap<>();
    texts(members, "missing").forEach((value, kind) -> {
      MissingKind found = MissingKind.get(kind);
      if (found == null) {
        problem(members.get("missing"), "\"" + kind + "\" is no kind of missing" + Nearest.hint(kind,
            Arrays.stream(MissingKind.values()).map(MissingKind::getLiteral).toList()));
      } else {
        missing.put(value, found);
      }
    });
    return new ColumnPlan(source, use, text(members, "target"), text(members, "label"), text(members, "item"),
        texts(members, "values"), missing);
  }

  private Map<String, Node> object(Node node) {
    if (node.members().isEmpty()) {
      problem(node, node.what() + " where an object must be");
    }
    return node.members().orElse(Map.of());
  }

  private void known(Map<String, Node> members, Set<String> names) {
    members.forEach((name, node) -> {
      if (!names.contains(name)) {
        problem(node, "unknown member \"" + name + "\"" + Nearest.hint(name, names));
      }
    });
  }

  private String text(Map<String, Node> members, String name) {
    Node node = members.get(name);
    if (node != null && node.value() != null && node.text().isEmpty()) {
      problem(node, name + ": " + node.what() + " where a text must be");
    }
    return node == null ? "" : node.text().orElse("").strip();
  }

  private boolean choice(Map<String, Node> members, String name, String no, String yes) {
    String said = text(members, name);
    if (!said.isEmpty() && !said.equals(no) && !said.equals(yes)) {
      problem(members.get(name), name + ": \"" + said + "\" where " + no + " or " + yes + " must be");
    }
    return said.equals(yes);
  }

  private Map<String, String> texts(Map<String, Node> members, String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    Node node = members.get(name);
    if (node != null) {
      object(node).forEach((member, value) -> {
        if (value.text().isEmpty()) {
          problem(value, name + ", " + member + ": " + value.what() + " where a text must be");
        } else {
          texts.put(member, value.text().get());
        }
      });
    }
    return texts;
  }

  private void problem(Node node, String cause) {
    problems.add(file, node.line(), cause);
  }

  /**
   * Writes a mapping.
   *
   * @throws ExchangeException when the file cannot be written; then it is as it was
   */
  public static void write(DataPlan plan, Path target) throws ExchangeException {
    WholeFile.write(target, "mapping", out -> out.write(text(plan).getBytes(StandardCharsets.UTF_8)));
  }

  /** A mapping as it stands in a file. */
  public static String text(DataPlan plan) {
    JsonObject json = new JsonObject();
    add(json, "key", plan.key());
    add(json, "dataset", plan.dataset());
    add(json, "title", plan.title());
    add(json, "rowUnit", plan.rowUnit());
    add(json, "administration", plan.administration());
    add(json, "reader", plan.reader());
    add(json, "settings", plan.settings());
    if (plan.createParticipants()) {
      json.addProperty("createParticipants", true);
    }
    add(json, "others", plan.ignoreOthers() ? "ignore" : "");
    add(json, "vanished", plan.removeVanished() ? "remove" : "");
    JsonArray columns = new JsonArray();
    for (ColumnPlan column : plan.columns()) {
      JsonObject each = new JsonObject();
      each.addProperty("source", column.source());
      each.addProperty("use", column.use().getLiteral());
      add(each, "target", column.target());
      add(each, "label", column.label());
      add(each, "item", column.item());
      add(each, "values", column.values());
      Map<String, String> missing = new LinkedHashMap<>();
      column.missing().forEach((value, kind) -> missing.put(value, kind.getLiteral()));
      add(each, "missing", missing);
      columns.add(each);
    }
    json.add("columns", columns);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  private static void add(JsonObject json, String name, String value) {
    if (!value.isEmpty()) {
      json.addProperty(name, value);
    }
  }

  private static void add(JsonObject json, String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      JsonObject object = new JsonObject();
      values.forEach(object::addProperty);
      json.add(name, object);
    }
  }
}
