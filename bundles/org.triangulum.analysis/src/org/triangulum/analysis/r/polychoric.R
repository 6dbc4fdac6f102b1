# SPDX-License-Identifier: EPL-2.0
# uses: effects
# P(X <= h, Y <= k) and its derivative to the correlation, the density.
below <- function(h, k, r) {
  if (h == -Inf || k == -Inf) return(0)
  if (h == Inf || k == Inf) return(pnorm(min(h, k)))
  pnorm(h) * pnorm(k) + integrate(function(a) exp(-(h^2 + k^2 - 2 * h * k * sin(a)) / (2 * cos(a)^2)), 0, asin(r),
    rel.tol = 1e-13, abs.tol = 1e-15)$value / (2 * pi)
}
density2 <- function(h, k, r) if (is.infinite(h) || is.infinite(k)) 0 else
  exp(-(h^2 - 2 * r * h * k + k^2) / (2 * (1 - r^2))) / (2 * pi * sqrt(1 - r^2))
cells <- function(f, a, b, r) {
  v <- outer(seq_along(a), seq_along(b), Vectorize(function(i, j) f(a[i], b[j], r)))
  diff(t(diff(v)))
}
polychoric <- function(t, level) {
  t <- t[rowSums(t) > 0, colSums(t) > 0]
  n <- sum(t)
  a <- c(-Inf, qnorm(cumsum(rowSums(t)) / n)); a[length(a)] <- Inf
  b <- c(-Inf, qnorm(cumsum(colSums(t)) / n)); b[length(b)] <- Inf
  m <- t(unclass(t))
  score <- function(r) sum((m * cells(density2, a, b, r) / cells(below, a, b, r))[m > 0])
  # Outwards from 0: near 1 and -1 probabilities of 0 hide the slope.
  way <- sign(score(0)); inner <- 0
  for (size in c(0.3, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999)) {
    if (way * score(way * size) <= 0) break
    inner <- way * size
  }
  r <- if (way == 0) 0 else root(score, min(inner, way * size), max(inner, way * size))
  se <- 1 / sqrt(n * sum(cells(density2, a, b, r)^2 / cells(below, a, b, r)))
  limits <- tanh(atanh(r) + c(-1, 1) * qnorm((1 + level) / 2) * se / (1 - r^2))
  c(n = n, rho = r, lower = limits[1], upper = limits[2], z = r / se, p = 2 * pnorm(-abs(r / se)))
}
analyse <- function(x, g, p) {
  if (p$missing == "listwise") x <- x[complete.cases(x), ]
  pairs <- combn(names(x), 2)
  unlist(apply(pairs, 2, function(i) prefixed(if (ncol(x) > 2) paste0(i[1], "~", i[2], ".") else "",
    polychoric(table(x[[i[1]]], x[[i[2]]]), p$confidence)), simplify = FALSE))
}
