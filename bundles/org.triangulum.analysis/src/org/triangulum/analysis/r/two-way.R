# SPDX-License-Identifier: EPL-2.0
# uses: effects
# uses: ordinal
# A side of a table is a list of its values, its keys in order, their scores or NULL, and whether these are an order.
sorted <- function(side, only) factor(side$values[only], levels = if (is.numeric(side$values)) as.numeric(side$keys) else
  side$keys, labels = side$keys)
counts.of <- function(rows, columns, only) table(sorted(rows, only), sorted(columns, only))
used <- function(t) t[rowSums(t) > 0, colSums(t) > 0, drop = FALSE]
pearson <- function(t) suppressWarnings(chisq.test(t, correct = FALSE))
upper <- function(x, df) pchisq(x, df, lower.tail = FALSE)
g2 <- function(t) {
  e <- pearson(t)$expected
  2 * sum(ifelse(t == 0, 0, t * log(t / e)))
}
cramer <- function(t, level) {
  x <- unname(pearson(t)$statistic)
  most <- sum(t) * (min(dim(t)) - 1)
  around("v", sqrt(x / most), sqrt(chisq.share(x, prod(dim(t) - 1), most, level)))
}
# Of the cases, with the codes as scores; two classes need none.
trend <- function(t, rows, columns) {
  scores <- function(side, n) if (is.null(side$scores)) seq_len(n) else side$scores
  at <- which(t > 0, arr.ind = TRUE)
  times <- rep(seq_len(nrow(at)), t[at])
  cor(scores(rows, nrow(t))[at[times, 1]], scores(columns, ncol(t))[at[times, 2]])
}
scored <- function(r, n, level) around("r", r, if (n > 3 && abs(r) < 1)
  tanh(atanh(r) + c(-1, 1) * qnorm((1 + level) / 2) / sqrt(n - 3)) else c(NA, NA))
fisher <- function(t) fisher.test(t, workspace = 2e7)$p.value
