// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.triangulum.analysis.result.Chart;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Reference;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.Row;
import org.triangulum.triangulation.display.RenderedDisplay.State;

/** Rendered tables as JSON and back; what is kept of a version is this. Members that say nothing are left out. */
public final class DisplayJson {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private DisplayJson() {}

  /** A table as text. */
  public static String write(RenderedDisplay display) {
    return GSON.toJson(tree(display)) + "\n";
  }

  /** A table as a tree. */
  public static JsonObject tree(RenderedDisplay display) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", display.kind());
    json.addProperty("key", display.key());
    json.addProperty("title", display.title());
    say(json, "purpose", display.purpose());
    json.add("headings", array(display.headings(), DisplayJson::heading));
    json.add("rows", array(display.rows(), DisplayJson::row));
    json.add("notes", array(display.notes(), com.google.gson.JsonPrimitive::new));
    json.add("standing", array(display.standing(), com.google.gson.JsonPrimitive::new));
    return json;
  }

  private static JsonElement heading(Heading heading) {
    JsonObject json = new JsonObject();
    json.addProperty("title", heading.title());
    json.addProperty("role", literal(heading.role()));
    say(json, "group", heading.group());
    return json;
  }

  private static JsonElement row(Row row) {
    JsonObject json = new JsonObject();
    say(json, "id", row.id());
    say(json, "mark", row.mark());
    json.add("cells", array(row.cells(), cell -> array(cell.parts(), DisplayJson::part)));
    return json;
  }

  private static JsonElement part(Part part) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", literal(part.kind()));
    json.addProperty("text", part.text());
    say(json, "attribution", part.attribution());
    part.number().ifPresent(n -> json.addProperty("number", n));
    part.chart().ifPresent(c -> json.add("chart", GSON.toJsonTree(c)));
    part.source().ifPresent(s -> json.add("source", GSON.toJsonTree(s)));
    if (part.state() != State.LIVE) {
      json.addProperty("state", literal(part.state()));
    }
    say(json, "stateNote", part.stateNote());
    return json;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is no such table
   */
  public static RenderedDisplay read(String text) {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      return new RenderedDisplay(said(json, "kind"), said(json, "key"), said(json, "title"), said(json, "purpose"),
          list(json, "headings", h -> new Heading(said(h.getAsJsonObject(), "title"),
              value(Role.class, said(h.getAsJsonObject(), "role")), said(h.getAsJsonObject(), "group"))),
          list(json, "rows", DisplayJson::readRow), list(json, "notes", JsonElement::getAsString));
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NullPointerException e) {
      throw new IllegalArgumentException("This is no table of a joint display: " + e.getMessage(), e);
    }
  }

  private static Row readRow(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new Row(said(json, "id"), list(json, "cells", cell -> {
      List<Part> parts = new ArrayList<>();
      cell.getAsJsonArray().forEach(p -> parts.add(readPart(p.getAsJsonObject())));
      return new Cell(parts);
    }), said(json, "mark"));
  }

  private static Part readPart(JsonObject json) {
    return new Part(value(Kind.class, said(json, "kind")), said(json, "text"), said(json, "attribution"),
        json.has("number") ? OptionalDouble.of(json.get("number").getAsDouble()) : OptionalDouble.empty(),
        Optional.ofNullable(json.get("chart")).map(c -> GSON.fromJson(c, Chart.class)),
        Optional.ofNullable(json.get("source")).map(s -> GSON.fromJson(s, Reference.class)),
        json.has("state") ? value(State.class, said(json, "state")) : State.LIVE, said(json, "stateNote"));
  }

  private static void say(JsonObject json, String name, String text) {
    if (!text.isEmpty()) {
      json.addProperty(name, text);
    }
  }

  private static String said(JsonObject json, String name) {
    return json.has(name) ? json.get(name).getAsString() : "";
  }

  private static <T> JsonArray array(List<T> list, Function<T, JsonElement> write) {
    JsonArray array = new JsonArray();
    list.forEach(each -> array.add(write.apply(each)));
    return array;
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> read) {
    List<T> list = new ArrayList<>();
    json.getAsJsonArray(name).forEach(each -> list.add(read.apply(each)));
    return list;
  }

  private static String literal(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E value(Class<E> type, String literal) {
    return Enum.valueOf(type, literal.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
