// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.MissingSpan;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;

/** An R script, base R only, that loads a table as a data frame of numbers, factors, dates and texts. */
final class RDataScript {
  private static final String LOAD = """
      # Loads the data frame `%1$s`: run it with source() or Rscript. Encoding UTF-8.
      folder <- local({
        sourced <- Filter(Negate(is.null), lapply(sys.frames(), function(f) f$ofile))
        script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
        if (length(sourced)) dirname(sourced[[length(sourced)]]) else if (length(script)) dirname(script[1]) else "."
      })
      %1$s <- read.csv(file.path(folder, %2$s), fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = "",
        check.names = FALSE, strip.white = FALSE)
      # An apostrophe keeps spreadsheets from running a text as a formula; it is no part of the text.
      plain <- function(x) sub("^'('*[=+@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20-])", "\\\\1", x, perl = TRUE)
      without <- function(x, codes) replace(x, x %%in%% codes, NA)
      between <- function(x, from, to) replace(x, !is.na(x) & x >= from & x <= to, NA)
      """;

  private final ReadData data;
  private final String file;
  private final String frame;

  RDataScript(ReadData data, String file) {
    this.data = data;
    this.file = file;
    String name = data.schema().name().replaceAll("[^A-Za-z0-9._]", ".");
    // A name of R begins with a letter and is no reserved word.
    frame = name.matches("[A-Za-z].*") && !Set.of("if", "else", "repeat", "while", "function", "for", "next", "break",
        "in", "TRUE", "FALSE", "NULL", "Inf", "NaN", "NA", "folder", "plain", "without", "between").contains(name)
        ? name : "data." + name;
  }

  /** The script. */
  String text() {
    StringBuilder script = new StringBuilder(LOAD.formatted(frame, quoted(file)));
    for (int i = 0; i < data.values().size(); i++) {
      column(script, data.schema().variables().get(i), data.values().get(i));
    }
    return script.toString();
  }

  private void column(StringBuilder script, Variable variable, ColumnValues values) {
    String column = frame + "[[" + quoted(variable.name()) + "]]";
    String value = switch (variable.type()) {
      case TEXT -> "plain(" + column + ")";
      default -> "as.numeric(" + column + ")";
    };
    List<String> missing = variable.codes().stream().filter(c -> c.missing() != MissingKind.NONE)
        .map(c -> code(variable, c)).toList();
    if (!missing.isEmpty()) {
      value = "without(" + value + ", c(" + String.join(", ", missing) + "))";
    }
    for (MissingSpan span : variable.spans()) {
      value = "between(" + value + ", " + number(span.from()) + ", " + number(span.to()) + ")";
    }
    script.append(column).append(" <- ").append(formed(variable, values, value)).append('\n');
    if (!variable.label().isEmpty()) {
      script.append("attr(").append(column).append(", \"label\") <- ").append(quoted(variable.label())).append('\n');
    }
  }

  private static String formed(Variable variable, ColumnValues values, String value) {
    switch (variable.format()) {
      case DATE:
        return "as.Date(" + value + ")";
      case DATE_TIME:
        return "as.POSIXct(" + value + ", format = \"%Y-%m-%dT%H:%M:%OS\", tz = \"UTC\")";
      default:
        break;
    }
    Map<String, String> labels = labels(variable, values);
    if (labels.isEmpty()) {
      return value;
    }
    boolean ordered = variable.level() == MeasurementLevel.ORDINAL;
    return "factor(" + value + ", levels = c(" + String.join(", ", labels.keySet()) + "),\n  labels = c("
        + labels.values().stream().map(RDataScript::quoted).collect(Collectors.joining(", ")) + ")"
        + (ordered ? ", ordered = TRUE" : "") + ")";
  }

  /** The levels of a factor with their labels, no two alike; empty where the column is none. */
  private static Map<String, String> labels(Variable variable, ColumnValues values) {
    List<CodeMeaning> answers = variable.codes().stream().filter(c -> c.missing() == MissingKind.NONE
        && !c.label().isEmpty()).toList();
    boolean quantity = variable.level() == MeasurementLevel.INTERVAL || variable.level() == MeasurementLevel.RATIO;
    if (answers.isEmpty() || quantity || values.type() == ColumnType.DECIMAL) {
      return Map.of();
    }
    Map<Object, String> known = new TreeMap<>();
    List<Object> missing = new ArrayList<>();
    variable.codes().forEach(c -> {
      Object key = values.type() == ColumnType.TEXT ? c.text() : (Object) c.value();
      if (c.missing() == MissingKind.NONE) {
        known.put(key, c.label());
      } else {
        missing.add(key);
      }
    });
    for (int row = 0; row < values.size(); row++) {
      if (values.missing(row) == MissingKind.NONE) {
        Object key = values.type() == ColumnType.TEXT ? values.text(row) : (Object) values.number(row);
        boolean spanned = key instanceof Double n && variable.spans().stream()
            .anyMatch(s -> n >= s.from() && n <= s.to());
        if (!missing.contains(key) && !spanned) {
          known.putIfAbsent(key, "");
        }
      }
    }
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    known.forEach((key, label) -> {
      String code = key instanceof Double number ? number(number) : quoted((String) key);
      String shown = label.isEmpty() ? key instanceof Double number ? number(number) : (String) key : label;
      labels.put(code, taken.add(shown) ? shown : shown + " (" + code + ")");
    });
    return labels;
  }

  private static String code(Variable variable, CodeMeaning code) {
    return variable.type() == ColumnType.TEXT ? quoted(code.text()) : number(code.value());
  }

  private static String number(double value) {
    return Math.abs(value) == Double.MAX_VALUE ? value > 0 ? "Inf" : "-Inf" : DecimalValues.of(value).text(0);
  }

  /** A text as R writes it: what is not plain ASCII by its number, so that no locale can spoil it. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> {
      if (c == '"' || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c >= ' ' && c < 127) {
        out.append((char) c);
      } else {
        out.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : c == '\r' ? "\\r" : String.format("\\U%08x", c));
      }
    });
    return out.append('"').toString();
  }
}
