# SPDX-License-Identifier: EPL-2.0
# uses: two-way
# uses: random
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
# Tables with the margins of t drawn one column after the other, as fisher.test with simulate.p.value does in its way.
simulated <- function(t, replicates, seed, level) {
  draw <- generator(seed)
  likelihood <- function(t) -sum(lfactorial(t))
  one <- function() {
    left <- rowSums(t); cells <- 0
    for (j in seq_len(ncol(t) - 1)) {
      need <- sum(t[, j]); rest <- sum(left)
      for (i in seq_len(nrow(t) - 1)) {
        count <- qhyper(draw(), left[i], rest - left[i], need)
        rest <- rest - left[i]; left[i] <- left[i] - count; need <- need - count
        cells <- cells + lfactorial(count)
      }
      left[nrow(t)] <- left[nrow(t)] - need
      cells <- cells + lfactorial(need)
    }
    -cells - sum(lfactorial(left))
  }
  k <- sum(replicate(replicates, one()) <= likelihood(t) + 1e-7)
  around("p", (k + 1) / (replicates + 1), binom.test(k, replicates, conf.level = level)$conf.int)
}
fisher.exact <- function(t, rows, columns, p) {
  u <- used(t)
  sided <- function(side) fisher.test(u, alternative = side)$p.value
  c(n = sum(u), if (p$sum == "simulated" && any(dim(u) != 2)) simulated(u, p$replicates, p$seed, p$confidence) else
    c(p = fisher(u)), if (all(dim(u) == 2)) c(p.less = sided("less"), p.greater = sided("greater"),
    conditional.odds(u, p$confidence)), cramer(u, p$confidence))
}
