# SPDX-License-Identifier: EPL-2.0
# Agreement of raters, run in the root of the project:
#   Rscript releng/r/agreement.R > bundles/org.triangulum.stats.tests/src/org/triangulum/stats/agreement.csv
# Base R only, which has no coefficient of agreement: the published formulas are written out in the plainest way.
source("releng/r/writer.R")
set.seed(20240608)
heading("agreement.R")

fleiss <- function(case, ratings, categories) {
  matrix.input(case, ratings)
  input(case, "categories", categories)
  n <- nrow(ratings); m <- ncol(ratings)
  counts <- t(apply(ratings, 1, function(r) tabulate(r, categories)))
  p <- colSums(counts) / (n * m)
  pa <- (rowSums(counts^2) - m) / (m * (m - 1))
  pe <- sum(p^2)
  kappa <- (mean(pa) - pe) / (1 - pe)
  result(case, "fleiss.kappa", kappa)
  result(case, "fleiss.observed", mean(pa))
  star <- (pa - pe) / (1 - pe) - 2 * (1 - kappa) * (counts %*% p / m - pe) / (1 - pe)
  interval(case, "fleiss95", kappa + c(-1, 1) * qnorm(0.975) * sqrt(sum((star - kappa)^2) / (n * (n - 1))))
  q <- 1 - p
  se0 <- sqrt(2 / (n * m * (m - 1))) * sqrt(sum(p * q)^2 - sum(p * q * (q - p))) / sum(p * q)
  result(case, "fleiss.z", kappa / se0)
  chance <- 1 / categories
  result(case, "brennanPrediger", (mean(pa) - chance) / (1 - chance))
  if (m == 2) interval(case, "brennanPrediger95", (mean(pa) - chance) / (1 - chance) +
    c(-1, 1) * qnorm(0.975) * sd(pa) / sqrt(n) / (1 - chance))
}

# The combined generator of L'Ecuyer (1988)
generator <- function(seed) {
  s1 <- 1 + seed %% 2147483562
  s2 <- 1 + (69069 * seed + 12345) %% 2147483398
  function() {
    s1 <<- (40014 * s1) %% 2147483563
    s2 <<- (40692 * s2) %% 2147483399
    z <- s1 - s2
    (if (z < 1) z + 2147483562 else z) / 2147483563
  }
}

alpha <- function(ratings, level) {
  ratings <- ratings[rowSums(!is.na(ratings)) > 1, , drop = FALSE]
  values <- sort(unique(as.vector(ratings)))
  o <- matrix(0, length(values), length(values))
  for (u in seq_len(nrow(ratings))) {
    r <- ratings[u, !is.na(ratings[u, ])]
    for (i in seq_along(r)) for (j in seq_along(r)) if (i != j) {
      a <- match(r[i], values); b <- match(r[j], values)
      o[a, b] <- o[a, b] + 1 / (length(r) - 1)
    }
  }
  n <- rowSums(o)
  distance <- outer(seq_along(values), seq_along(values), Vectorize(function(a, b) switch(level,
    nominal = as.numeric(a != b),
    ordinal = (sum(n[a:b]) - (n[a] + n[b]) / 2)^2,
    interval = (values[a] - values[b])^2)))
  expected <- sum(outer(n, n) * distance)
  if (expected == 0) NA else 1 - (sum(n) - 1) * sum(o * distance) / expected
}

krippendorff <- function(case, ratings) {
  matrix.input(case, ratings)
  for (level in c("nominal", "ordinal", "interval")) {
    result(case, paste0("alpha.", level), alpha(ratings, level))
    if (nrow(ratings) > 30) next
    used <- ratings[rowSums(!is.na(ratings)) > 1, , drop = FALSE]
    used <- t(apply(used, 1, sort, na.last = TRUE))
    used <- used[do.call(order, c(as.data.frame(used), na.last = FALSE)), ]
    draw <- generator(1)
    draws <- replicate(200, alpha(used[replicate(nrow(used), 1 + floor(draw() * nrow(used))), , drop = FALSE], level))
    interval(case, paste0("alpha95.", level), quantile(draws, c(0.025, 0.975), na.rm = TRUE, names = FALSE))
  }
}

random <- function() {
  draw <- generator(20240101)
  input("random", "seed", 20240101)
  x <- replicate(2000, draw())
  result("random", "random.last", x[2000])
  result("random", "random.mean", mean(x))
  result("random", "random.normal", qnorm(draw()))
}

raters <- function(n, m, k, share) {
  truth <- likert(n, k)
  sapply(seq_len(m), function(i) ifelse(runif(n) < share, truth, sample(k, n, TRUE)))
}

random()
fleiss("raters-1", raters(30, 2, 3, 0.6), 3)
fleiss("raters-2", raters(200, 2, 5, 0.8), 6)
fleiss("raters-3", raters(40, 5, 4, 0.5), 4)
fleiss("raters-4", raters(15, 3, 2, 0.1), 2)
fleiss("raters-perfect", raters(12, 3, 3, 1), 3)
gaps <- function(m, share) { m[runif(length(m)) < share] <- NA; m }
krippendorff("krippendorff-1", raters(25, 3, 4, 0.6))
krippendorff("krippendorff-2", gaps(raters(28, 4, 5, 0.7), 0.3))
krippendorff("krippendorff-3", gaps(raters(150, 5, 7, 0.4), 0.5))
krippendorff("krippendorff-4", gaps(matrix(round(rnorm(80) + rep(rnorm(20) * 2, 4), 1), ncol = 4), 0.2))
