// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.data.derive.Collapse;

/** The parameters of a run, read by their declared kinds, defaults filled in. */
public final class Parameters {
  private final Map<String, String> texts;

  private Parameters(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * The parameters of a run.
   *
   * @throws AnalysisException naming what is wrong with the first wrong one
   */
  public static Parameters of(Analysis analysis, AnalysisInput input) {
    List<String> problems = problems(analysis, input);
    if (!problems.isEmpty()) {
      throw new AnalysisException(problems.get(0));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (ParameterSpec spec : analysis.parameters()) {
      texts.put(spec.name(), input.parameters().getOrDefault(spec.name(), spec.defaultValue()));
    }
    input.parameters().keySet().stream().filter(name -> !texts.containsKey(name)).sorted()
        .forEach(name -> texts.put(name, input.parameters().get(name)));
    return new Parameters(texts);
  }

  /** What is wrong with the parameters set: unknown names, wrong kinds, numbers out of range; one sentence each. */
  public static List<String> problems(Analysis analysis, AnalysisInput input) {
    List<String> problems = new ArrayList<>();
    input.parameters().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry ->
        spec(analysis, input, entry.getKey()).ifPresentOrElse(
            spec -> problem(spec, entry.getKey(), entry.getValue()).ifPresent(problems::add),
            () -> problems.add("Analysis " + analysis.id() + " has no parameter " + entry.getKey()
                + Nearest.hint(entry.getKey(), analysis.parameters().stream().map(ParameterSpec::name).toList()))));
    return problems;
  }

  private static Optional<ParameterSpec> spec(Analysis analysis, AnalysisInput input, String name) {
    Set<String> variables = new HashSet<>(input.variables());
    input.by().ifPresent(variables::add);
    return analysis.parameters().stream().filter(spec -> spec.name().equals(name) || spec.kind() == Kind.MAPPING
        && name.startsWith(spec.name() + ".") && variables.contains(name.substring(spec.name().length() + 1)))
        .findFirst();
  }

  private static Optional<String> problem(ParameterSpec spec, String name, String text) {
    String expected = switch (spec.kind()) {
      case NUMBER, INTEGER -> inRange(spec, text) ? "" : (spec.kind() == Kind.INTEGER ? "a whole number" : "a number")
          + range(spec);
      case FLAG -> Set.of("true", "false").contains(text) ? "" : "true or false";
      case CHOICE -> spec.choices().contains(text) ? "" : "one of " + String.join(", ", spec.choices());
      case MAPPING -> text.isEmpty() ? "" : Collapse.problem(text);
      case TEXT, VARIABLE, LIST, VARIABLES, CATEGORIES, GROUPS, REFERENCES, COUNTS, FIGURES, RUNS -> "";
    };
    return expected.isEmpty() ? Optional.empty()
        : Optional.of("Parameter " + name + " is '" + text + "'; it must be " + expected);
  }

  private static boolean inRange(ParameterSpec spec, String text) {
    if (text.isEmpty() && spec.defaultValue().isEmpty()) {
      return true;
    }
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) && value >= spec.minimum() && value <= spec.maximum()
          && (spec.kind() == Kind.NUMBER || value == Math.rint(value));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String range(ParameterSpec spec) {
    boolean least = spec.minimum() > Double.NEGATIVE_INFINITY;
    boolean most = spec.maximum() < Double.POSITIVE_INFINITY;
    String from = plain(spec.minimum());
    String to = plain(spec.maximum());
    return least && most ? " from " + from + " to " + to : least ? " of at least " + from : most ? " of at most " + to
        : "";
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** Every parameter by name with the text used: declared ones first, then those given for one variable. */
  public Map<String, String> texts() {
    return texts;
  }

  /** The text of a parameter; empty when it has neither value nor default. */
  public String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("no parameter " + name + " is declared");
    }
    return text;
  }

  /** Whether a parameter has a text, set or by default. */
  public boolean has(String name) {
    return !text(name).isEmpty();
  }

  /** A number; call {@link #has} first where there is no default. */
  public double number(String name) {
    return Double.parseDouble(text(name).strip());
  }

  /** A whole number; call {@link #has} first where there is no default. */
  public long integer(String name) {
    return (long) number(name);
  }

  /** A flag. */
  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /** The items of a list, parted by {@code |} where there is one, else by commas; blanks around items are dropped. */
  public List<String> list(String name) {
    return items(text(name));
  }

  /** The items of a list, parted by {@code |} where there is one, else by commas; blanks around items are dropped. */
  public static List<String> items(String text) {
    return Arrays.stream(text.split(text.contains("|") ? "\\|" : ",")).map(String::strip)
        .filter(item -> !item.isEmpty()).toList();
  }

  /** The mapping given for one variable, else the one given for all; empty when there is neither. */
  public Optional<Collapse> mapping(String name, String variable) {
    String own = texts.getOrDefault(name + "." + variable, "");
    String text = own.isEmpty() ? text(name) : own;
    return text.isEmpty() ? Optional.empty() : Optional.of(Collapse.parse(text));
  }

  /** Whether a mapping was given for this variable alone. */
  public boolean mappedAlone(String name, String variable) {
    return !texts.getOrDefault(name + "." + variable, "").isEmpty();
  }
}
