# SPDX-License-Identifier: EPL-2.0
# uses: effects
analyse <- function(x, g, p) {
  x <- as.matrix(complete(x))
  if (p$coefficient == "spearman") x <- apply(x, 2, rank)
  z <- x[, -(1:2), drop = FALSE]
  r <- cor(resid(lm(x[, 1] ~ z)), resid(lm(x[, 2] ~ z)))
  n <- nrow(x); df <- n - 2 - ncol(z)
  t <- r * sqrt(df / (1 - r^2))
  limits <- tanh(atanh(r) + c(-1, 1) * qnorm((1 + p$confidence) / 2) / sqrt(df - 1))
  c(n = n, t = t, df = df, p = 2 * pt(-abs(t), df), around("r", r, limits), plain.r = cor(x[, 1], x[, 2]))
}
