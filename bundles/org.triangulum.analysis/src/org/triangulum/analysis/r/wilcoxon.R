# SPDX-License-Identifier: EPL-2.0
# uses: effects
analyse <- function(x, g, p) {
  x <- complete(x)
  test <- suppressWarnings(wilcox.test(x[[1]], x[[2]], paired = TRUE, exact = FALSE, correct = p$continuity))
  d <- x[[1]] - x[[2]]
  exact <- if (any(d == 0) || anyDuplicated(abs(d)) > 0 || length(d) > 50) c() else
    c(p.exact = wilcox.test(x[[1]], x[[2]], paired = TRUE, exact = TRUE)$p.value)
  c(n = length(d), nonzero = sum(d != 0), zeros = sum(d == 0), summaries(x), v = unname(test$statistic),
    p = test$p.value, exact, signed.rank(x[[1]], x[[2]], p$confidence))
}
