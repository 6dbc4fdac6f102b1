# SPDX-License-Identifier: EPL-2.0
# Scales, partial and polychoric correlations, factor analysis, run in the root of the project:
#   Rscript releng/r/scales.R > bundles/org.triangulum.stats.tests/src/org/triangulum/stats/scales.csv
# Numbers are by base R; where psych and GPArotation are installed their functions must agree (to their own precision).
# factanal, varimax and oblimin stop at 5 to 8 digits: the same equations are solved on to the last.
source("releng/r/writer.R")
set.seed(20240609)
packages <- Filter(function(p) requireNamespace(p, quietly = TRUE), c("psych", "GPArotation"))
heading("scales.R", packages)
near <- function(a, b, tolerance = 1e-6) stopifnot(abs(a - b) <= tolerance * max(1, abs(b)))
psych <- "psych" %in% packages

one.factor <- function(R) {
  h <- 1 - 1 / diag(solve(R))
  repeat {
    s <- sqrt(1 - h)
    e <- eigen(R / outer(s, s), symmetric = TRUE)
    l <- s * e$vectors[, 1] * sqrt(e$values[1] - 1)
    if (max(abs(l^2 - h)) < 1e-14) return(l * sign(sum(l)))
    h <- l^2
  }
}

scale <- function(case, m) {
  matrix.input(case, m)
  k <- ncol(m); n <- nrow(m)
  alpha <- function(m) { v <- cov(m); ncol(m) / (ncol(m) - 1) * (1 - sum(diag(v)) / sum(v)) }
  a <- alpha(m)
  result(case, "alpha.cronbach", a)
  interval(case, "alpha.cronbach95", 1 - (1 - a) * qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1)))
  r <- cor(m); rbar <- mean(r[lower.tri(r)])
  result(case, "alpha.standardized", k * rbar / (1 + (k - 1) * rbar))
  if (k > 2) result(case, "alpha.without1", alpha(m[, -1]))
  result(case, "itemRest2", cor(m[, 2], rowSums(m[, -2, drop = FALSE])))
  first <- seq_len(k) %% 2 == 1
  x <- rowSums(m[, first, drop = FALSE]); y <- rowSums(m[, !first, drop = FALSE])
  rh <- cor(x, y)
  result(case, "split.r", rh)
  result(case, "split.spearmanBrown", 2 * rh / (1 + rh))
  result(case, "split.guttman", 2 * (1 - (var(x) + var(y)) / var(x + y)))
  pq <- sum(first) * sum(!first) / k^2
  result(case, "split.horst", rh * (sqrt(rh^2 + 4 * pq * (1 - rh^2)) - rh) / (2 * pq * (1 - rh^2)))
  if (k > 3) {
    l <- one.factor(r)
    fit <- factanal(m, 1)
    near(abs(l), abs(fit$loadings[, 1]), 1e-4)
    s <- apply(m, 2, sd)
    result(case, "omega", sum(l * s)^2 / (sum(l * s)^2 + sum((1 - l^2) * s^2)))
  }
  if (psych) {
    p <- suppressWarnings(suppressMessages(psych::alpha(as.data.frame(m), check.keys = FALSE, warnings = FALSE)))
    near(a, p$total$raw_alpha)
    near(cor(m[, 2], rowSums(m[, -2, drop = FALSE])), p$item.stats$r.drop[2])
  }
}

icc <- function(case, m) {
  matrix.input(case, m)
  n <- nrow(m); k <- ncol(m)
  d <- data.frame(x = as.vector(m), s = factor(rep(seq_len(n), k)), r = factor(rep(seq_len(k), each = n)))
  ms <- anova(lm(x ~ s + r, d))[["Mean Sq"]]
  b <- ms[1]; j <- ms[2]; e <- ms[3]; w <- (j * (k - 1) + e * (n - 1) * (k - 1)) / (n * (k - 1))
  values <- c((b - w) / (b + (k - 1) * w), (b - e) / (b + (k - 1) * e + k * (j - e) / n), (b - e) / (b + (k - 1) * e),
    (b - w) / b, (b - e) / (b + (j - e) / n), (b - e) / b)
  names(values) <- c("11", "21", "31", "1k", "2k", "3k")
  for (f in names(values)) result(case, paste0("icc.", f), values[[f]])
  fw <- b / w; fe <- b / e; dw <- n * (k - 1); de <- (n - 1) * (k - 1)
  l <- fw / qf(0.975, n - 1, dw); u <- fw * qf(0.975, dw, n - 1)
  interval(case, "icc95.11", (c(l, u) - 1) / (c(l, u) + k - 1))
  interval(case, "icc95.1k", 1 - 1 / c(l, u))
  l <- fe / qf(0.975, n - 1, de); u <- fe * qf(0.975, de, n - 1)
  interval(case, "icc95.31", (c(l, u) - 1) / (c(l, u) + k - 1))
  interval(case, "icc95.3k", 1 - 1 / c(l, u))
  rho <- values[["21"]]; fj <- j / e
  v <- (k - 1) * (n - 1) * (k * rho * fj + n * (1 + (k - 1) * rho) - k * rho)^2 /
    ((n - 1) * k^2 * rho^2 * fj^2 + (n * (1 + (k - 1) * rho) - k * rho)^2)
  fu <- qf(0.975, n - 1, v); fl <- qf(0.975, v, n - 1)
  l <- n * (b - fu * e) / (fu * (k * j + (k * n - k - n) * e) + n * b)
  u <- n * (fl * b - e) / (k * j + (k * n - k - n) * e + n * fl * b)
  interval(case, "icc95.21", c(l, u))
  interval(case, "icc95.2k", c(l, u) * k / (1 + c(l, u) * (k - 1)))
  result(case, "icc.f1", fw)
  result(case, "icc.p1.p", pf(fw, n - 1, dw, lower.tail = FALSE))
  result(case, "icc.f3", fe)
  result(case, "icc.p3.p", pf(fe, n - 1, de, lower.tail = FALSE))
  if (psych) {
    p <- psych::ICC(m, lmer = FALSE)$results
    near(values, p$ICC)
    near(c(l, u), c(p[["lower bound"]][2], p[["upper bound"]][2]), 1e-6)
  }
}

partial <- function(case, m) {
  matrix.input(case, m)
  z <- as.matrix(m[, -(1:2)])
  x <- resid(lm(m[, 1] ~ z)); y <- resid(lm(m[, 2] ~ z))
  r <- cor(x, y); n <- nrow(m); q <- ncol(z)
  t <- r * sqrt((n - 2 - q) / (1 - r^2))
  result(case, "partial.r", r)
  result(case, "partial.t", t)
  result(case, "partial.p", 2 * pt(-abs(t), n - 2 - q))
  interval(case, "partial95", tanh(atanh(r) + c(-1, 1) * qnorm(0.975) / sqrt(n - 3 - q)))
}

phi2 <- function(h, k, r) {
  if (h == -Inf || k == -Inf) return(0)
  if (h == Inf || k == Inf) return(pnorm(min(h, k)))
  pnorm(h) * pnorm(k) + integrate(function(a) exp(-(h^2 + k^2 - 2 * h * k * sin(a)) / (2 * cos(a)^2)), 0, asin(r),
    rel.tol = 1e-13, abs.tol = 1e-15)$value / (2 * pi)
}
d2 <- function(h, k, r) if (is.infinite(h) || is.infinite(k)) 0 else
  exp(-(h^2 - 2 * r * h * k + k^2) / (2 * (1 - r^2))) / (2 * pi * sqrt(1 - r^2))
corners <- function(f, a, b, r) {
  g <- outer(seq_along(a), seq_along(b), Vectorize(function(i, j) f(a[i], b[j], r)))
  i <- seq_len(length(a) - 1); j <- seq_len(length(b) - 1)
  g[i + 1, j + 1, drop = FALSE] - g[i, j + 1, drop = FALSE] - g[i + 1, j, drop = FALSE] + g[i, j, drop = FALSE]
}
polychoric <- function(case, m) {
  input(case, "rows", nrow(m))
  input(case, "counts", t(m))
  n <- sum(m)
  a <- c(-Inf, qnorm(cumsum(rowSums(m)) / n)); a[length(a)] <- Inf
  b <- c(-Inf, qnorm(cumsum(colSums(m)) / n)); b[length(b)] <- Inf
  r <- root(function(r) sum((m * corners(d2, a, b, r) / corners(phi2, a, b, r))[m > 0]), -0.99, 0.99)
  p <- corners(phi2, a, b, r)
  se <- 1 / sqrt(n * sum(corners(d2, a, b, r)^2 / p))
  result(case, "polychoric.r", r)
  result(case, "polychoric.se", se)
  interval(case, "polychoric95", tanh(atanh(r) + c(-1, 1) * qnorm(0.975) * se / (1 - r^2)))
  df <- length(m) - sum(dim(m))
  if (df > 0) {
    g2 <- 2 * sum((m * log(m / (n * p)))[m > 0])
    result(case, "polychoric.g2", g2)
    result(case, "polychoric.fit.p", pchisq(g2, df, lower.tail = FALSE))
  }
  if (psych) near(r, suppressWarnings(psych::polychoric(cbind(rep(row(m), m), rep(col(m), m)), correct = 0)$rho[1, 2]), 1e-3)
}

extract <- function(R, m, ml) {
  h <- 1 - 1 / diag(solve(R))
  for (i in 1:50000) {
    if (ml) { s <- sqrt(1 - h); e <- eigen(R / outer(s, s), symmetric = TRUE); floor <- 1 }
    else { s <- rep(1, nrow(R)); A <- R; diag(A) <- h; e <- eigen(A, symmetric = TRUE); floor <- 0 }
    L <- s * e$vectors[, 1:m, drop = FALSE] %*% diag(sqrt(e$values[1:m] - floor), m)
    new <- rowSums(L^2)
    if (max(new) > 0.995) return(NULL)
    if (max(abs(new - h)) < 1e-13) break
    h <- new
  }
  orient(L)
}
orient <- function(L) {
  L <- L[, order(-colSums(L^2)), drop = FALSE]
  L %*% diag(ifelse(colSums(L) < 0, -1, 1), ncol(L))
}
projected <- function(A, T) {
  P <- A %*% t(solve(T))
  G <- -t(t(P) %*% (P * (P^2 %*% (1 - diag(ncol(A))))) %*% solve(T))
  G - T %*% diag(colSums(T * G))
}
oblimin <- function(L) {
  m <- ncol(L); w <- sqrt(rowSums(L^2)); A <- L / w; T <- diag(m); a <- 1
  value <- function(L) sum(L^2 * (L^2 %*% (1 - diag(m)))) / 4
  f <- value(A)
  for (i in 1:20000) {
    P <- A %*% t(solve(T))
    Gp <- projected(A, T)
    s <- sqrt(sum(Gp^2))
    if (s < 1e-12) break
    if (s >= 1e-5) a <- 2 * a
    for (j in 0:60) {
      X <- T - a * Gp
      X <- X %*% diag(1 / sqrt(colSums(X^2)))
      if (if (s < 1e-5) sqrt(sum(projected(A, X)^2)) < s else value(A %*% t(solve(X))) < value(P) - 0.5 * s^2 * a) break
      a <- a / 2
    }
    T <- X
    if (a * s < 1e-16) break
  }
  P <- w * (A %*% t(solve(T))); F <- t(T) %*% T
  o <- order(-diag(F %*% t(P) %*% P)); P <- P[, o]; F <- F[o, o]
  sign <- ifelse(colSums(P) < 0, -1, 1)
  list(loadings = P %*% diag(sign), phi = F * outer(sign, sign))
}

factors <- function(case, m, k) {
  matrix.input(case, m)
  input(case, "factors", k)
  R <- cor(m); n <- nrow(m); p <- ncol(m)
  chi2 <- -(n - 1 - (2 * p + 5) / 6) * log(det(R))
  result(case, "bartlett.chi2", chi2)
  result(case, "bartlett.p", pchisq(chi2, p * (p - 1) / 2, lower.tail = FALSE))
  Q <- -cov2cor(solve(R)); diag(Q) <- 0; S <- R; diag(S) <- 0
  result(case, "kmo", sum(S^2) / (sum(S^2) + sum(Q^2)))
  result(case, "kmo.1", sum(S[1, ]^2) / (sum(S[1, ]^2) + sum(Q[1, ]^2)))
  e <- eigen(R, symmetric = TRUE)$values
  result(case, "eigenvalue.1", e[1])
  result(case, "eigenvalue.last", e[p])
  for (method in c("pa", "ml")) {
    L <- extract(R, k, method == "ml")
    if (is.null(L)) next
    result(case, paste0(method, ".loading"), L[1, 1])
    result(case, paste0(method, ".communality"), sum(L[p, ]^2))
    if (method == "ml") {
      fit <- factanal(m, k, rotation = "none")
      near(1 - rowSums(L^2), fit$uniquenesses, 1e-4)
      M <- L %*% t(L); diag(M) <- 1
      x <- (n - 1 - (2 * p + 5) / 6 - 2 * k / 3) * (log(det(M)) + sum(diag(solve(M) %*% R)) - log(det(R)) - p)
      df <- ((p - k)^2 - p - k) / 2
      if (df > 0) {
        near(x, fit$STATISTIC, 1e-3)
        result(case, "ml.fit", x)
        result(case, "ml.fit.p", pchisq(x, df, lower.tail = FALSE))
      }
    } else if (psych) near(sort(rowSums(L^2)), sort(suppressWarnings(psych::fa(R, k, fm = "pa", rotate = "none",
      n.obs = n, min.err = 1e-10, max.iter = 5000)$communality)), 1e-4)
    if (k > 1) {
      V <- orient(unclass(stats::varimax(L, eps = 1e-15)$loadings))
      # varimax stops when its criterion stands still; planes are turned until the angles are nothing
      w <- sqrt(rowSums(L^2)); A <- V / w
      for (sweep in 1:200) for (f in 1:(k - 1)) for (g in (f + 1):k) {
        u <- A[, f]^2 - A[, g]^2; v <- 2 * A[, f] * A[, g]
        t <- atan2(2 * sum(u * v) - 2 * sum(u) * sum(v) / p, sum(u^2 - v^2) - (sum(u)^2 - sum(v)^2) / p) / 4
        A[, c(f, g)] <- A[, c(f, g)] %*% matrix(c(cos(t), sin(t), -sin(t), cos(t)), 2)
      }
      near(abs(orient(w * A)), abs(V), 1e-4)
      V <- orient(w * A)
      result(case, paste0(method, ".varimax.first"), V[1, 1])
      result(case, paste0(method, ".varimax.last"), V[p, k])
      O <- oblimin(L)
      result(case, paste0(method, ".oblimin.first"), O$loadings[1, 1])
      result(case, paste0(method, ".oblimin.last"), O$loadings[p, k])
      result(case, paste0(method, ".oblimin.phi"), O$phi[1, 2])
      if ("GPArotation" %in% packages) {
        G <- GPArotation::oblimin(L, normalize = TRUE, eps = 1e-8, maxit = 10000)
        near(sort(abs(G$loadings)), sort(abs(O$loadings)), 1e-4)
      }
    }
  }
}

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
parallel <- function(case, n, p) {
  input(case, "cases", n)
  input(case, "variables", p)
  draw <- generator(42)
  values <- replicate(60, {
    A <- matrix(0, p, p)
    for (i in 1:p) {
      for (j in seq_len(i - 1)) A[i, j] <- qnorm(draw())
      A[i, i] <- sqrt(qchisq(draw(), n - i))
    }
    eigen(cov2cor(A %*% t(A)), symmetric = TRUE)$values
  })
  q <- apply(values, 1, quantile, 0.95)
  result(case, "parallel.first", q[1])
  result(case, "parallel.last", q[p])
  # The shape is that of real random data: within the noise of 60 draws
  if (p < 10) near(q[1], quantile(replicate(300, eigen(cor(matrix(rnorm(n * p), n)))$values[1]), 0.95), 0.1)
}

items <- function(n, k, share) {
  f <- rnorm(n)
  sapply(seq_len(k), function(i) pmin(5, pmax(1, round(3 + share * f + rnorm(n) * runif(1, 0.6, 1.2)))))
}
two.factors <- function(n, each, r = 0.3) {
  f <- rnorm(n); g <- r * f + sqrt(1 - r^2) * rnorm(n)
  cbind(sapply(seq_len(each), function(i) f * runif(1, 0.5, 0.9) + rnorm(n) * 0.7),
    sapply(seq_len(each), function(i) g * runif(1, 0.5, 0.9) + 0.1 * f + rnorm(n) * 0.7))
}

scale("scale-1", items(40, 5, 0.8))
scale("scale-2", items(171, 9, 0.5))
scale("scale-3", items(12, 3, 1))
scale("scale-4", items(60, 2, 1))
scale("scale-5", { m <- items(80, 4, 0.9); m[, 4] <- 6 - m[, 4]; m[, 1:4] })
scale("scale-6", items(900, 20, 0.4))
icc("icc-shrout-fleiss", matrix(c(9, 6, 8, 7, 10, 6, 2, 1, 4, 1, 5, 2, 5, 3, 6, 2, 6, 4, 8, 2, 8, 6, 9, 7), 6))
icc("icc-2", items(30, 3, 1))
icc("icc-3", matrix(rnorm(40), 10))
icc("icc-4", 1000 + items(25, 2, 1.5))
partial("partial-1", matrix(rnorm(60), 20) + rnorm(20))
partial("partial-2", items(50, 5, 0.9))
partial("partial-3", cbind(rnorm(8), rnorm(8), rnorm(8), rnorm(8), rnorm(8)))
polychoric("polychoric-1", table(factor(likert(200), 1:5), factor(likert(200), 1:5)) + 1)
polychoric("polychoric-2", matrix(c(40, 10, 5, 12, 30, 14, 3, 9, 50), 3))
polychoric("polychoric-3", matrix(c(20, 5, 7, 30), 2))
polychoric("polychoric-4", matrix(c(60, 12, 1, 0, 9, 40, 11, 2, 1, 8, 30, 19, 0, 1, 10, 33), 4))
polychoric("polychoric-5", matrix(c(3, 20, 31, 40, 22, 5), 2))
factors("factors-1", two.factors(200, 4), 2)
factors("factors-2", two.factors(120, 5, 0.6), 2)
factors("factors-3", items(150, 6, 0.8), 1)
factors("factors-4", cbind(two.factors(400, 3), two.factors(400, 3)), 3)
factors("factors-5", two.factors(60, 3), 2)
parallel("parallel-1", 100, 5)
parallel("parallel-2", 2000, 12)
