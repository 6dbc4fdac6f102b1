# SPDX-License-Identifier: EPL-2.0
# Coefficients of two ordered sides of a table with their asymptotic errors (Brown and Benedetti 1977).
ordinal <- function(t, level) {
  n <- sum(t); rows <- seq_len(nrow(t)); columns <- seq_len(ncol(t))
  both <- function(of) outer(rows, columns, Vectorize(of))
  alike <- both(function(i, j) sum(t[rows < i, columns < j]) + sum(t[rows > i, columns > j]))
  across <- both(function(i, j) sum(t[rows < i, columns > j]) + sum(t[rows > i, columns < j]))
  p <- sum(t * alike); q <- sum(t * across); d <- alike - across
  wr <- n^2 - sum(rowSums(t)^2); wc <- n^2 - sum(colSums(t)^2); w <- sqrt(wr * wc)
  tau <- (p - q) / w
  v <- outer(rowSums(t), colSums(t), function(r, c) r * wc + c * wr)
  se <- c(tau = sqrt(max(0, sum(t * (2 * w * d + tau * v)^2) - n^3 * tau^2 * (wr + wc)^2)) / w^2,
    gamma = 4 / (p + q)^2 * sqrt(sum(t * (q * alike - p * across)^2)),
    somers = 2 / wr^2 * sqrt(sum(t * (wr * d - (p - q) * (n - rowSums(t)))^2)))
  value <- c(tau = tau, gamma = (p - q) / (p + q), somers = (p - q) / wr)
  unlist(lapply(names(value), function(name) around(name, value[[name]],
    pmax(-1, pmin(1, value[[name]] + c(-1, 1) * qnorm((1 + level) / 2) * se[[name]])))))
}
