# SPDX-License-Identifier: EPL-2.0
# Comparisons of groups and of repeated measurements, run in the root of the project:
#   Rscript releng/r/groups.R > bundles/org.triangulum.stats.tests/src/org/triangulum/stats/groups.csv
# Base R only, which has no Dunn, Games-Howell or Levene test: their published formulas are written out.
# R's ptukey is wrong in the 5th digit for 2 degrees of freedom and in the 9th for 3000, its noncentral pf stops at 1e-9:
# their integral and series are written out.
source("releng/r/writer.R")
set.seed(20240607)
heading("groups.R")

noncentral <- function(t, df, level = 0.95) {
  a <- (1 - level) / 2
  c(root(function(x) pt(t, df, x, lower.tail = FALSE) - a, t - 12, t + 12),
    root(function(x) a - pt(t, df, x), t - 12, t + 12))
}
pf.noncentral <- function(f, df1, df2, l) {
  j <- 0:ceiling(l / 2 + 12 * sqrt(l + 20) + 60)
  sum(dpois(j, l / 2) * pbeta(df1 * f / (df1 * f + df2), df1 / 2 + j, df2 / 2))
}
share <- function(f, df1, df2, n, level = 0.95) {
  at <- function(p) if (pf(f, df1, df2) < p) 0 else
    root(function(x) p - pf.noncentral(f, df1, df2, x), 0, 40 + 20 * f * df1)
  l <- c(at((1 + level) / 2), at((1 - level) / 2))
  l / (l + n)
}
hedges <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
range.upper <- function(q, k, df) {
  outside <- function(w) sapply(w, function(w) integrate(function(z) k * dnorm(z) *
    (pnorm(z)^(k - 1) - (pnorm(z) - pnorm(z - w))^(k - 1)), -9, w + 9, rel.tol = 1e-12, subdivisions = 1000)$value)
  density <- function(s) 2 * df * s * dchisq(df * s^2, df)
  reach <- 11 / sqrt(2 * df)
  integrate(function(s) density(s) * outside(q * s), max(0, 1 - reach), 1 + reach, rel.tol = 1e-12,
    subdivisions = 1000)$value
}
tukey <- function(level, k, df) root(function(x) range.upper(x, k, df) - (1 - level), 0.5, 100)

two <- function(case, a, b) {
  input(case, "value", c(a, b))
  input(case, "group", rep(0:1, c(length(a), length(b))))
  df <- length(a) + length(b) - 2
  sd <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / df)
  scale <- sqrt(1 / length(a) + 1 / length(b))
  d <- (mean(a) - mean(b)) / sd
  ci <- noncentral(d / scale, df) * scale
  interval(case, "d95", ci)
  result(case, "g", d * hedges(df))
  interval(case, "g95", ci * hedges(df))
}

several <- function(case, value, group) {
  input(case, "value", value)
  input(case, "group", group)
  f <- factor(group)
  k <- nlevels(f)
  n <- tapply(value, f, length); m <- tapply(value, f, mean); v <- tapply(value, f, var)
  welch <- oneway.test(value ~ f)
  result(case, "welchAnova.f", welch$statistic)
  result(case, "welchAnova.df2", welch$parameter[2])
  result(case, "welchAnova.p", welch$p.value)
  interval(case, "welchAnova.omega95", share(unname(welch$statistic), k - 1, unname(welch$parameter[2]), sum(n)))
  fit <- anova(lm(value ~ f))
  interval(case, "anova.eta95", share(fit[1, 4], k - 1, sum(n) - k, sum(n)))
  for (centre in c("median", "mean")) {
    d <- abs(value - tapply(value, f, match.fun(centre))[f])
    levene <- anova(lm(d ~ f))
    result(case, paste0("levene.f.", centre), levene[1, 4])
    result(case, paste0("levene.p.", centre), levene[1, 5])
  }
  hsd <- TukeyHSD(aov(value ~ f), ordered = FALSE)$f
  error <- sqrt(fit[2, 3] * (1 / n[1] + 1 / n[2]))
  result(case, "tukey.difference", m[1] - m[2])
  result(case, "tukey.t", (m[1] - m[2]) / error)
  stopifnot(abs(hsd["1-0", "p adj"] - range.upper(abs(m[1] - m[2]) / error * sqrt(2), k, sum(n) - k)) < 1e-6)
  result(case, "tukey.padj", range.upper(abs(m[1] - m[2]) / error * sqrt(2), k, sum(n) - k))
  interval(case, "tukey95", m[1] - m[2] + c(-1, 1) * tukey(0.95, k, sum(n) - k) / sqrt(2) * error)
  error <- sqrt(v[1] / n[1] + v[2] / n[2])
  df <- error^4 / ((v[1] / n[1])^2 / (n[1] - 1) + (v[2] / n[2])^2 / (n[2] - 1))
  t <- (m[1] - m[2]) / error
  result(case, "gamesHowell.t", t)
  result(case, "gamesHowell.df", df)
  result(case, "gamesHowell.padj", range.upper(abs(t) * sqrt(2), k, df))
  interval(case, "gamesHowell95", m[1] - m[2] + c(-1, 1) * tukey(0.95, k, df) / sqrt(2) * error)
  r <- rank(value)
  ties <- table(value)
  N <- length(value)
  variance <- N * (N + 1) / 12 - sum(ties^3 - ties) / (12 * (N - 1))
  pairs <- combn(levels(f), 2)
  z <- apply(pairs, 2, function(p) (mean(r[f == p[1]]) - mean(r[f == p[2]])) /
    sqrt(variance * sum(1 / n[p])))
  p <- 2 * pnorm(-abs(z))
  result(case, "dunn.z", z[1])
  result(case, "dunn.p", p[1])
  for (method in c("bonferroni", "holm", "BH")) result(case, paste0("dunn.", method, ".p"), p.adjust(p, method)[1])
}

repeated <- function(case, m) {
  matrix.input(case, m)
  test <- friedman.test(m)
  result(case, "friedman.chi2", test$statistic)
  result(case, "friedman.p", test$p.value)
  n <- nrow(m); k <- ncol(m)
  w <- unname(test$statistic) / (n * (k - 1))
  result(case, "friedman.w", w)
  x <- unname(test$statistic)
  at <- function(p) if (pchisq(x, k - 1) < p) 0 else root(function(l) p - pchisq(x, k - 1, l), 0, 60 + 5 * x)
  interval(case, "friedman.w95", pmin(1, c(at(0.975), at(0.025)) / (n * (k - 1))))
  ranks <- t(apply(m, 1, rank))
  ties <- sum(apply(m, 1, function(x) { t <- table(x); sum(t^3 - t) }))
  z <- (mean(ranks[, 1]) - mean(ranks[, 2])) / sqrt((k * (k + 1) - ties / (n * (k - 1))) / (6 * n))
  result(case, "friedman.z", z)
  if (all(m %in% 0:1)) {
    l <- rowSums(m); c <- colSums(m)
    result(case, "cochran.q", (k - 1) * (k * sum(c^2) - sum(c)^2) / (k * sum(l) - sum(l^2)))
  }
}

exact.friedman <- function(case, m) {
  matrix.input(case, m)
  permutations <- function(x) if (length(x) < 2) list(x) else
    unlist(lapply(seq_along(x), function(i) lapply(permutations(x[-i]), function(rest) c(x[i], rest))), FALSE)
  sums <- list(rep(0, ncol(m)))
  for (i in seq_len(nrow(m))) {
    orders <- permutations(rank(m[i, ]))
    sums <- unlist(lapply(sums, function(s) lapply(orders, function(o) s + o)), FALSE)
  }
  squares <- sapply(sums, function(s) sum(s^2))
  observed <- sum(colSums(t(apply(m, 1, rank)))^2)
  result(case, "friedman.exact", mean(squares >= observed - 1e-9))
}

paired <- function(case, x, y) {
  input(case, "x", x)
  input(case, "y", y)
  d <- x - y
  t <- t.test(d)$statistic
  n <- length(d)
  ci <- noncentral(unname(t), n - 1) / sqrt(n)
  result(case, "dz", mean(d) / sd(d))
  interval(case, "dz95", ci)
  result(case, "gz", mean(d) / sd(d) * hedges(n - 1))
  v <- unname(wilcox.test(x, y, paired = TRUE, exact = FALSE)$statistic)
  n <- sum(d != 0)
  rank.biserial <- 4 * v / (n * (n + 1)) - 1
  result(case, "rankBiserial", rank.biserial)
  se <- sqrt((2 * n^3 + 3 * n^2 + n) / 6) / (n * (n + 1) / 2)
  interval(case, "rankBiserial95", tanh(atanh(rank.biserial) + c(-1, 1) * qnorm(0.975) * se))
}

changes <- function(case, m) {
  input(case, "rows", nrow(m))
  input(case, "counts", t(m))
  if (nrow(m) == 2) {
    result(case, "mcnemar.chi2", mcnemar.test(m, correct = FALSE)$statistic)
    result(case, "mcnemar.p", mcnemar.test(m, correct = FALSE)$p.value)
    result(case, "mcnemar.corrected", mcnemar.test(m)$p.value)
    b <- m[1, 2]; c <- m[2, 1]; n <- sum(m)
    result(case, "mcnemar.exact", binom.test(b, b + c)$p.value)
    ci <- binom.test(b, b + c)$conf.int
    if (b > 0 && c > 0) interval(case, "mcnemar.or95", ci / (1 - ci))
    p1 <- sum(m[1, ]) / n; p2 <- sum(m[, 1]) / n
    w1 <- prop.test(sum(m[1, ]), n, correct = FALSE)$conf.int
    w2 <- prop.test(sum(m[, 1]), n, correct = FALSE)$conf.int
    top <- m[1, 1] * m[2, 2] - b * c
    top <- if (top > n / 2) top - n / 2 else min(0, top)
    phi <- if (top == 0) 0 else top / sqrt(prod(rowSums(m)) * prod(colSums(m)))
    spread <- function(x, y) sqrt(x^2 - 2 * phi * x * y + y^2)
    result(case, "mcnemar.difference", p1 - p2)
    interval(case, "mcnemar.difference95", c(p1 - p2 - spread(p1 - w1[1], w2[2] - p2),
      p1 - p2 + spread(w1[2] - p1, p2 - w2[1])))
  }
  test <- mcnemar.test(m, correct = FALSE)
  result(case, "bowker.chi2", test$statistic)
  result(case, "bowker.p", test$p.value)
}

range <- function(case, q, k, df) {
  input(case, "q", q)
  input(case, "k", k)
  input(case, "df", df)
  result(case, "range.upper", range.upper(q, k, df))
}

two("two-d-1", rnorm(12, 1), rnorm(9))
two("two-d-2", rnorm(60, 3, 4), rnorm(110, 3.1, 4))
two("two-d-3", likert(25), likert(30))
two("two-d-4", rnorm(30, 6), rnorm(8))
two("two-d-5", rnorm(2), rnorm(3))
for (i in 1:3) several(sprintf("several-%d", i), c(rnorm(9, 1), rnorm(6, 0, 3), rnorm(14, .5)) + i, rep(0:2, c(9, 6, 14)))
several("several-likert", likert(120), sample(0:4, 120, TRUE))
several("several-many", rnorm(90) + rep(0:8, 10) / 4, rep(0:8, 10))
several("several-pair", rnorm(40), rep(0:1, 20))
several("several-large", rnorm(3000), sample(0:3, 3000, TRUE))
for (i in 1:3) repeated(sprintf("repeated-%d", i), matrix(rnorm(3 * (6 + 4 * i)) + rep(c(0, .4, .8), each = 6 + 4 * i), ncol = 3))
repeated("repeated-likert", matrix(likert(400), ncol = 8))
repeated("repeated-two", matrix(likert(60), ncol = 2))
for (i in 1:3) repeated(sprintf("repeated-yes-%d", i), matrix(rbinom(120, 1, c(.3, .5, .6)[i]), ncol = 4))
exact.friedman("exact-friedman-1", matrix(rnorm(15), ncol = 3))
exact.friedman("exact-friedman-2", matrix(likert(15), ncol = 3))
exact.friedman("exact-friedman-3", matrix(likert(12), ncol = 4))
exact.friedman("exact-friedman-4", matrix(c(1, 1, 1, 1, 2, 2, 2, 3, 4, 4, 3, 2, 1, 2, 3, 4), ncol = 4))
for (i in 1:3) { x <- rnorm(c(7, 30, 200)[i]); paired(sprintf("paired-d-%d", i), x, x + rnorm(length(x), .2)) }
x <- likert(45); paired("paired-d-likert", x, pmin(5, pmax(1, x + sample(-2:1, 45, TRUE))))
changes("changes-1", matrix(c(30, 12, 5, 21), 2))
changes("changes-2", matrix(c(101, 59, 121, 33), 2))
changes("changes-3", matrix(c(5, 1, 7, 0), 2))
changes("changes-4", matrix(c(43, 2, 0, 8), 2))
changes("changes-5", matrix(c(2, 3, 9, 1), 2))
changes("changes-square", matrix(c(20, 3, 1, 8, 30, 4, 5, 6, 22), 3))
for (q in c(0.1, 1, 3.5, 6)) for (k in c(2, 3, 10, 40)) for (df in c(2, 5, 24.7, 120, 5000))
  range(sprintf("range-%g-%d-%g", q, k, df), q, k, df)
