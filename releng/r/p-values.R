# SPDX-License-Identifier: EPL-2.0
# Writes p values of printed statistics that org.triangulum.stats.PValues is tested against, run in the root of the project:
#   Rscript releng/r/p-values.R > bundles/org.triangulum.stats.tests/src/org/triangulum/stats/p-values.csv
cat("# Reference results by ", R.version.string, "; made by releng/r/p-values.R, do not edit\n", sep = "")
row <- function(kind, statistic, df1, df2, p)
  cat(sprintf("%s,%.17g,%.17g,%.17g,%.17g\n", kind, statistic, df1, df2, p))
for (t in c(-5.2, -0.001, 0.24, 1.96, 2.31, 40)) for (df in c(1, 2.5, 39, 58, 1e4))
  row("t", t, df, 0, 2 * pt(-abs(t), df))
for (f in c(0.01, 1, 3.45, 4.12, 60)) for (df in list(c(1, 1), c(2, 57), c(2.4, 30.7), c(9, 1000)))
  row("f", f, df[1], df[2], pf(f, df[1], df[2], lower.tail = FALSE))
for (x in c(0.002, 3.84, 13.712766, 16.81, 250)) for (df in c(1, 2, 4, 4.5, 99))
  row("chi2", x, df, 0, pchisq(x, df, lower.tail = FALSE))
for (r in c(-0.999, -0.41, 0.0001, 0.29, 0.58)) for (df in c(1, 39, 164, 178))
  row("r", r, df, 0, 2 * pt(-abs(r * sqrt(df / (1 - r^2))), df))
for (z in c(-8, -1.96, 0, 0.5, 2.05, 30))
  row("z", z, 0, 0, 2 * pnorm(-abs(z)))
