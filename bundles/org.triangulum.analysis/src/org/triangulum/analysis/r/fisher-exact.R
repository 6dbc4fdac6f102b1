# SPDX-License-Identifier: EPL-2.0
# uses: two-way
# The odds ratio of fisher.test, whose own root is found to five digits only.
conditional.odds <- function(t, level) {
  m <- sum(t[, 1]); k <- sum(t[1, ]); x <- t[1, 1]
  at <- max(0, k - sum(t[, 2])):min(k, m)
  if (x == min(at) || x == max(at)) return(c())
  logs <- dhyper(at, m, sum(t[, 2]), k, log = TRUE)
  chances <- function(b) { w <- logs + b * at; w <- exp(w - max(w)); w / sum(w) }
  solve <- function(f) exp(root(f, -60, 60))
  a <- (1 - level) / 2
  around("or", solve(function(b) sum(at * chances(b)) - x), c(solve(function(b) sum(chances(b)[at >= x]) - a),
    solve(function(b) a - sum(chances(b)[at <= x]))))
}
fisher.exact <- function(t, rows, columns, p) {
  u <- used(t)
  sided <- function(side) fisher.test(u, alternative = side)$p.value
  c(n = sum(u), p = fisher(u), if (all(dim(u) == 2)) c(p.less = sided("less"), p.greater = sided("greater"),
    conditional.odds(u, p$confidence)), cramer(u, p$confidence))
}
