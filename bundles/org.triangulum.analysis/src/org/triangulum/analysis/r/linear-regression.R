# SPDX-License-Identifier: EPL-2.0
# uses: regression
# Durbin-Watson with the exact mean and variance of its statistic; A is the matrix of squared steps.
of.residuals <- function(e, X, bread, serial) {
  s <- shapiro.test(e)
  normal <- c(shapiro.w = unname(s$statistic), shapiro.p = s$p.value)
  if (!serial || counted) return(normal)
  n <- length(e); k <- ncol(X)
  A <- crossprod(diff(diag(n))); M <- t(X) %*% A %*% X %*% bread
  d <- sum(diff(e)^2) / sum(e^2)
  p <- 2 * (n - 1) - sum(diag(M))
  q <- sum(A^2) - 2 * sum(diag(crossprod(A %*% X) %*% bread)) + sum(diag(M %*% M))
  z <- (d - p / (n - k)) / sqrt(2 * (q - p * p / (n - k)) / ((n - k) * (n - k + 2)))
  c(normal, durbin.watson = d, durbin.watson.p = 2 * pnorm(-abs(z)))
}
analyse <- function(x, g, p) {
  m <- model.data(x, g, p)
  y <- as.numeric(m$y); X <- m$X
  fit <- lm(y ~ X)
  s <- summary(fit); n <- length(y); k <- ncol(X)
  e <- resid(fit); h <- hatvalues(fit); M <- cbind(1, X)
  bread <- s$cov.unscaled
  v <- if (!is.null(m$cluster)) clustered(bread, M * e, m$cluster, (n - 1) / (n - k - 1)) else switch(p$errors,
    equal = vcov(fit), HC0 = sandwich.of(bread, M * e), HC1 = sandwich.of(bread, M * e) * n / (n - k - 1),
    HC2 = sandwich.of(bread, M * e / sqrt(1 - h)), HC3 = sandwich.of(bread, M * e / (1 - h)))
  bp <- n * summary(lm(e^2 ~ X))$r.squared
  df <- if (is.null(m$cluster)) n - k - 1 else length(unique(m$cluster)) - 1
  numeric <- colnames(X) == m$of
  f <- unname(s$fstatistic[1])
  r <- rstudent(fit); cook <- cooks.distance(fit)
  equal <- is.null(m$cluster) && p$errors == "equal"
  whole <- if (equal) f else wald(unname(coef(fit)), v, seq_len(k) + 1) / k
  c(n = n, if (!is.na(whole)) c(df1 = k, df2 = df, f = whole, p = pf(whole, k, df, lower.tail = FALSE)),
    around("r2", s$r.squared, variance.share(f, k, n - k - 1, n, p$confidence)), r2.adjusted = s$adj.r.squared,
    sigma = s$sigma, aic = AIC(fit), bic = BIC(fit), leverage.max = max(h), cook.max = max(cook),
    of.residuals(e, M, bread, p$serial),
    outlier.t = r[[which.max(abs(r))]], outlier.df = n - k - 2, outlier.p = min(1, n * 2 * pt(-max(abs(r)), n - k - 2)),
    influential(cook, studentized = r, leverage = h, cook = cook, dffits = dffits(fit)),
    coefficient.table(c("intercept", colnames(X)), coef(fit), v, df, "t", FALSE, p$confidence),
    setNames((coef(fit)[-1] * apply(X, 2, sd) / sd(y))[numeric], paste0(colnames(X), ".beta")[numeric]),
    joint.tests(m, unname(coef(fit)), v, df, equal, p$confidence), inflation(X),
    marginal.means(m, unname(coef(fit)), v, df, identity, p),
    breusch.pagan.chi2 = bp, breusch.pagan.df = k,
    breusch.pagan.p = pchisq(bp, k, lower.tail = FALSE))
}
