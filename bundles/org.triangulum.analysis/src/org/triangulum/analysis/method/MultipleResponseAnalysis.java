// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.YesNo;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Interval;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.Proportion;

/**
 * A question with several answers allowed, one variable for each answer.
 *
 * <p>Values, after {@code group.G.} for a group: {@code n} (cases that answered any of the variables),
 * {@code responses}, {@code none} (cases without a yes), {@code mean} (responses a case); per variable
 * {@code V.count}, {@code V.percent} (of cases) with {@code .lower} and {@code .upper}, {@code V.share} (percent of
 * responses).
 */
public final class MultipleResponseAnalysis extends ShippedAnalysis {
  private static final ParameterSpec COUNTED = ParameterSpec.choice("counted",
      "Cases in the base: any answered at least one of the variables (an answer left blank is no), all answered each.",
      "any", "all");

  /** The analysis as services and extensions make it. */
  public MultipleResponseAnalysis() {
    super("multiple-response", "Multiple responses", "Description",
        "How often each answer of a question with several answers was given, of the cases and of all responses.",
        new InputSpec(2, Integer.MAX_VALUE, MeasurementLevel.VALUES, Grouping.OPTIONAL)
            .of("Answers that could be ticked"),
        List.of(YesNo.SUCCESS, COUNTED, CommonParameters.COLLAPSE, CommonParameters.GROUPS,
        CommonParameters.CONFIDENCE),
        List.of(References.WILSON, References.NEWCOMBE_ONE));
  }

  @Override
  String compute(Run run) {
    YesNo answers = YesNo.of(run.sample(), run.parameters(), run.variables(),
        run.parameters().text(COUNTED.name()).equals("all"));
    List<Category> groups = run.sample().groups();
    TableBuilder table = new TableBuilder("responses", "Responses");
    if (!groups.isEmpty()) {
      table.column("group", "Group", Format.TEXT);
    }
    table.column("answer", "Answer", Format.TEXT).column("count", "Cases", Format.COUNT)
        .column("percent", "% of cases", Format.PERCENT).column("lower", run.level() + " CI from", Format.PERCENT)
        .column("upper", "to", Format.PERCENT).column("share", "% of responses", Format.PERCENT)
        .note("Percentages of cases add up to more than 100 where cases gave several answers");
    int shown = 0;
    List<Chart.Series> series = new ArrayList<>();
    for (int g = 0; g < Math.max(1, groups.size()); g++) {
      String of = groups.isEmpty() ? "all cases" : groups.get(g).label();
      long[] yes = answers.yes(g);
      run.out().base(answers.base(g, of));
      if (answers.cases(g) == 0) {
        run.out().warn("No case of " + of + " answered");
      } else {
        String prefix = groups.isEmpty() ? "" : Run.prefix(groups.get(g));
        rows(run, table, of, prefix, answers, g);
        shown++;
        long n = answers.cases(g);
        series.add(new Chart.Series(groups.isEmpty() ? "% of cases" : of + " (n = " + n + ")",
            Arrays.stream(yes).mapToObj(y -> 100.0 * y / n).toList(), List.of(), List.of(),
            run.variables().stream().map(v -> prefix + v + ".percent").toList()));
      }
    }
    if (shown == 0) {
      throw new NotComputableException("no case answered any of " + String.join(", ", run.variables()));
    }
    run.out().table(table).chart(chart(run, series));
    return "Multiple responses; base: cases that answered " + (run.parameters().text(COUNTED.name()).equals("all")
        ? "all of the variables" : "any of the variables, blanks counted as no") + "; " + run.level()
        + " Wilson intervals of percentages of cases";
  }

  private static void rows(Run run, TableBuilder table, String of, String prefix, YesNo answers, int g) {
    ResultBuilder out = run.out();
    long[] yes = answers.yes(g);
    long n = answers.cases(g);
    long responses = Arrays.stream(yes).sum();
    Trail cases = Trail.input("Cases of " + of, n);
    out.value(prefix + "n", n, cases);
    Trail all = Trail.input("Responses of " + of, responses);
    out.value(prefix + "responses", responses, all);
    out.value(prefix + "none", answers.none(g), Trail.input("Cases of " + of + " without a yes", answers.none(g)));
    out.value(prefix + "mean", (double) responses / n, "Responses a case of " + of, "responses / cases", all, cases);
    for (int v = 0; v < yes.length; v++) {
      String name = run.variables().get(v);
      Interval wilson = new Proportion(yes[v], n).wilson(run.confidence()).times(100);
      Trail count = Trail.input("Cases of " + of + " with " + name, yes[v]);
      List<Cell> cells = new ArrayList<>(prefix.isEmpty() ? List.of() : List.of(Cell.of(of)));
      cells.addAll(List.of(Cell.of(run.title(name)), out.value(prefix + name + ".count", yes[v], count),
          out.value(prefix + name + ".percent", 100.0 * yes[v] / n, "Percent of cases with " + name,
              "100 count / cases", count, cases),
          out.value(prefix + name + ".lower", wilson.lower(), "Lower limit of " + name, "Wilson's interval", count,
              cases),
          out.value(prefix + name + ".upper", wilson.upper(), "Upper limit of " + name, "Wilson's interval", count,
              cases)));
      int at = v;
      cells.add(out.attemptQuietly(prefix + name + ".share", () -> share(yes[at], responses),
          "Percent of responses that are " + name, "100 count / responses", count, all));
      table.row(cells);
    }
  }

  private static double share(long yes, long responses) {
    if (responses == 0) {
      throw new NotComputableException("there are no responses");
    }
    return 100.0 * yes / responses;
  }

  private static Chart chart(Run run, List<Chart.Series> series) {
    List<String> labels = run.variables().stream().map(run::title).toList();
    String spoken = String.join("; ", series.stream().map(s -> s.name() + ": " + String.join(", ",
        IntStream.range(0, labels.size()).mapToObj(i -> labels.get(i) + " " + Spoken.decimals(s.values().get(i), 1)
            + " %").toList())).toList());
    return new Chart("responses", Chart.Kind.BAR, "Responses", labels, series, "% of cases", "Percent of cases. "
        + spoken + ".");
  }
}
