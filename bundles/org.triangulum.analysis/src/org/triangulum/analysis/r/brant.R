# SPDX-License-Identifier: EPL-2.0
# Brant's test of proportional odds: logistic regressions above each step of the outcome, y from 0 to k.
brant <- function(y, X, k, names) {
  Z <- cbind(1, scale(X)); q <- ncol(X)
  fits <- lapply(seq_len(k), function(j) suppressWarnings(glm.fit(Z, as.numeric(y >= j), family = binomial(),
    control = glm.control(1e-15, 100))))
  # Where a predictor tells the outcomes above a step apart, that step has no coefficients to compare.
  if (any(sapply(fits, function(f) !f$converged || any(abs(f$linear.predictors) > 25)))) return(c())
  chance <- sapply(fits, function(f) f$fitted.values)
  b <- unlist(lapply(fits, function(f) f$coefficients[-1]))
  weighted <- function(i, j) crossprod(Z, Z * (chance[, max(i, j)] * (1 - chance[, min(i, j)])))
  V <- matrix(0, k * q, k * q)
  for (i in seq_len(k)) for (j in seq_len(k)) {
    part <- solve(weighted(i, i)) %*% weighted(i, j) %*% solve(weighted(j, j))
    V[(i - 1) * q + seq_len(q), (j - 1) * q + seq_len(q)] <- part[-1, -1]
  }
  wald <- function(of) {
    D <- do.call(rbind, lapply(2:k, function(j) diag(k * q)[of, , drop = FALSE] -
      diag(k * q)[(j - 1) * q + of, , drop = FALSE]))
    x <- sum(D %*% b * solve(D %*% V %*% t(D), D %*% b))
    c(chi2 = x, df = nrow(D), p = pchisq(x, nrow(D), lower.tail = FALSE))
  }
  c(prefixed("brant.", wald(seq_len(q))), if (q > 1) unlist(lapply(seq_len(q), function(j)
    prefixed(paste0(names[j], ".brant."), wald(j)))))
}
