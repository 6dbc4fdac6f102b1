# SPDX-License-Identifier: EPL-2.0
# uses: two-means
analyse <- function(x, g, p) {
  groups <- group.summaries(x, g, p)
  v <- groups$sd^2 / groups$n
  two.means(groups, sum(v)^2 / sum(v^2 / (groups$n - 1)), sqrt(sum(v)), p$confidence)
}
