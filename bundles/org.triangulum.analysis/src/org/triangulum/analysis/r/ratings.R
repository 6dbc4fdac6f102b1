# SPDX-License-Identifier: EPL-2.0
# uses: effects
# The categories of several raters, as factors with the same levels in order.
same.levels <- function(x) {
  all <- if (is.factor(x[[1]])) Reduce(union, lapply(x, levels)) else {
    v <- sort(unique(unlist(x)))
    # Gaps in an ordered scale of whole numbers are categories too.
    if (is.numeric(v) && all(v == round(v)) && diff(range(v)) < 12) seq(min(v), max(v)) else v
  }
  lapply(x, function(v) factor(v, levels = all))
}
fleiss <- function(counts, categories, level) {
  n <- nrow(counts); m <- sum(counts[1, ])
  p <- colSums(counts) / (n * m)
  pa <- (rowSums(counts^2) - m) / (m * (m - 1))
  pe <- sum(p^2)
  kappa <- (mean(pa) - pe) / (1 - pe)
  star <- (pa - pe) / (1 - pe) - 2 * (1 - kappa) * (as.vector(counts %*% p) / m - pe) / (1 - pe)
  half <- qnorm((1 + level) / 2) * sqrt(sum((star - kappa)^2) / (n * (n - 1)))
  q <- 1 - p
  z <- kappa / (sqrt(2 / (n * m * (m - 1))) * sqrt(sum(p * q)^2 - sum(p * q * (q - p))) / sum(p * q))
  list(kappa = kappa, limits = kappa + c(-1, 1) * half, z = z, p = 2 * pnorm(-abs(z)), observed = mean(pa), pa = pa)
}
