// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.IntraclassCorrelation;
import org.triangulum.stats.IntraclassCorrelation.Form;

/**
 * Intraclass correlations of ratings of the same cases.
 *
 * <p>Values: {@code n}, {@code raters}, {@code ms.cases}, {@code ms.raters}, {@code ms.residual}; after {@code icc1.},
 * {@code icc2.}, {@code icc3.} (one rating) and {@code icc1k.}, {@code icc2k.}, {@code icc3k.} (mean of all):
 * {@code value}, {@code lower}, {@code upper}, {@code f}, {@code df1}, {@code df2}, {@code p}.
 */
public final class IntraclassAnalysis extends ScaleAnalysis {
  private static final List<String> NAMES = List.of("icc1", "icc2", "icc3", "icc1k", "icc2k", "icc3k");
  private static final List<String> MEANINGS = List.of("one rater, each case rated by others",
      "one rater of many, level counts (absolute agreement)", "one of these raters, order counts (consistency)",
      "mean of raters, each case rated by others", "mean of raters of many (absolute agreement)",
      "mean of these raters (consistency)");

  /** The analysis as services and extensions make it. */
  public IntraclassAnalysis() {
    super("icc", "Intraclass correlation", "Agreement",
        "How far ratings on a numeric scale by several raters agree: all six forms, for one rating and for the mean of "
            + "all.", role("Raters", 2), List.of(CommonParameters.COLLAPSE, CommonParameters.CONFIDENCE),
        List.of(References.SHROUT_FLEISS, References.MCGRAW_WONG));
  }

  @Override
  String compute(Run run, CompleteRows rows, Trail n) {
    Polarities.warn(run, "compared");
    IntraclassCorrelation icc = IntraclassCorrelation.of(rows.columns());
    ResultBuilder out = run.out();
    out.value("raters", icc.k(), Trail.input("Raters", icc.k()));
    out.value("ms.cases", icc.cases(), "Mean square between cases", "k sum (case mean - mean)^2 / (n - 1)", n);
    out.value("ms.raters", icc.raters(), "Mean square between raters", "n sum (rater mean - mean)^2 / (k - 1)", n);
    out.value("ms.residual", icc.residual(), "Residual mean square", "rest / ((n - 1)(k - 1))", n);
    Trail[] squares = {out.trail("ms.cases"), out.trail("ms.raters"), out.trail("ms.residual")};
    TableBuilder table = new TableBuilder("icc", "Intraclass correlations").column("form", "Form", Format.TEXT)
        .column("meaning", "Meaning", Format.TEXT).column("value", "ICC", Format.COEFFICIENT)
        .column("lower", run.level() + " CI from", Format.COEFFICIENT).column("upper", "to", Format.COEFFICIENT)
        .column("f", "F", Format.DECIMAL).column("df1", "df1", Format.COUNT).column("df2", "df2", Format.COUNT)
        .column("p", "p", Format.P);
    for (Form form : Form.values()) {
      table.row(row(run, icc, form, squares));
    }
    out.table(table);
    return "Intraclass correlations of Shrout and Fleiss by a two-way analysis of variance; F tests that cases do not "
        + "differ; " + run.level() + " intervals";
  }

  private static List<Cell> row(Run run, IntraclassCorrelation icc, Form form, Trail... squares) {
    ResultBuilder out = run.out();
    String prefix = NAMES.get(form.ordinal()) + ".";
    String of = form.symbol();
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(of), Cell.of(MEANINGS.get(form.ordinal())),
        out.attempt(prefix + "value", () -> icc.value(form), of, "of the mean squares", squares),
        out.attempt(prefix + "lower", () -> icc.interval(form, run.confidence()).lower(), "Lower limit of " + of,
            "by the F distribution", squares),
        out.attemptQuietly(prefix + "upper", () -> icc.interval(form, run.confidence()).upper(), "Upper limit of " + of,
            "by the F distribution", squares),
        out.attemptQuietly(prefix + "f", () -> icc.f(form), "F of " + of, "mean square of cases / mean square of error",
            squares)));
    cells.add(out.value(prefix + "df1", icc.n() - 1.0, "Degrees of freedom between cases", "n - 1"));
    cells.add(out.value(prefix + "df2", icc.dfError(form), "Degrees of freedom of the error", "of the error"));
    cells.add(out.attemptQuietly(prefix + "p", () -> icc.p(form), "p of " + of, "upper tail of F(df1, df2)", squares));
    return cells;
  }
}
