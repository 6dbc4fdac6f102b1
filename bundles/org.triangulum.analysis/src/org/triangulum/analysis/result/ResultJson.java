// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Results as JSON. The same result gives the same bytes, and what is read back equals what was written, every number to
 * the last bit. Unknown members
 * of a later version are passed over.
 */
public final class ResultJson {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private ResultJson() {
  }

  /** A result as indented JSON text. */
  public static String write(AnalysisResult result) {
    return GSON.toJson(toJson(result));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException naming the cause when the text is no result
   */
  public static AnalysisResult read(String json) {
    try {
      return fromJson(GSON.fromJson(json, JsonObject.class));
    } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException
        | UnsupportedOperationException e) {
      throw new IllegalArgumentException("This is no analysis result: " + e.getMessage(), e);
    }
  }

  /** A result as a JSON object. */
  public static JsonObject toJson(AnalysisResult result) {
    JsonObject json = new JsonObject();
    json.addProperty("analysis", result.analysis());
    json.addProperty("method", result.method());
    json.addProperty("softwareVersion", result.softwareVersion());
    json.addProperty("fingerprint", result.fingerprint());
    json.add("parameters", map(result.parameters(), JsonPrimitive::new));
    json.add("values", map(result.values(), ResultJson::number));
    json.add("bases", list(result.bases(), ResultJson::base));
    json.add("warnings", list(result.warnings(), JsonPrimitive::new));
    json.add("tables", list(result.tables(), ResultJson::table));
    json.add("charts", list(result.charts(), ResultJson::chart));
    json.add("trail", map(result.trail(), ResultJson::trail));
    return json;
  }

  /** The result of a JSON object. */
  private static AnalysisResult fromJson(JsonObject json) {
    return new AnalysisResult(text(json, "analysis"), text(json, "method"), text(json, "softwareVersion"),
        text(json, "fingerprint"), map(json.getAsJsonObject("values"), JsonElement::getAsDouble),
        list(json, "tables", ResultJson::table), list(json, "charts", ResultJson::chart),
        list(json, "bases", ResultJson::base), list(json, "warnings", JsonElement::getAsString),
        map(json.getAsJsonObject("parameters"), JsonElement::getAsString),
        map(json.getAsJsonObject("trail"), ResultJson::trail));
  }

  /** Whole numbers without a point, but for minus zero; both forms read back as the same double. */
  private static JsonElement number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole && Double.compare(value, -0.0) != 0 ? new JsonPrimitive((long) value) : new JsonPrimitive(value);
  }

  private static JsonElement base(Base base) {
    JsonObject json = new JsonObject();
    json.addProperty("name", base.name());
    json.addProperty("all", base.all());
    json.addProperty("applicable", base.applicable());
    json.addProperty("valid", base.valid());
    json.addProperty("used", base.used());
    json.addProperty("rule", base.rule());
    return json;
  }

  private static Base base(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new Base(text(json, "name"), json.get("all").getAsLong(), json.get("applicable").getAsLong(),
        json.get("valid").getAsLong(), json.get("used").getAsLong(), text(json, "rule"));
  }

  private static JsonElement table(ResultTable table) {
    JsonObject json = new JsonObject();
    json.addProperty("id", table.id());
    json.addProperty("title", table.title());
    json.add("columns", list(table.columns(), column -> {
      JsonObject c = new JsonObject();
      c.addProperty("id", column.id());
      c.addProperty("title", column.title());
      c.addProperty("format", column.format().name());
      return c;
    }));
    json.add("rows", list(table.rows(), row -> list(row, ResultJson::cell)));
    json.add("notes", list(table.notes(), JsonPrimitive::new));
    return json;
  }

  private static ResultTable table(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new ResultTable(text(json, "id"), text(json, "title"), list(json, "columns", c -> new ResultColumn(
        text(c.getAsJsonObject(), "id"), text(c.getAsJsonObject(), "title"),
        ResultColumn.Format.valueOf(text(c.getAsJsonObject(), "format")))),
        list(json.getAsJsonArray("rows"), row -> list(row.getAsJsonArray(), ResultJson::cell)),
        list(json, "notes", JsonElement::getAsString));
  }

  private static JsonElement cell(Cell cell) {
    JsonObject json = new JsonObject();
    if (!cell.text().isEmpty()) {
      json.addProperty("text", cell.text());
    }
    cell.number().ifPresent(n -> json.add("number", number(n)));
    cell.valueName().ifPresent(name -> json.addProperty("value", name));
    return json;
  }

  private static Cell cell(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new Cell(json.has("text") ? text(json, "text") : "",
        Optional.ofNullable(json.get("number")).map(JsonElement::getAsDouble),
        Optional.ofNullable(json.get("value")).map(JsonElement::getAsString));
  }

  private static JsonElement chart(Chart chart) {
    JsonObject json = new JsonObject();
    json.addProperty("id", chart.id());
    json.addProperty("kind", chart.kind().name());
    json.addProperty("title", chart.title());
    json.add("categories", list(chart.categories(), JsonPrimitive::new));
    json.add("series", list(chart.series(), series -> series(series, chart.kind())));
    json.addProperty("valueAxis", chart.valueAxis());
    json.addProperty("description", chart.description());
    if (chart.kind() == Chart.Kind.SCATTER) {
      json.addProperty("placeAxis", chart.placeAxis());
    }
    return json;
  }

  private static JsonElement series(Chart.Series series, Chart.Kind kind) {
    JsonObject json = new JsonObject();
    json.addProperty("name", series.name());
    json.add("values", list(series.values(), ResultJson::number));
    json.add("lower", list(series.lower(), ResultJson::number));
    json.add("upper", list(series.upper(), ResultJson::number));
    if (!series.names().isEmpty()) {
      json.add("names", list(series.names(), JsonPrimitive::new));
    }
    if (kind == Chart.Kind.SCATTER) {
      json.addProperty("form", series.form().name());
      json.add("places", list(series.places(), ResultJson::number));
      json.add("counts", list(series.counts(), ResultJson::number));
      json.add("labels", list(series.labels(), JsonPrimitive::new));
    }
    return json;
  }

  private static Chart chart(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new Chart(text(json, "id"), Chart.Kind.valueOf(text(json, "kind")), text(json, "title"),
        list(json, "categories", JsonElement::getAsString), list(json, "series", ResultJson::series),
        text(json, "valueAxis"), text(json, "description"), json.has("placeAxis") ? text(json, "placeAxis") : "");
  }

  private static Chart.Series series(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    boolean placed = json.has("places");
    return new Chart.Series(text(json, "name"), list(json, "values", JsonElement::getAsDouble),
        list(json, "lower", JsonElement::getAsDouble), list(json, "upper", JsonElement::getAsDouble),
        placed ? list(json, "places", JsonElement::getAsDouble) : List.of(),
        placed ? list(json, "counts", JsonElement::getAsDouble) : List.of(),
        placed ? list(json, "labels", JsonElement::getAsString) : List.of(),
        placed ? Chart.Form.valueOf(text(json, "form")) : Chart.Form.POINTS,
        json.has("names") ? list(json, "names", JsonElement::getAsString) : List.of());
  }

  private static JsonElement trail(Trail trail) {
    JsonObject json = new JsonObject();
    json.addProperty("label", trail.label());
    json.addProperty("value", trail.value());
    if (!trail.operation().isEmpty()) {
      json.addProperty("operation", trail.operation());
    }
    if (!trail.inputs().isEmpty()) {
      json.add("inputs", list(trail.inputs(), ResultJson::trail));
    }
    return json;
  }

  private static Trail trail(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new Trail(text(json, "label"), text(json, "value"), json.has("operation") ? text(json, "operation") : "",
        json.has("inputs") ? list(json, "inputs", ResultJson::trail) : List.of());
  }

  private static String text(JsonObject json, String name) {
    return json.get(name).getAsString();
  }

  private static <T> JsonArray list(Collection<T> items, Function<T, JsonElement> write) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(write.apply(item)));
    return array;
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> read) {
    return list(json.getAsJsonArray(name), read);
  }

  private static <T> List<T> list(JsonArray array, Function<JsonElement, T> read) {
    List<T> items = new ArrayList<>();
    array.forEach(item -> items.add(read.apply(item)));
    return items;
  }

  private static <T> JsonObject map(Map<String, T> map, Function<T, JsonElement> write) {
    JsonObject json = new JsonObject();
    map.forEach((name, value) -> json.add(name, write.apply(value)));
    return json;
  }

  private static <T> Map<String, T> map(JsonObject json, Function<JsonElement, T> read) {
    Map<String, T> map = new LinkedHashMap<>();
    json.entrySet().forEach(entry -> map.put(entry.getKey(), read.apply(entry.getValue())));
    return map;
  }
}
