// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.triangulum.store.data.DataTable;

/** Figures that a report prints, given as parameters, that allow no result or hardly one. */
class DegenerateFiguresTest {
  private static final DataTable NONE = new DataTable("", "", List.of());
  private static final List<String> NUMBERS = List.of("-1", "0", "1", "2", "3", "4", "5", "1000000000", "0.5", "-0.5",
      "0.9999999999", "1e300", "1e-300", "-1e300", "100");
  private static final List<String> TABLES = List.of("0,0;0,0", "1,0;0,0", "1,0;0,1", "0,1;1,0", "5,0;0,5", "5,5;0,0",
      "5,0;5,0", "1", "3,4", "3;4", "0", "1,1;1,1", "2,0;1,0;0,0", "999999999,1;1,999999999", "1,2,3;0,0,0;3,2,1",
      "0,0,0;0,4,0;0,0,0", "100000,0,0;0,1,0;0,0,1", "1,999999999;0,3", "7,0,0;0,7,0;0,0,7", "0,3,3;3,0,3;3,3,0",
      "999999999,999999999,999999999;999999999,999999999,999999999;999999999,999999999,999999998",
      "2000,1999,2001;1000,1001,999");
  private static final List<String> SUMMARIES = List.of("a:1:3:0", "a:1:3:0;b:1:4:0", "a:2:3:0;b:2:3:0",
      "a:2:3:0;b:2:4:0", "a:2:3:1;b:1:4:0", "a:5:3:0;b:5:3:1", "a:5:3:0;b:5:4:1", "a:5:1e300:1;b:5:-1e300:1",
      "a:5:1:1e300;b:5:2:1e300", "a:5:1:1e-300;b:5:2:1e-300", "a:5:1e-300:1e-300;b:5:2e-300:1e-300",
      "a:1000000000000:3:1;b:1000000000000:3.1:1", "a:9000000000000000000:3:1;b:9000000000000000000:3:1",
      "a:5:3:1;b:5:3:1", "a:5:3:1;b:5:3:1;c:5:3:1", "a:5:3:1;b:1:3:0;c:1:4:0", "a:5:3:1e-160;b:5:4:1e-160;c:5:5:1",
      "a:5:3:1e160;b:5:4:1;c:7:5:1", "a:2:1e9:1e-7;b:3:1e9:1e-7", "a:100000:3:1;b:100000:900:1", ":5:3:1;:5:4:1",
      "a:5:3:1;a:5:4:1", "a:3:0:1;b:3:0:1;c:3:0:1;d:3:1000:1");

  @TestFactory
  Stream<DynamicTest> everyAnalysisOfPrintedFigures() {
    return Tables.RUNNER.catalogue().analyses().stream().flatMap(analysis -> inputs(analysis).stream().map(input ->
        dynamicTest(analysis.id() + " " + input.parameters(), () -> DegenerateDataTest.check(analysis, input))));
  }

  private static List<AnalysisInput> inputs(Analysis analysis) {
    Set<String> names = analysis.parameters().stream().map(ParameterSpec::name).collect(Collectors.toSet());
    List<Map<String, String>> given = new ArrayList<>();
    if (names.contains("table")) {
      TABLES.forEach(t -> given.add(Map.of("table", t)));
    }
    if (names.contains("summary")) {
      SUMMARIES.forEach(s -> given.add(names.contains("mean") || !names.contains("r") ? Map.of("summary", s)
          : Map.of("summary", s, "r", "0.5")));
      SUMMARIES.forEach(s -> given.add(names.contains("r") ? Map.of("summary", s, "r", "1") : Map.of("summary", s,
          names.contains("confidence") ? "confidence" : "rounding", names.contains("confidence") ? "0.9999"
              : "floor")));
    }
    for (List<String> pair : List.of(List.of("r", "n"), List.of("successes", "n"), List.of("mean", "n"),
        List.of("percent", "n"))) {
      if (names.containsAll(pair)) {
        for (String first : NUMBERS) {
          for (String second : NUMBERS) {
            given.add(Map.of(pair.get(0), first, pair.get(1), second));
          }
        }
      }
    }
    if (names.contains("p0")) {
      for (String p0 : List.of("0", "1", "1e-300", "0.5")) {
        for (String successes : List.of("0", "5", "7")) {
          given.add(Map.of("p0", p0, "successes", successes, "n", "7"));
          given.add(Map.of("p0", p0, "successes", successes, "n", "7", "alternative", "greater"));
          given.add(Map.of("p0", p0, "successes", successes, "n", "7", "alternative", "less"));
        }
      }
    }
    if (names.contains("p")) {
      List.of("a:0;b:1", "a:0;b:0", "a:1e-300", "a:1;b:1;c:1", "a:2", "a:-0.1", "a:0.5;a:0.4", "", "x").forEach(p ->
          given.add(Map.of("p", p)));
    }
    return given.stream().map(p -> new AnalysisInput(NONE, List.of(), Optional.empty(), new TreeMap<>(p))).toList();
  }
}
