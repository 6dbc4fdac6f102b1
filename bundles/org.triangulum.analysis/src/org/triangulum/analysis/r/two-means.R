# SPDX-License-Identifier: EPL-2.0
# uses: groups
two.means <- function(groups, df, se, level) {
  difference <- groups$mean[1] - groups$mean[2]
  t <- difference / se
  m <- sum(groups$n) - 2
  pooled <- sqrt(sum((groups$n - 1) * groups$sd^2) / m)
  c(n = sum(groups$n), difference = difference, setNames(difference + c(-1, 1) * qt((1 + level) / 2, df) * se,
    c("lower", "upper")), t = t, df = df, p = 2 * pt(-abs(t), df),
    standardised(difference / pooled, m, sqrt(sum(1 / groups$n)), level), of.groups(groups, level))
}
