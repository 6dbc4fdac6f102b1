# SPDX-License-Identifier: EPL-2.0
# uses: effects
# uses: exact
analyse <- function(x, g, p) {
  x <- complete(x)
  test <- suppressWarnings(wilcox.test(x[[1]], x[[2]], paired = TRUE, exact = FALSE, correct = p$continuity))
  d <- x[[1]] - x[[2]]
  nonzero <- d[d != 0]; t <- table(abs(nonzero)); m <- length(nonzero)
  off <- unname(test$statistic) - m * (m + 1) / 4
  z <- (off - if (p$continuity) sign(off) / 2 else 0) / sqrt(m * (m + 1) * (2 * m + 1) / 24 - sum(t^3 - t) / 48)
  exact <- if (m <= 50) c(p.exact = exact.signed(d))
  c(n = length(d), nonzero = sum(d != 0), zeros = sum(d == 0), summaries(x), v = unname(test$statistic),
    z = z, p = test$p.value, exact, signed.rank(x[[1]], x[[2]], p$confidence))
}
