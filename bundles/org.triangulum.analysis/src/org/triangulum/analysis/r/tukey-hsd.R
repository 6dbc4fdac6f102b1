# SPDX-License-Identifier: EPL-2.0
# uses: groups
analyse <- function(x, g, p) {
  groups <- group.summaries(x, g, p)
  df <- sum(groups$n) - nrow(groups)
  variance <- sum((groups$n - 1) * groups$sd^2) / df
  all.pairs(groups, function(a, b) c(se = sqrt(variance * (1 / a$n + 1 / b$n)), df = df), p$confidence)
}
