# SPDX-License-Identifier: EPL-2.0
# uses: effects
# uses: exact
analyse <- function(x, g, p) each(x, function(v) {
  f <- g[!is.na(v)]; v <- v[!is.na(v)]
  a <- v[f == levels(f)[1]]; b <- v[f == levels(f)[2]]
  test <- suppressWarnings(wilcox.test(a, b, exact = FALSE, correct = p$continuity))
  t <- table(v); n <- length(v)
  u <- unname(test$statistic); off <- u - length(a) * length(b) / 2
  z <- (off - if (p$continuity) sign(off) / 2 else 0) / sqrt(length(a) * length(b) / 12 * (n + 1 - sum(t^3 - t) /
    (n * (n - 1))))
  s <- superiority(a, b, p$confidence)
  c(n = n, u = u, z = z, p = test$p.value, if (max(length(a), length(b)) <= 50) c(p.exact = exact.two(v,
    f == levels(f)[1])), around("superiority", s[1], s[2:3]), around("rank.biserial", 2 * s[1] - 1, 2 * s[2:3] - 1),
    ranked.groups(v, f))
})
