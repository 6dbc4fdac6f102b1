# SPDX-License-Identifier: EPL-2.0
# Regression, run in the root of the project:
#   Rscript releng/r/regression.R > bundles/org.triangulum.stats.tests/src/org/triangulum/stats/regression.csv
# Numbers are by lm and glm (run to convergence); where MASS and sandwich are installed polr and their covariances must
# agree (to their own precision): polr stops at 5 digits, its likelihood is climbed on to the last.
source("releng/r/writer.R")
set.seed(20240610)
packages <- Filter(function(p) requireNamespace(p, quietly = TRUE), c("MASS", "sandwich"))
heading("regression.R", packages)
near <- function(a, b, tolerance = 1e-6) stopifnot(max(abs(a - b)) <= tolerance * max(1, abs(b)))

write.inputs <- function(case, y, x, cluster) {
  input(case, "y", y)
  matrix.input(case, x)
  input(case, "cluster", cluster)
}
sandwich.of <- function(bread, scores) bread %*% crossprod(scores) %*% bread
clustered <- function(bread, scores, cluster, factor) {
  g <- length(unique(cluster))
  bread %*% crossprod(rowsum(scores, cluster)) %*% bread * g / (g - 1) * factor
}

linear <- function(case, y, x, cluster) {
  write.inputs(case, y, x, cluster)
  fit <- lm(y ~ x)
  s <- summary(fit)
  k <- ncol(x); n <- length(y)
  result(case, "lm.b0", coef(fit)[1]); result(case, "lm.b1", coef(fit)[2]); result(case, "lm.bk", coef(fit)[k + 1])
  result(case, "lm.se0", s$coefficients[1, 2]); result(case, "lm.se1", s$coefficients[2, 2])
  result(case, "lm.t1", s$coefficients[2, 3]); result(case, "lm.p1.p", s$coefficients[2, 4])
  interval(case, "lm.b1.95", confint(fit)[2, ])
  result(case, "lm.r2", s$r.squared); result(case, "lm.r2.adjusted", s$adj.r.squared)
  result(case, "lm.sigma", s$sigma); result(case, "lm.f", s$fstatistic[1])
  result(case, "lm.f.p", pf(s$fstatistic[1], k, n - k - 1, lower.tail = FALSE))
  h <- hatvalues(fit); e <- resid(fit)
  result(case, "lm.leverage", h[n]); result(case, "lm.cook", cooks.distance(fit)[2])
  if (k > 1) result(case, "lm.vif1", 1 / (1 - summary(lm(x[, 1] ~ x[, -1]))$r.squared))
  X <- cbind(1, scale(x, scale = FALSE)); bread <- chol2inv(qr.R(qr(X, tol = 1e-12)))
  hc <- list(HC0 = e, HC1 = e * sqrt(n / (n - k - 1)), HC2 = e / sqrt(1 - h), HC3 = e / (1 - h))
  for (name in names(hc)) {
    v <- sandwich.of(bread, X * hc[[name]])
    if ("sandwich" %in% packages) near(diag(v)[-1], unname(diag(sandwich::vcovHC(fit, type = name)))[-1])
    result(case, paste0("lm.se1.", name), sqrt(v[2, 2]))
  }
  v <- clustered(bread, X * e, cluster, (n - 1) / (n - k - 1))
  if ("sandwich" %in% packages) near(diag(v)[-1], unname(diag(sandwich::vcovCL(fit, cluster = cluster)))[-1])
  result(case, "lm.cluster.se1", sqrt(v[2, 2]))
  t <- coef(fit)[2] / sqrt(v[2, 2])
  result(case, "lm.cluster.p1.p", 2 * pt(-abs(t), length(unique(cluster)) - 1))
}

general <- function(case, y, x, cluster, family, exposure = rep(1, length(y))) {
  write.inputs(case, y, x, cluster)
  input(case, "exposure", exposure)
  name <- family$family
  fit <- glm(y ~ x, family = family, offset = log(exposure), control = glm.control(1e-15, 100))
  null <- glm(y ~ 1, family = family, offset = log(exposure), control = glm.control(1e-15, 100))
  s <- summary(fit)$coefficients
  result(case, paste0(name, ".b0"), s[1, 1]); result(case, paste0(name, ".b1"), s[2, 1])
  # summary takes the weights of the last step but one
  mu <- fitted(fit)
  bread <- solve(crossprod(cbind(1, x) * sqrt(if (name == "poisson") mu else mu * (1 - mu))))
  near(bread, unname(vcov(fit)), 1e-6)
  result(case, paste0(name, ".se0"), sqrt(bread[1, 1])); result(case, paste0(name, ".se1"), sqrt(bread[2, 2]))
  result(case, paste0(name, ".p1.p"), 2 * pnorm(-abs(s[2, 1] / sqrt(bread[2, 2]))))
  l <- as.numeric(logLik(fit)); l0 <- as.numeric(logLik(null)); n <- length(y)
  result(case, paste0(name, ".loglik"), l); result(case, paste0(name, ".aic"), AIC(fit))
  chi2 <- 2 * (l - l0)
  result(case, paste0(name, ".chi2"), chi2)
  result(case, paste0(name, ".chi2.p"), pchisq(chi2, ncol(x), lower.tail = FALSE))
  result(case, paste0(name, ".mcfadden"), 1 - l / l0)
  result(case, paste0(name, ".nagelkerke"), (1 - exp(2 * (l0 - l) / n)) / (1 - exp(2 * l0 / n)))
  scores <- cbind(1, x) * (y - fitted(fit))
  v <- sandwich.of(bread, scores)
  if ("sandwich" %in% packages) near(diag(v), unname(diag(sandwich::sandwich(fit))))
  result(case, paste0(name, ".robust.se1"), sqrt(v[2, 2]))
  v <- clustered(bread, scores, cluster, 1)
  if ("sandwich" %in% packages) near(diag(v), unname(diag(sandwich::vcovCL(fit, cluster = cluster))))
  result(case, paste0(name, ".cluster.se1"), sqrt(v[2, 2]))
}

ordinal <- function(case, y, x, cluster) {
  write.inputs(case, y, x, cluster)
  k <- max(y); p <- ncol(x); n <- length(y)
  bounds <- function(b) { eta <- as.vector(x %*% b[k + seq_len(p)]); z <- c(-Inf, b[seq_len(k)], Inf)
    list(low = z[y + 1] - eta, high = z[y + 2] - eta) }
  loglik <- function(b) { v <- bounds(b); sum(log(plogis(v$high) - plogis(v$low))) }
  scores <- function(b) {
    v <- bounds(b); q <- plogis(v$high) - plogis(v$low)
    th <- sapply(seq_len(k), function(j) ((y == j - 1) * dlogis(v$high) - (y == j) * dlogis(v$low)) / q)
    cbind(th, -(dlogis(v$high) - dlogis(v$low)) / q * x)
  }
  information <- function(b) sapply(seq_along(b), function(j) {
    h <- 1e-4; d <- replace(numeric(length(b)), j, h)
    g <- function(m) colSums(scores(b + m * d))
    -(45 * (g(1) - g(-1)) - 9 * (g(2) - g(-2)) + (g(3) - g(-3))) / (60 * h)
  })
  b <- c(qlogis(cumsum(table(y))[seq_len(k)] / n), numeric(p))
  for (i in 1:60) { step <- solve(information(b), colSums(scores(b))); b <- b + step }
  if ("MASS" %in% packages && k > 1) {
    fit <- MASS::polr(factor(y) ~ x, Hess = TRUE)
    near(b, unname(c(fit$zeta, coef(fit))), 1e-3)
  }
  v <- solve(information(b))
  result(case, "polr.threshold1", b[1])
  result(case, "polr.b1", b[k + 1])
  result(case, "polr.se1", sqrt(v[k + 1, k + 1]))
  result(case, "polr.se.threshold", sqrt(v[1, 1]))
  result(case, "polr.loglik", loglik(b))
  f <- table(y) / n
  chi2 <- 2 * (loglik(b) - sum(table(y) * log(f)))
  result(case, "polr.chi2", chi2)
  result(case, "polr.chi2.p", pchisq(chi2, p, lower.tail = FALSE))
  result(case, "polr.robust.se1", sqrt(sandwich.of(v, scores(b))[k + 1, k + 1]))
  result(case, "polr.cluster.se1", sqrt(clustered(v, scores(b), cluster, 1)[k + 1, k + 1]))
}

for (i in 1:4) {
  n <- c(12, 60, 200, 45)[i]; k <- c(1, 3, 6, 2)[i]
  x <- matrix(rnorm(n * k), n); x[, k] <- likert(n); cluster <- sample(0:6, n, TRUE); cluster[1:7] <- 0:6
  eta <- 0.5 + as.vector(x %*% rep(c(.5, -.3), length.out = k)) / sqrt(k)
  linear(sprintf("lm-%d", i), eta + rnorm(n) * (1 + abs(x[, 1])), x, cluster)
  if (n < 20) next
  general(sprintf("binomial-%d", i), rbinom(n, 1, plogis(eta)), x, cluster, binomial())
  general(sprintf("poisson-%d", i), rpois(n, exp(eta)), x, cluster, poisson(), sample(1:4, n, TRUE))
  y <- findInterval(eta + rlogis(n), c(-.5, .5, 1.5)[seq_len(min(3, i))])
  ordinal(sprintf("polr-%d", i), as.integer(factor(y)) - 1, x, cluster)
}
x <- cbind(1e4 + rnorm(40), 1e-3 * rnorm(40)); linear("lm-scaled", x[, 1] * 3 + 1e3 * x[, 2] + rnorm(40), x, rep(0:7, 5))
