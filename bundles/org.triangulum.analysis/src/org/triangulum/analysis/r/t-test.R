# SPDX-License-Identifier: EPL-2.0
# uses: two-means
analyse <- function(x, g, p) {
  groups <- group.summaries(x, g, p)
  df <- sum(groups$n) - 2
  two.means(groups, df, sqrt(sum((groups$n - 1) * groups$sd^2) / df * sum(1 / groups$n)), p$confidence)
}
