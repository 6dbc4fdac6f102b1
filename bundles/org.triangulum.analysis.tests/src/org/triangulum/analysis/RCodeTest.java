// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.r.RCode;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/** R code is run by R, where there is one, and its numbers compared with ours. */
class RCodeTest {
  private static final double TOLERANCE = 1e-9;
  /** Differences of numbers smaller than this are compared with it. */
  private static final double SMALL = 1e-3;
  private static final int GONE = Tables.missing(MissingKind.MISSING);
  private static final int OUT = Tables.missing(MissingKind.NOT_APPLICABLE);
  private static final DataTable SURVEY = Tables.table(
      Tables.codes("q 1", 1, 2, 3, 4, 5, 5, 4, 2, GONE, 3, 5, 1, 4, 4, 2, OUT, 3, 5, 2, 1),
      Tables.codes("q`2", 2, 2, 3, 5, 4, 5, 4, 1, 3, 3, GONE, 2, 4, 5, 1, 2, 3, 4, 3, 1),
      Tables.decimals("score", 3.5, 2.25, 4, 6.5, 7, 8.125, 6, 2, 5, 4.5, 9, 1.5, 6, 7, 3, 4, 5.5, 8, 2.5, Double.NaN),
      Tables.texts("role \"x\"", "a", "b", "a", "b", "a", "b", "c", "c", "a", "b", "a", "b", "a", "b", "c", "a", "b",
          "a", "b", "a"),
      Tables.codes("sex", 1, 2, 1, 2, 1, 2, 2, 1, 1, 2, 2, 1, 2, 1, 2, 1, 1, 2, 2, 1),
      Tables.counts(3, 1, 4, 1, 5, 2, 2, 6, 1, 3, 2, 4, 1, 2, 1, 3, 2, 1, 2, 4));
  private static final DataTable CASES = Tables.table(SURVEY.columns().get(2), Tables.decimals("other", 1.5, 2, 4.5, 6,
      6.5, 9, 5, 2.5, 4, 4.25, 8, 2, 7, 6.75, 3.5, 5, 5.25, 8.5, 1, 0.5), SURVEY.columns().get(4));

  private static final DataTable ITEMS = items();
  private static final DataTable LABELLED = Tables.table(
      Tables.labels(Tables.codes("first", 1, 2, 2, 1, 3, 3, 2, 1, 1, 2, 3, 2, 2, 1), "no", "yes", "yes, often"),
      Tables.labels(Tables.codes("second", 2, 1, 2, 1, 1, 1, 2, 2, 1, 1, 2, 1, 2, GONE), "yes", "no"),
      Tables.decimals("hours", 1, 4, 3.5, 2, 6, 1.5, 2, 7, 3, 5, 2.5, 8, 1, 4));

  @TempDir
  Path folder;
  private final Map<String, AnalysisResult> expected = new LinkedHashMap<>();
  private final Set<String> analyses = new HashSet<>();
  private final AccuracyTable accuracy = new AccuracyTable();

  private void given(String analysis, DataTable table, String variables, String by, String... parameters)
      throws IOException {
    AnalysisInput input = Tables.input(table, variables, by, parameters);
    String name = "script" + expected.size() + ".R";
    String script = new RCode(Tables.RUNNER.catalogue()).script(analysis, input).orElseThrow();
    Files.writeString(folder.resolve(name), script, StandardCharsets.UTF_8);
    expected.put(name, Tables.RUNNER.run(analysis, input, Progress.NONE));
    analyses.add(analysis);
  }

  @Test
  void rFindsTheSameNumbers() throws IOException, InterruptedException {
    assumeTrue(hasR(), "Rscript is not installed: the R code was not run");
    DataTable none = new DataTable("", "", List.of());
    given("frequencies", SURVEY, "q 1,q`2", "role \"x\"", "top=2");
    given("frequencies", SURVEY, "q 1", "", "base=applicable", "top=4|5");
    given("frequencies", SURVEY, "q`2", "", "base=all", "collapse=low:1|2;high:*");
    given("top-box", SURVEY, "q 1,q`2", "sex");
    given("likert", SURVEY, "q 1,q`2", "role \"x\"");
    given("likert", SURVEY, "q 1", "", "low=1|2|3", "high=5", "confidence=0.9");
    given("likert", SURVEY, "q`2", "", "collapse=low:1|2;so:3;high:*", "order=high");
    given("descriptives", SURVEY, "q 1,score", "sex");
    given("descriptives", CASES, "score", "", "quantiles=6", "confidence=0.9");
    given("descriptives", CASES, "score", "", "normality=true");
    given("descriptives", SURVEY, "q 1,score", "sex", "normality=true");
    given("crosstab", SURVEY, "q 1,q`2", "");
    given("crosstab", SURVEY, "sex,q 1", "role \"x\"", "groups=a,b", "collapse.q 1=low:1|2;high:*");
    given("likelihood-ratio", SURVEY, "q 1", "sex");
    given("linear-by-linear", SURVEY, "q 1,q`2", "");
    given("cochran-armitage", SURVEY, "q 1,sex", "");
    given("fisher-exact", SURVEY, "sex,q 1", "", "collapse.q 1=low:1|2;high:*");
    given("fisher-exact", SURVEY, "q 1,q`2", "", "sum=simulated", "replicates=1000", "seed=9");
    given("fisher-exact", none, "", "", "table=12,5,0;9,3,8;40,11,2", "sum=simulated", "replicates=1000");
    given("t-test", none, "", "", "summary=a:4:0:1;b:5:150:1.5");
    given("t-test", none, "", "", "summary= one : 60000 : 3.1 : 1.2;2:3: 40000:3.6:1.1; # 3 :7:1:1",
        "groups=2:3,one");
    given("welch-anova", none, "", "", "summary=a:3:0:1;b:3:40:1;c:4:90:2");
    given("tukey-hsd", none, "", "", "summary=:4:0:1;:5:300:1.5");
    given("spearman", SURVEY, "q 1,q`2,score", "");
    given("spearman", SURVEY, "q 1,q`2,score", "", "missing=listwise");
    given("spearman", none, "", "", "r=0.43", "n=165");
    given("pearson", CASES, "score,other", "");
    given("kendall", SURVEY, "q 1,q`2", "");
    given("kendall", CASES, "score,other", "");
    given("anova", SURVEY, "score", "role \"x\"");
    given("anova", none, "", "", "summary=Child:8:31.5:6.9;Head:13:29.4:12;Other:7:30.3:12");
    given("t-test", CASES, "score", "sex");
    given("welch-t-test", CASES, "score", "sex");
    given("mann-whitney", SURVEY, "q 1,score", "sex");
    given("mann-whitney", CASES, "score", "sex", "continuity=true");
    given("kruskal-wallis", SURVEY, "q 1,score", "role \"x\"");
    given("kruskal-wallis", Tables.table(Tables.codes("a", 1, 2, 2, 4, 5, 3, 3, 4, 1, 5, 5), Tables.texts("g", "x", "y",
        "z", "x", "y", "z", "x", "y", "x", "z", "z")), "a", "g", "adjust=bonferroni");
    given("binomial-test", SURVEY, "q 1", "sex", "success=4|5", "p0=0.3", "alternative=greater");
    given("binomial-test", none, "", "", "successes=6", "n=22", "p0=0.1");
    given("proportion", none, "", "", "successes=175", "n=303");
    comparisons(none);
    agreement();
    scales();
    regressions();
    splits();
    inference(none);
    Map<String, Map<String, Double>> found = numbers();
    expected.forEach((script, result) -> {
      Map<String, Double> r = found.get(script);
      assertTrue(r != null && r.size() > 1, result.analysis() + ": R printed no numbers");
      accuracy.reported(result.analysis(), result.values().size());
      Set<String> unread = new TreeSet<>(result.values().keySet());
      unread.removeAll(r.keySet());
      assertEquals(Set.of(), unread, result.analysis() + " " + result.parameters() + ": numbers that R did not find");
      r.forEach((name, value) -> {
        assertTrue(result.values().containsKey(name), result.analysis() + " has no " + name + " that R printed");
        assertEquals(result.values().get(name), value, TOLERANCE * Math.max(SMALL, Math.abs(value)),
            result.analysis() + " " + result.parameters() + " " + name);
        accuracy.compared(result.analysis(), result.values().get(name), value, SMALL);
      });
    });
    accuracy.write();
    Set<String> without = new HashSet<>(Tables.RUNNER.catalogue().analyses().stream().map(Analysis::id).toList());
    without.removeAll(analyses);
    assertEquals(Set.of("grim", "percent-check"), without, "analyses without a run in R");
  }

  private void comparisons(DataTable none) throws IOException {
    given("welch-anova", SURVEY, "score", "role \"x\"");
    given("welch-anova", none, "", "", "summary=Child:8:31.5:6.9;Head:13:29.4:12;Other:7:30.3:12");
    given("levene", CASES, "score", "sex");
    given("levene", SURVEY, "score", "role \"x\"", "centre=mean", "confidence=0.9");
    given("tukey-hsd", SURVEY, "score", "role \"x\"");
    given("games-howell", none, "", "", "summary=Child:8:31.5:6.9;Head:13:29.4:12;Other:7:30.3:12");
    given("paired-t-test", CASES, "score,other", "");
    given("paired-t-test", none, "", "", "summary=before:24:3.4:1.1;after:24:2.9:1.3", "r=0.55");
    given("paired-t-test", none, "", "", "summary=change:24:-0.5:1.2", "confidence=0.9");
    given("crosstab", none, "", "", "table=116,15;28,10");
    given("cochran-armitage", none, "", "", "table=25,7;22,10;32,10;15,14;16,20");
    given("mann-whitney", none, "", "", "table=Home:2,5,9,4;Clinic:6,7,3,1");
    given("kruskal-wallis", none, "", "", "table=3,2,1;0,4,2;1,1,3");
    given("mcnemar", none, "", "", "table=21,9;3,14");
    given("rater-agreement", none, "", "", "table=11,3,0;2,8,4;0,1,9");
    given("wilcoxon", CASES, "score,other", "", "continuity=true");
    given("wilcoxon", SURVEY, "q 1,q`2", "", "confidence=0.9");
    given("friedman", SURVEY, "q 1,q`2,sex", "", "adjust=benjamini-hochberg");
    given("friedman", SURVEY, "q 1,q`2,score", "");
    given("mcnemar", SURVEY, "q 1,q`2", "");
    given("mcnemar", SURVEY, "q 1,q`2", "", "collapse=low:1|2;high:*");
    given("cochran-q", SURVEY, "q 1,q`2,sex", "", "success=1|2");
  }

  private void agreement() throws IOException {
    given("rater-agreement", SURVEY, "q 1,q`2", "");
    given("rater-agreement", SURVEY, "q 1,q`2", "", "collapse=low:1|2;high:*", "confidence=0.9");
    given("rater-agreement", SURVEY, "q 1,q`2", "", "interval=bootstrap", "replicates=150", "seed=5");
    given("rater-agreement", SURVEY, "q 1,q`2", "", "collapse=low:1|2;high:*", "interval=bootstrap", "replicates=100");
    given("fleiss-kappa", SURVEY, "q 1,q`2,sex", "", "interval=bootstrap", "replicates=120");
    given("fleiss-kappa", SURVEY, "q 1,q`2,sex", "");
    given("krippendorff-alpha", SURVEY, "q 1,q`2,sex", "", "replicates=100");
    given("krippendorff-alpha", SURVEY, "q 1,q`2", "", "level=nominal", "replicates=100", "seed=77");
    given("krippendorff-alpha", CASES, "score,other", "", "replicates=150", "confidence=0.9");
  }

  private void scales() throws IOException {
    given("reliability", SURVEY, "q 1,q`2,score", "");
    given("reliability", SURVEY, "q 1,q`2", "", "split=first-last", "confidence=0.9");
    given("icc", SURVEY, "q 1,q`2,score", "", "confidence=0.9");
    given("partial-correlation", SURVEY, "q 1,q`2,score,sex", "");
    given("partial-correlation", CASES, "score,other,sex", "", "coefficient=spearman");
    given("polychoric", SURVEY, "q 1,q`2,sex", "");
    given("polychoric", SURVEY, "sex,q 1", "", "collapse.q 1=low:1|2;high:*", "confidence=0.9");
    given("factor-analysis", SURVEY, "q 1,q`2,score,sex", "", "factors=1", "draws=40");
    given("factor-analysis", ITEMS, "a,b,c,d,e,f,g,h", "", "factors=2", "draws=40", "extraction=maximum-likelihood");
    given("factor-analysis", ITEMS, "a,b,c,d,e,f,g,h", "", "rotation=varimax", "draws=40", "seed=5");
  }

  private void splits() throws IOException {
    given("spearman", SURVEY, "q 1,q`2,score", "sex");
    given("pearson", CASES, "score,other", "sex");
    given("reliability", SURVEY, "q 1,q`2,score", "sex");
    given("icc", SURVEY, "q 1,q`2", "sex", "groups=2");
    given("rater-agreement", SURVEY, "q 1,q`2", "sex");
    given("wilcoxon", SURVEY, "q 1,q`2", "role \"x\"", "groups=a,b");
    given("factor-analysis", ITEMS, "a,b,c,d,e,f", "g", "collapse.g=low:1|2;high:3|4|5", "factors=1", "draws=20");
  }

  private void regressions() throws IOException {
    given("linear-regression", SURVEY, "score,q 1,role \"x\"", "");
    given("linear-regression", SURVEY, "score,q 1,q`2", "sex");
    given("linear-regression", CASES, "score,other,sex", "", "errors=HC3", "confidence=0.9");
    given("linear-regression", SURVEY, "score,q 1,sex", "", "errors=HC2", "categorical=sex");
    given("linear-regression", SURVEY, "score,q 1,q`2", "", "categorical=q 1", "reference=q 1=3", "errors=HC3");
    given("linear-regression", SURVEY, "score,q 1,sex", "q`2", "categorical=q 1");
    given("linear-regression", ITEMS, "a,b,c,d", "", "plots=true", "serial=true", "means=true");
    given("logistic-regression", SURVEY, "sex,q 1,score", "");
    given("logistic-regression", SURVEY, "sex,score,role \"x\"", "", "reference=role \"x\"=b");
    given("logistic-regression", ITEMS, "a,b,c", "d", "success=4|5");
    given("logistic-regression", SURVEY, "sex,q 1", "", "errors=robust");
    given("logistic-regression", LABELLED, "first,hours,second", "", "success=yes|yes, often", "categorical=second",
        "reference=second=no");
    given("logistic-regression", ITEMS, "a,b,c,d", "", "success=4|5", "plots=true", "cutoff=0.3", "confidence=0.9",
        "means=true");
    given("ordinal-regression", SURVEY, "q 1,sex,role \"x\"", "");
    given("ordinal-regression", ITEMS, "a,b,c", "d", "confidence=0.9");
    given("ordinal-regression", SURVEY, "q 1,sex,role \"x\"", "", "means=true", "reference=role \"x\"=b");
    given("linear-regression", SURVEY, "score,q 1,role \"x\"", "sex", "means=true", "reference=role \"x\"=b");
    given("poisson-regression", SURVEY, "q 1,score,sex", "", "errors=robust");
    given("poisson-regression", ITEMS, "a,b,c", "d");
    given("poisson-regression", ITEMS, "a,b,c,d", "", "exposure=c", "plots=true", "means=true");
    given("poisson-regression", SURVEY, "q 1,score,q`2", "sex", "exposure=q`2");
  }

  private void inference(DataTable none) throws IOException {
    given("multiple-response", SURVEY, "q 1,q`2,sex", "role \"x\"", "success=1|2");
    given("multiple-response", SURVEY, "q 1,q`2", "", "success=4|5", "counted=all", "confidence=0.9");
    given("multiple-response", LABELLED, "first,second", "", "success=yes");
    given("nonresponse-bounds", LABELLED, "first,second", "", "success=yes");
    given("multiplicity", none, "", "", "p=q1 : sex:0.004;q2:0.03;q3:0.03;q4:0.2;q5:0.0005", "family=attitudes");
    given("nonresponse-bounds", SURVEY, "q 1,q`2", "sex", "success=4|5");
    given("nonresponse-bounds", SURVEY, "q 1", "", "success=4|5", "asked=90", "shift=7.5");
    given("nonresponse-bounds", SURVEY, "q 1,q`2", "sex", "least=1", "most=5");
    given("nonresponse-bounds", SURVEY, "q 1", "", "least=0", "most=6", "asked=90", "shift=50");
  }

  /** Eight items of two traits. */
  private static DataTable items() {
    Random random = new Random(20140602);
    double[][] traits = {random.doubles(90).toArray(), random.doubles(90).toArray()};
    return Tables.table(IntStream.range(0, 8).mapToObj(i -> Tables.codes(String.valueOf((char) ('a' + i)),
        IntStream.range(0, 90).map(c -> 1 + (int) (3 * traits[i % 2][c] + 2 * random.nextDouble())).toArray()))
        .toArray(DataColumn[]::new));
  }

  static boolean hasR() throws InterruptedException {
    try {
      return new ProcessBuilder("Rscript", "--version").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Map<String, Map<String, Double>> numbers() throws IOException, InterruptedException {
    Path driver = Files.writeString(folder.resolve("driver.R"), """
        cat("version\\t", R.version.string, "\\n", sep = "")
        base <- c("setNames", "complete.cases", "is.finite", "uniroot", "integrate", "sd", "var", "median", "quantile",
          "df", "density", "terms", "family", "sigma")
        # The names that the script comes to, through the functions it defines and calls.
        called <- function(code, e) {
          defines <- function(x) is.call(x) && identical(x[[1]], as.name("<-")) && is.call(x[[3]]) &&
            identical(x[[3]][[1]], as.name("function"))
          found <- unique(unlist(lapply(Filter(Negate(defines), as.list(code)), all.names)))
          repeat {
            own <- Filter(function(n) exists(n, e, mode = "function", inherits = FALSE), found)
            more <- unique(c(found, unlist(lapply(own, function(n) all.names(body(get(n, e)))))))
            if (length(more) == length(found)) return(found)
            found <- more
          }
        }
        sink(tempfile())
        for (script in list.files(pattern = "^script")) {
          e <- new.env()
          sys.source(script, e)
          sink()
          defined <- e$result[is.finite(e$result)]
          used <- setdiff(intersect(called(parse(script), e), c(ls("package:stats"), "eigen")), base)
          cat("functions\\t", script, "\\t", paste(used, collapse = " "), "\\n", sep = "")
          cat(sprintf("%s\\t%s\\t%.17g\\n", script, names(defined), defined), sep = "")
          sink(tempfile())
        }
        """);
    Path output = folder.resolve("output.txt");
    Process r = new ProcessBuilder("Rscript", "--vanilla", driver.toString()).directory(folder.toFile())
        .redirectOutput(output.toFile()).redirectErrorStream(true).start();
    assertTrue(r.waitFor(2, TimeUnit.MINUTES), "R did not come back");
    List<String> lines = new ArrayList<>(Files.readAllLines(output, StandardCharsets.UTF_8));
    assertEquals(0, r.exitValue(), String.join("\n", lines));
    Map<String, Map<String, Double>> numbers = new LinkedHashMap<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals("version")) {
        accuracy.version(fields[1]);
      } else if (fields[0].equals("functions")) {
        accuracy.functions(expected.get(fields[1]).analysis(), List.of(fields[2].split(" ")));
      } else if (fields.length == 3) {
        numbers.computeIfAbsent(fields[0], key -> new LinkedHashMap<>()).put(fields[1], Double.parseDouble(fields[2]));
      }
    }
    return numbers;
  }
}
