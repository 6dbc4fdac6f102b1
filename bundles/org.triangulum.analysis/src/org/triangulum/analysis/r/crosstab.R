# SPDX-License-Identifier: EPL-2.0
# uses: two-way
# uses: shares
cells <- function(t) {
  side <- function(name, totals) setNames(totals, paste0(name, ".", names(totals), ".count"))
  u <- used(t); all <- sum(t)
  expected <- outer(rowSums(t), colSums(t)) / all
  residual <- (t - expected) / sqrt(expected * outer(1 - rowSums(t) / all, 1 - colSums(t) / all))
  parts <- list(count = t, row = 100 * t / rowSums(t), column = 100 * t(t(t) / colSums(t)), total = 100 * t / all)
  if (all(dim(u) > 1)) parts <- c(parts, list(expected = expected, residual = residual))
  name <- function(keys) {
    keys <- gsub(".", "_", keys, fixed = TRUE)
    ifelse(duplicated(keys), paste0(keys, "#", seq_along(keys)), keys)
  }
  keys <- outer(name(rownames(t)), name(colnames(t)), paste, sep = ".")
  c(n = all, side("row", rowSums(t)), side("column", colSums(t)), unlist(lapply(names(parts), function(part)
    setNames(c(parts[[part]]), paste0("cell.", keys, ".", part)))))
}
fourfold <- function(t, level) {
  n <- rowSums(t); p <- t[, 1] / n; z <- qnorm((1 + level) / 2)
  ratio <- function(name, value, variance) around(name, value, value * exp(c(-1, 1) * z * sqrt(variance)))
  phi <- (t[1, 1] * t[2, 2] - t[1, 2] * t[2, 1]) / sqrt(prod(n) * prod(colSums(t)))
  limits <- ordinal(t, level)[c("tau.lower", "tau.upper")]
  rd <- newcombe(t[, 1], n, level)
  c(around("phi", phi, limits),
    if (all(t > 0)) ratio("or", t[1, 1] * t[2, 2] / (t[1, 2] * t[2, 1]), sum(1 / t)),
    if (all(t[, 1] > 0)) ratio("rr", p[[1]] / p[[2]], sum(t[, 2] / (t[, 1] * n))), around("rd", rd[1], rd[2:3]))
}
crosstab <- function(t, rows, columns, p) {
  u <- used(t)
  x <- cells(t)
  if (any(dim(u) < 2)) return(x)
  test <- pearson(u); df <- unname(test$parameter); few <- mean(test$expected < 5)
  x <- c(x, expected.min = min(test$expected), expected.below5 = 100 * few, chi2 = unname(test$statistic), df = df,
    p = test$p.value, g2 = g2(u), g2.p = upper(g2(u), df), cramer(u, p$confidence))
  if (all(dim(u) == 2)) {
    yates <- suppressWarnings(chisq.test(u))
    x <- c(x, yates.chi2 = unname(yates$statistic), yates.p = yates$p.value, fourfold(u, p$confidence))
  }
  if ((nrow(u) == 2 || rows$ordered) && (ncol(u) == 2 || columns$ordered)) {
    r <- trend(t, rows, columns); n <- sum(t)
    x <- c(x, linear.chi2 = (n - 1) * r^2, linear.p = upper((n - 1) * r^2, 1), ordinal(u, p$confidence),
      if (any(dim(u) == 2)) c(trend.chi2 = n * r^2, trend.p = upper(n * r^2, 1)))
  }
  small <- all(dim(u) == 2) || sum(u) <= 100 && few > 0.2
  c(x, if (p$fisher == "always" || p$fisher == "auto" && small) c(fisher.p = fisher(u)))
}
