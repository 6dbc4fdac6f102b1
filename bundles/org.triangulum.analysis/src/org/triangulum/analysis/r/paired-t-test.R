# SPDX-License-Identifier: EPL-2.0
# uses: effects
printed <- function(p) {
  s <- printed.groups(p$summary)
  n <- s$n[1]
  if (nrow(s) == 2) {
    m <- s$mean[1] - s$mean[2]
    sd <- sqrt(sum(s$sd^2) - 2 * p$r * prod(s$sd))
  } else {
    m <- s$mean; sd <- s$sd
  }
  t <- m / sd * sqrt(n)
  c(n = n, t = t, df = n - 1, p = 2 * pt(-abs(t), n - 1), around("difference", m, m + c(-1, 1) * sd / sqrt(n) *
    qt((1 + p$confidence) / 2, n - 1)), standardised(m / sd, n - 1, 1 / sqrt(n), p$confidence), if (nrow(s) == 2)
    around("r", p$r, tanh(atanh(p$r) + c(-1, 1) * qnorm((1 + p$confidence) / 2) / sqrt(n - 3))))
}
analyse <- function(x, g, p) {
  if (p$summary != "") return(printed(p))
  x <- complete(x)
  test <- t.test(x[[1]], x[[2]], paired = TRUE, conf.level = p$confidence)
  d <- x[[1]] - x[[2]]
  r <- cor.test(x[[1]], x[[2]], conf.level = p$confidence)
  n <- length(d)
  c(n = n, summaries(x), t = unname(test$statistic), df = n - 1, p = test$p.value,
    around("difference", mean(d), test$conf.int), standardised(mean(d) / sd(d), n - 1, 1 / sqrt(n), p$confidence),
    around("r", unname(r$estimate), r$conf.int))
}
