# SPDX-License-Identifier: EPL-2.0
# uses: effects
# uses: ordinal
tested <- c("z", "p", "lower", "upper")
# The interval is that of the asymptotic error, for variables of many different values that of Fisher's z.
test <- function(x, y, r, n, classes) {
  t <- cor.test(x, y, method = "kendall", exact = FALSE)
  limits <- if (classes) ordinal(table(x, y), level)[c("tau.lower", "tau.upper")] else if (n > 4 && abs(r) < 1)
    tanh(atanh(r) + c(-1, 1) * qnorm((1 + level) / 2) * sqrt(0.437 / (n - 4))) else c(NA, NA)
  c(unname(t$statistic), t$p.value, limits)
}
