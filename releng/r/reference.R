# SPDX-License-Identifier: EPL-2.0
# Writes the reference results that org.triangulum.stats is tested against, run in the root of the project:
#   Rscript releng/r/reference.R > bundles/org.triangulum.stats.tests/src/org/triangulum/stats/reference.csv
# Where base R has no function for a statistic its published formula is written out here, in the plainest way.
source("releng/r/writer.R")
set.seed(20150615)

cat("# Reference results by ", R.version.string, "; made by releng/r/reference.R, do not edit\n", sep = "")

column <- function(case, x) {
  n <- length(x)
  input(case, "x", x)
  result(case, "mean", mean(x))
  result(case, "sd", sd(x))
  result(case, "variance", var(x))
  result(case, "median", median(x))
  for (type in c(2, 6, 7)) for (p in c(0.05, 0.25, 0.5, 0.75, 0.9))
    result(case, sprintf("quantile%d.%g", type, p), quantile(x, p, type = type))
  d <- x - mean(x)
  m2 <- mean(d^2)
  result(case, "skewness", mean(d^3) / m2^1.5 * sqrt(n * (n - 1)) / (n - 2))
  result(case, "kurtosis", (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (mean(d^4) / m2^2 - 3) + 6))
  interval(case, "mean95", t.test(x)$conf.int)
  interval(case, "mean99", t.test(x, conf.level = 0.99)$conf.int)
  one <- t.test(x, mu = 1)
  result(case, "oneSample.t", one$statistic)
  result(case, "oneSample.p", one$p.value)
}

pairs2 <- function(case, x, y) {
  n <- length(x)
  input(case, "x", x)
  input(case, "y", y)
  pearson <- cor.test(x, y)
  result(case, "pearson.r", pearson$estimate)
  result(case, "pearson.t", pearson$statistic)
  result(case, "pearson.p", pearson$p.value)
  interval(case, "pearson95", pearson$conf.int)
  spearman <- cor.test(x, y, method = "spearman", exact = FALSE)
  result(case, "spearman.rho", spearman$estimate)
  result(case, "spearman.p", spearman$p.value)
  kendall <- cor.test(x, y, method = "kendall", exact = FALSE)
  result(case, "kendall.tau", kendall$estimate)
  result(case, "kendall.z", kendall$statistic)
  result(case, "kendall.p", kendall$p.value)
  if (!anyDuplicated(x) && !anyDuplicated(y))
    result(case, "kendall.exact", cor.test(x, y, method = "kendall", exact = TRUE)$p.value)
  s <- sign(outer(x, x, "-")) * sign(outer(y, y, "-"))
  c <- sum(s > 0) / 2
  d <- sum(s < 0) / 2
  result(case, "gamma", (c - d) / (c + d))
  result(case, "somersY", (c - d) / sum(outer(x, x, "!=")) * 2)
  result(case, "somersX", (c - d) / sum(outer(y, y, "!=")) * 2)
  paired <- t.test(x, y, paired = TRUE)
  result(case, "paired.t", paired$statistic)
  result(case, "paired.p", paired$p.value)
  interval(case, "paired95", paired$conf.int)
  plain <- wilcox.test(x, y, paired = TRUE, exact = FALSE, correct = FALSE)
  result(case, "wilcoxon.v", plain$statistic)
  result(case, "wilcoxon.p", plain$p.value)
  result(case, "wilcoxon.corrected", wilcox.test(x, y, paired = TRUE, exact = FALSE)$p.value)
  size <- abs(x - y)
  if (!anyDuplicated(size) && all(size > 0))
    result(case, "wilcoxon.exact", wilcox.test(x, y, paired = TRUE, exact = TRUE)$p.value)
}

groups <- function(case, value, group) {
  input(case, "value", value)
  input(case, "group", group)
  f <- factor(group)
  if (nlevels(f) == 2) {
    a <- value[group == 0]
    b <- value[group == 1]
    plain <- wilcox.test(a, b, exact = FALSE, correct = FALSE)
    result(case, "mannWhitney.u", plain$statistic)
    result(case, "mannWhitney.p", plain$p.value)
    result(case, "mannWhitney.corrected", wilcox.test(a, b, exact = FALSE)$p.value)
    if (!anyDuplicated(value))
      result(case, "mannWhitney.exact", wilcox.test(a, b, exact = TRUE)$p.value)
    for (equal in c(TRUE, FALSE)) {
      t <- t.test(a, b, var.equal = equal)
      name <- if (equal) "student" else "welch"
      result(case, paste0(name, ".t"), t$statistic)
      result(case, paste0(name, ".df"), t$parameter)
      result(case, paste0(name, ".p"), t$p.value)
      interval(case, paste0(name, "95"), t$conf.int)
    }
    pooled <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(value) - 2))
    result(case, "cohensD", (mean(a) - mean(b)) / pooled)
  }
  kruskal <- kruskal.test(value, f)
  result(case, "kruskal.h", kruskal$statistic)
  result(case, "kruskal.p", kruskal$p.value)
  table <- anova(lm(value ~ f))
  ssb <- table[1, 2]
  ssw <- table[2, 2]
  result(case, "anova.ssb", ssb)
  result(case, "anova.ssw", ssw)
  result(case, "anova.f", table[1, 4])
  result(case, "anova.p", table[1, 5])
  result(case, "anova.eta2", ssb / (ssb + ssw))
  result(case, "anova.omega2", (ssb - table[1, 1] * table[2, 3]) / (ssb + ssw + table[2, 3]))
  result(case, "anova.sd", sd(value))
}

table2 <- function(case, m) {
  input(case, "rows", nrow(m))
  input(case, "counts", t(m))
  n <- sum(m)
  pearson <- chisq.test(m, correct = FALSE)
  e <- pearson$expected
  result(case, "pearson.chi2", pearson$statistic)
  result(case, "pearson.p", pearson$p.value)
  g2 <- 2 * sum(ifelse(m == 0, 0, m * log(m / e)))
  df <- (nrow(m) - 1) * (ncol(m) - 1)
  result(case, "g2", g2)
  result(case, "g2.p", pchisq(g2, df, lower.tail = FALSE))
  result(case, "cramersV", sqrt(unname(pearson$statistic) / n / (min(dim(m)) - 1)))
  result(case, "minExpected", min(e))
  result(case, "shareBelow5", mean(e < 5))
  result(case, "residual", pearson$residuals[1, 2])
  result(case, "adjustedResidual", pearson$stdres[2, 1])
  r <- rep(row(m), m)
  c <- rep(col(m), m)
  rho <- cor(r, c)
  result(case, "linear.m2", (n - 1) * rho^2)
  result(case, "linear.p", pchisq((n - 1) * rho^2, 1, lower.tail = FALSE))
  spearman <- cor.test(r, c, method = "spearman", exact = FALSE)
  result(case, "spearman.rho", spearman$estimate)
  result(case, "spearman.p", spearman$p.value)
  if (n <= 2000) {
    kendall <- cor.test(r, c, method = "kendall", exact = FALSE)
    result(case, "kendall.tau", kendall$estimate)
    result(case, "kendall.p", kendall$p.value)
  }
  kruskal <- kruskal.test(c, factor(r))
  result(case, "kruskal.h", kruskal$statistic)
  result(case, "kruskal.p", kruskal$p.value)
  if (ncol(m) == 2) {
    trend <- prop.trend.test(m[, 1], rowSums(m))
    result(case, "trend.chi2", trend$statistic)
    result(case, "trend.p", trend$p.value)
  }
  if (n <= 120 && length(m) > 4) result(case, "fisher.table", fisher.test(m, workspace = 2e7)$p.value)
  if (nrow(m) == ncol(m)) agreement(case, m)
  if (all(dim(m) == 2)) fourfold(case, m)
}

agreement <- function(case, m) {
  k <- nrow(m)
  distance <- abs(row(m) - col(m)) / (k - 1)
  weights <- list(none = (distance == 0) * 1, linear = 1 - distance, quadratic = 1 - distance^2)
  p <- m / sum(m)
  for (name in names(weights)) {
    w <- weights[[name]]
    chance <- outer(rowSums(p), colSums(p))
    po <- sum(w * p)
    pe <- sum(w * chance)
    kappa <- (po - pe) / (1 - pe)
    mean <- outer(as.vector(w %*% colSums(p)), as.vector(t(w) %*% rowSums(p)), "+")
    # Fleiss, Cohen and Everitt 1969, formulas 8 and 9
    variance <- (sum(p * (w - mean * (1 - kappa))^2) - (kappa - pe * (1 - kappa))^2) / (sum(m) * (1 - pe)^2)
    null <- (sum(chance * (w - mean)^2) - pe^2) / (sum(m) * (1 - pe)^2)
    result(case, paste0("kappa.", name), kappa)
    interval(case, paste0("kappa95.", name), kappa + c(-1, 1) * qnorm(0.975) * sqrt(variance))
    result(case, paste0("kappa.z.", name), kappa / sqrt(null))
  }
}

fourfold <- function(case, m) {
  yates <- chisq.test(m)
  result(case, "yates.chi2", yates$statistic)
  result(case, "yates.p", yates$p.value)
  a <- m[1, 1]; b <- m[1, 2]; c <- m[2, 1]; d <- m[2, 2]
  result(case, "phi", (a * d - b * c) / sqrt(prod(rowSums(m)) * prod(colSums(m))))
  result(case, "fisher.two", fisher.test(m)$p.value)
  result(case, "fisher.less", fisher.test(m, alternative = "less")$p.value)
  result(case, "fisher.greater", fisher.test(m, alternative = "greater")$p.value)
  # fisher.test solves for the odds ratio to 4 digits only; the same equations solved to 15
  x <- max(0, a + c - (c + d)):min(a + b, a + c)
  logs <- dhyper(x, a + b, c + d, a + c, log = TRUE)
  at <- function(lor) { w <- logs + x * lor; w <- exp(w - max(w)); w / sum(w) }
  solve <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-15, maxiter = 10000)$root)
  if (a > min(x) && a < max(x)) {
    result(case, "conditional.or", solve(function(l) sum(x * at(l)) - a))
    result(case, "conditional95.lower", solve(function(l) sum(at(l)[x >= a]) - 0.025))
    result(case, "conditional95.upper", solve(function(l) sum(at(l)[x <= a]) - 0.025))
  }
  z <- qnorm(0.975)
  woolf <- function(name, a, b, c, d) {
    or <- a * d / (b * c)
    result(case, name, or)
    interval(case, paste0(name, "95"), exp(log(or) + c(-1, 1) * z * sqrt(1/a + 1/b + 1/c + 1/d)))
  }
  if (all(m > 0)) woolf("oddsRatio", a, b, c, d)
  woolf("haldane", a + 0.5, b + 0.5, c + 0.5, d + 0.5)
  p1 <- a / (a + b); p2 <- c / (c + d)
  if (a > 0 && c > 0) {
    result(case, "riskRatio", p1 / p2)
    interval(case, "riskRatio95",
      exp(log(p1 / p2) + c(-1, 1) * z * sqrt(1/a - 1/(a + b) + 1/c - 1/(c + d))))
  }
  result(case, "riskDifference", p1 - p2)
  interval(case, "riskDifference95", prop.test(c(a, c), c(a + b, c + d), correct = FALSE)$estimate %*% c(1, -1) +
    c(-1, 1) * z * sqrt(p1 * (1 - p1) / (a + b) + p2 * (1 - p2) / (c + d)))
  w1 <- prop.test(a, a + b, correct = FALSE)$conf.int
  w2 <- prop.test(c, c + d, correct = FALSE)$conf.int
  interval(case, "newcombe95", c(p1 - p2 - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2),
    p1 - p2 + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2)))
}

proportion <- function(case, x, n, p0) {
  input(case, "x", x)
  input(case, "n", n)
  input(case, "p0", p0)
  for (level in c(95, 99)) {
    interval(case, paste0("wilson", level), prop.test(x, n, correct = FALSE, conf.level = level / 100)$conf.int)
    interval(case, paste0("clopper", level), binom.test(x, n, conf.level = level / 100)$conf.int)
  }
  result(case, "binomial.two", binom.test(x, n, p0)$p.value)
  result(case, "binomial.less", binom.test(x, n, p0, alternative = "less")$p.value)
  result(case, "binomial.greater", binom.test(x, n, p0, alternative = "greater")$p.value)
}

correlation <- function(case, r, n) {
  input(case, "r", r)
  input(case, "n", n)
  t <- r * sqrt((n - 2) / (1 - r^2))
  result(case, "r.t", t)
  result(case, "r.p", 2 * pt(-abs(t), n - 2))
  interval(case, "r95", tanh(atanh(r) + c(-1, 1) * qnorm(0.975) / sqrt(n - 3)))
}

summaries <- function(case, n, mean, sd) {
  input(case, "n", n)
  input(case, "mean", mean)
  input(case, "sd", sd)
  grand <- sum(n * mean) / sum(n)
  ssb <- sum(n * (mean - grand)^2)
  ssw <- sum((n - 1) * sd^2)
  f <- ssb / (length(n) - 1) / (ssw / (sum(n) - length(n)))
  result(case, "summary.mean", grand)
  result(case, "summary.sd", sqrt((ssb + ssw) / (sum(n) - 1)))
  result(case, "summary.f", f)
  result(case, "summary.p", pf(f, length(n) - 1, sum(n) - length(n), lower.tail = FALSE))
}

for (i in 1:3) column(sprintf("column-continuous-%d", i), rnorm(c(12, 57, 400)[i], 3, 2))
for (i in 1:3) column(sprintf("column-likert-%d", i), likert(c(10, 60, 501)[i]))
column("column-skewed", rexp(80))
column("column-offset", 1e6 + round(rnorm(50), 3))

for (i in 1:3) { x <- rnorm(c(9, 30, 150)[i]); pairs2(sprintf("pairs-continuous-%d", i), x, 0.4 * x + rnorm(length(x))) }
for (i in 1:4) { x <- likert(c(12, 45, 171, 600)[i])
  pairs2(sprintf("pairs-likert-%d", i), x, pmin(5, pmax(1, x + sample(-2:2, length(x), TRUE)))) }
x <- rnorm(60); pairs2("pairs-opposed", x, -x + rnorm(60) / 5)
x <- round(rnorm(70), 1); pairs2("pairs-rounded", x, round(x + rnorm(70), 1))

for (i in 1:3) groups(sprintf("two-continuous-%d", i), rnorm(c(11, 40, 90)[i]), c(0, 1, rbinom(c(11, 40, 90)[i] - 2, 1, 0.4)))
for (i in 1:3) groups(sprintf("two-likert-%d", i), likert(c(21, 169, 800)[i]), c(0, 0, 1, 1, rbinom(c(21, 169, 800)[i] - 4, 1, 0.3)))
groups("two-shifted", c(rnorm(200), rnorm(150) + 2), rep(0:1, c(200, 150)))
for (i in 1:3) groups(sprintf("groups-likert-%d", i), likert(c(25, 171, 900)[i]), c(0:3, sample(0:3, c(25, 171, 900)[i] - 4, TRUE)))
groups("groups-continuous", rnorm(80) + rep(0:3, 20) / 3, rep(0:3, 20))

sizes <- list(c(2, 2), c(2, 3), c(3, 2), c(3, 3), c(5, 2), c(4, 4), c(2, 2), c(3, 4), c(6, 4), c(2, 2), c(5, 5))
cases <- c(30, 60, 50, 80, 171, 110, 169, 40, 169, 900, 5000)
for (i in seq_along(sizes)) { d <- sizes[[i]]
  table2(sprintf("table-%d", i), matrix(rmultinom(1, cases[i], runif(prod(d), 0.1, 1)), d[1])) }
table2("table-zeros", matrix(c(7, 0, 2, 0, 5, 1, 3, 4, 9), 3))
table2("table-fourfold-zero", matrix(c(6, 3, 0, 8), 2))
table2("table-fourfold-small", matrix(c(3, 1, 1, 3), 2))
table2("table-fourfold-even", matrix(c(12, 14, 11, 13), 2))
table2("table-strong", matrix(c(300, 20, 30, 280), 2))
table2("table-raters", matrix(c(44, 5, 1, 7, 20, 3, 0, 2, 18), 3))

trials <- list(c(0, 10, 0.3), c(10, 10, 0.3), c(6, 22, 0.1), c(2, 22, 0.1), c(21, 29, 0.5), c(144, 175, 0.8),
  c(1, 175, 0.01), c(50, 1000, 0.05), c(49, 1000, 0.07), c(400000, 1000000, 0.401), c(3, 7, 0.9), c(15, 30, 0.5))
for (i in seq_along(trials)) proportion(sprintf("proportion-%d", i), trials[[i]][1], trials[[i]][2], trials[[i]][3])

for (p in list(c(0.43, 165), c(-0.24, 114), c(-0.41, 166), c(0.58, 162), c(0.01, 1e6), c(0.999, 12), c(0.3, 5), c(0, 40),
  c(1e-5, 1e9), c(2e-7, 1e12)))
  correlation(sprintf("correlation-%g-%g", p[1], p[2]), p[1], p[2])

summaries("summaries-score15", c(8, 13, 7), c(31.5, 29.4, 30.3), c(6.9, 12, 12))
summaries("summaries-four", c(40, 25, 61, 33), c(101.2, 104.9, 99.3, 110.4), c(9.8, 11.1, 10.3, 8.7))
