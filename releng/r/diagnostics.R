# SPDX-License-Identifier: EPL-2.0
# Diagnostics of regressions, run in the root of the project:
#   Rscript releng/r/diagnostics.R > bundles/org.triangulum.stats.tests/src/org/triangulum/stats/diagnostics.csv
# Numbers are by base R; where lmtest, car and pROC are installed theirs must agree.
source("releng/r/writer.R")
set.seed(20240617)
packages <- Filter(function(p) requireNamespace(p, quietly = TRUE), c("lmtest", "car", "pROC"))
heading("diagnostics.R", packages)
near <- function(a, b, tolerance = 1e-9) stopifnot(max(abs(a - b)) <= tolerance * max(1, abs(b)))
# A vector by its ends, its middle and a sum to which each element adds differently.
vector <- function(case, name, v) {
  n <- length(v)
  result(case, paste0(name, ".first"), v[1]); result(case, paste0(name, ".middle"), v[n %/% 2 + 1])
  result(case, paste0(name, ".last"), v[n]); result(case, paste0(name, ".sum"), sum(v * sqrt(seq_len(n))))
}

cloud <- function(case, x, y) {
  input(case, "x", x); input(case, "y", y)
  l <- lowess(x, y)
  vector(case, "lowess.x", l$x); vector(case, "lowess", l$y)
  vector(case, "lowess.half", lowess(x, y, f = 0.5, iter = 0)$y)
}
normal <- function(case, x) {
  input(case, "x", x)
  s <- shapiro.test(x)
  result(case, "shapiro.w", s$statistic); result(case, "shapiro.p", s$p.value)
  z <- qnorm(ppoints(length(x))); q <- quantile(x, c(.25, .75), names = FALSE)
  slope <- diff(q) / diff(qnorm(c(.25, .75)))
  vector(case, "qq.expected", z)
  result(case, "qq.slope", slope); result(case, "qq.intercept", q[1] - slope * qnorm(.25))
  vector(case, "qq.error", slope / dnorm(z) * sqrt(ppoints(length(x)) * (1 - ppoints(length(x))) / length(x)))
}
linear <- function(case, y, x) {
  input(case, "y", y); matrix.input(case, x)
  fit <- lm(y ~ x)
  vector(case, "inf.leverage", hatvalues(fit)); vector(case, "inf.standardized", rstandard(fit))
  vector(case, "inf.studentized", rstudent(fit)); vector(case, "inf.cook", cooks.distance(fit))
  vector(case, "inf.dffits", dffits(fit)); vector(case, "inf.fitted", fitted(fit))
  e <- resid(fit); n <- length(y); k <- ncol(x) + 1
  X <- cbind(1, x); A <- crossprod(diff(diag(n)))
  B <- solve(crossprod(X)); M <- t(X) %*% A %*% X %*% B
  d <- sum(diff(e)^2) / sum(e^2)
  p <- sum(diag(A)) - sum(diag(M))
  q <- sum(A^2) - 2 * sum(diag(t(X) %*% A %*% A %*% X %*% B)) + sum(diag(M %*% M))
  v <- 2 * (q - p * p / (n - k)) / ((n - k) * (n - k + 2))
  if ("lmtest" %in% packages) {
    t <- lmtest::dwtest(fit, exact = FALSE, alternative = "two.sided")
    near(c(d, 2 * pnorm(-abs((d - p / (n - k)) / sqrt(v)))), c(unname(t$statistic), t$p.value), 1e-7)
  }
  result(case, "dw", d); result(case, "dw.p", 2 * pnorm(-abs((d - p / (n - k)) / sqrt(v))))
}
general <- function(case, y, x, family) {
  input(case, "y", y); matrix.input(case, x)
  name <- family$family
  fit <- glm(y ~ x, family = family, control = glm.control(1e-15, 100))
  # Weights of the last step but one are no longer those of the fit.
  mu <- fitted(fit); w <- if (name == "poisson") mu else mu * (1 - mu); X <- cbind(1, x)
  h <- rowSums((X %*% solve(crossprod(X * sqrt(w)))) * X) * w
  near(h, unname(hatvalues(fit)), 1e-6)
  pe <- (y - mu) / sqrt(w); de <- resid(fit, "deviance")
  st <- sign(de) * sqrt(de^2 + h * pe^2 / (1 - h))
  near(st, unname(rstudent(fit)), 1e-6)
  cook <- pe^2 * h / ((1 - h)^2 * (ncol(x) + 1))
  near(cook, unname(cooks.distance(fit)), 1e-6)
  for (v in list(list("leverage", h), list("pearson", pe), list("deviance", de), list("studentized", st),
    list("cook", cook))) vector(case, paste0(name, ".inf.", v[[1]]), v[[2]])
  list(fit = fit, mu = mu)
}
foretold <- function(case, y, p) {
  input(case, "y", y); input(case, "chance", p)
  key <- round(p * 1e10)
  x <- key[y == 1]; z <- key[y == 0]; m <- length(x); n <- length(z)
  v10 <- sapply(x, function(a) mean((a > z) + (a == z) / 2)); v01 <- sapply(z, function(b) mean((x > b) + (x == b) / 2))
  area <- mean(v10); se <- sqrt(var(v10) / m + var(v01) / n)
  if ("pROC" %in% packages) near(pROC::ci.auc(y, p, direction = "<", quiet = TRUE)[c(2, 1)], c(area, max(0, area -
    qnorm(.975) * se)), 1e-7)
  result(case, "roc.area", area)
  result(case, "roc.lower", max(0, area - qnorm(.975) * se)); result(case, "roc.upper", min(1, area + qnorm(.975) * se))
  for (cut in c(0.3, 0.5)) {
    result(case, paste0("called.hits.", cut), sum(y == 1 & key >= cut * 1e10))
    result(case, paste0("called.alarms.", cut), sum(y == 0 & key >= cut * 1e10))
  }
  breaks <- unique(quantile(key, 0:10 / 10, names = FALSE))
  g <- droplevels(cut(key, breaks, include.lowest = TRUE))
  o <- tapply(y, g, sum); e <- tapply(p, g, sum); k <- table(g)
  chi2 <- sum((o - e)^2 / e + (o - e)^2 / (k - e))
  result(case, "hl.chi2", chi2); result(case, "hl.p", pchisq(chi2, nlevels(g) - 2, lower.tail = FALSE))
  result(case, "hl.groups", nlevels(g))
}
spread <- function(case, y, mu) {
  input(case, "count", y); input(case, "mean", mu)
  z <- ((y - mu)^2 - y) / mu
  s <- summary(lm(z ~ 0 + mu))$coefficients
  result(case, "over.alpha", s[1, 1]); result(case, "over.se", s[1, 2])
  result(case, "over.z", s[1, 3]); result(case, "over.p", pnorm(s[1, 3], lower.tail = FALSE))
}

for (i in 1:6) {
  n <- c(2, 9, 40, 301, 60, 1000)[i]
  x <- if (i %% 2) rnorm(n) else likert(n)
  cloud(sprintf("cloud-%d", i), x, sin(x) + rnorm(n) * if (i == 4) rexp(n) else 0.3)
}
cloud("cloud-same", rep(3, 12), c(1:11, 40))
cloud("cloud-line", 1:20, 2 * (1:20))
for (n in c(3, 4, 5, 6, 7, 11, 12, 50, 333, 5000)) normal(sprintf("normal-%d", n), if (n %% 2) rnorm(n) else rexp(n))
normal("normal-ties", likert(80))
for (i in 1:4) {
  n <- c(9, 60, 250, 45)[i]; k <- c(1, 3, 6, 2)[i]
  x <- matrix(rnorm(n * k), n); x[, k] <- likert(n)
  eta <- 0.5 + as.vector(x %*% rep(c(.5, -.3), length.out = k)) / sqrt(k)
  linear(sprintf("dlm-%d", i), eta + rt(n, 3), x)
  if (n < 20) next
  y <- rbinom(n, 1, plogis(eta))
  m <- general(sprintf("dbinomial-%d", i), y, x, binomial())
  foretold(sprintf("foretold-%d", i), y, unname(m$mu))
  foretold(sprintf("foretold-ties-%d", i), y, pmin(1, pmax(0, round(unname(m$mu), 1))) * 0.9 + 0.05)
  y <- rnbinom(n, mu = exp(eta), size = c(1, 2, 1000, 3)[i])
  m <- general(sprintf("dpoisson-%d", i), y, x, poisson())
  spread(sprintf("spread-%d", i), y, unname(m$mu))
}
