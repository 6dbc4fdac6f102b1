// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.exchange.Problems;

/** Reads JSON into a tree that knows its lines, which Gson's own tree does not. */
public final class JsonSource {
  private static final Pattern LINE = Pattern.compile("at line (\\d+) column");
  private static final int DEEPEST = 100;

  /**
   * A value and where it stands.
   *
   * @param value a map of nodes by member, a list of nodes, a text (numbers and flags as they are written) or null
   * @param quoted whether a text stood in quotation marks
   */
  public record Node(int line, Object value, boolean quoted) {

    /** The members of an object by name; empty where it is none. */
    @SuppressWarnings("unchecked")
    public Optional<Map<String, Node>> members() {
      return value instanceof Map ? Optional.of((Map<String, Node>) value) : Optional.empty();
    }

    /** The elements of an array; empty where it is none. */
    @SuppressWarnings("unchecked")
    public Optional<List<Node>> elements() {
      return value instanceof List ? Optional.of((List<Node>) value) : Optional.empty();
    }

    /** A text, number or flag as it is written; empty where it is none. */
    public Optional<String> text() {
      return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** What it is, for messages. */
    public String what() {
      return value instanceof Map ? "an object" : value instanceof List ? "an array" : value == null ? "null"
          : quoted ? "\"" + value + "\"" : value.toString();
    }
  }

  private final String file;
  private final Problems problems;

  /** A reader that notes what is wrong, with lines of the file. */
  public JsonSource(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The tree of a JSON text; empty, and a problem, when it is none. */
  public Optional<Node> read(String text) {
    JsonReader in = new JsonReader(new StringReader(text));
    in.setStrictness(Strictness.STRICT);
    try {
      Node node = node(in, 0);
      in.peek();
      return Optional.of(node);
    } catch (MalformedJsonException | EOFException | IllegalStateException e) {
      String message = e.getMessage().replaceFirst(" at line \\d+ column \\d+ path.*", "").replaceAll("\\nSee .*", "");
      problems.add(file, line(in), "no JSON: " + (e instanceof EOFException ? "the file breaks off" : message));
    } catch (IOException e) {
      problems.add(file, line(in), "no JSON: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Node node(JsonReader in, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new MalformedJsonException("nested too deeply");
    }
    return switch (in.peek()) {
      case BEGIN_OBJECT -> object(in, depth);
      case BEGIN_ARRAY -> array(in, depth);
      case STRING -> new Node(line(in), in.nextString(), true);
      case NUMBER -> new Node(line(in), in.nextString(), false);
      case BOOLEAN -> new Node(line(in), Boolean.toString(in.nextBoolean()), false);
      case NULL -> {
        in.nextNull();
        yield new Node(line(in), null, false);
      }
      default -> throw new MalformedJsonException("unexpected end");
    };
  }

  private Node object(JsonReader in, int depth) throws IOException {
    int line = line(in);
    Map<String, Node> members = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      int at = line(in);
      String name = in.nextName();
      if (members.put(name, node(in, depth + 1)) != null) {
        problems.add(file, at, "member \"" + name + "\" stands twice");
      }
    }
    in.endObject();
    return new Node(line, members, false);
  }

  private Node array(JsonReader in, int depth) throws IOException {
    int line = line(in);
    List<Node> elements = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      elements.add(node(in, depth + 1));
    }
    in.endArray();
    return new Node(line, elements, false);
  }

  /** Gson tells the line only in the description of the reader. */
  private static int line(JsonReader in) {
    Matcher line = LINE.matcher(in.toString());
    return line.find() ? Integer.parseInt(line.group(1)) : 0;
  }
}
