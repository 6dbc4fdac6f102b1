# SPDX-License-Identifier: EPL-2.0
# uses: effects
analyse <- function(x, g, p) {
  x <- complete(x)
  test <- t.test(x[[1]], x[[2]], paired = TRUE, conf.level = p$confidence)
  d <- x[[1]] - x[[2]]
  r <- cor.test(x[[1]], x[[2]], conf.level = p$confidence)
  n <- length(d)
  c(n = n, summaries(x), t = unname(test$statistic), df = n - 1, p = test$p.value,
    around("difference", mean(d), test$conf.int), standardised(mean(d) / sd(d), n - 1, 1 / sqrt(n), p$confidence),
    around("r", unname(r$estimate), r$conf.int))
}
