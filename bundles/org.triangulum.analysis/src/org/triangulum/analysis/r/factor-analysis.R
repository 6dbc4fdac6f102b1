# SPDX-License-Identifier: EPL-2.0
# uses: effects
# uses: random
# factanal, varimax and oblimin functions stop after 5 to 8 digits; here the iterations go on to the last.
oriented <- function(L) {
  L <- L[, order(-colSums(L^2)), drop = FALSE]
  L %*% diag(ifelse(colSums(L) < 0, -1, 1), ncol(L))
}
# Every third time from where shrinking steps would end: beside a small unique variance plain ones take too long.
ahead <- function(a, b, c, most) {
  r <- b - a; v <- c - b - r; s <- max(1, sqrt(sum(r^2) / sum(v^2)))
  to <- a + 2 * s * r + s^2 * v
  if (all(is.finite(to) & to > 0 & to < most)) to else c
}
extract <- function(R, m, likelihood) {
  h <- before <- 1 - 1 / diag(solve(R))
  for (i in 1:50000) {
    if (likelihood) {
      s <- sqrt(1 - h); A <- R / outer(s, s); floor <- 1
    } else {
      s <- rep(1, nrow(R)); A <- R; diag(A) <- h; floor <- 0
    }
    e <- eigen(A, symmetric = TRUE)
    L <- s * e$vectors[, 1:m, drop = FALSE] %*% diag(sqrt(e$values[1:m] - floor), m)
    new <- rowSums(L^2)
    if (max(new) >= 1) stop("Heywood case")
    if (max(abs(new - h)) < if (i < 500) 1e-14 else 1e-13) break
    next.h <- if (i %% 3 == 0) ahead(before, h, new, if (likelihood) 0.995 else 1) else new
    before <- h; h <- next.h
  }
  oriented(L)
}
varimax.rotation <- function(L) {
  m <- ncol(L); p <- nrow(L); w <- sqrt(rowSums(L^2)); A <- L / w
  for (sweep in 1:500) for (f in 1:(m - 1)) for (g in (f + 1):m) {
    u <- A[, f]^2 - A[, g]^2; v <- 2 * A[, f] * A[, g]
    t <- atan2(2 * sum(u * v) - 2 * sum(u) * sum(v) / p, sum(u^2 - v^2) - (sum(u)^2 - sum(v)^2) / p) / 4
    A[, c(f, g)] <- A[, c(f, g)] %*% matrix(c(cos(t), sin(t), -sin(t), cos(t)), 2)
  }
  oriented(w * A)
}
oblimin.rotation <- function(L) {
  m <- ncol(L); w <- sqrt(rowSums(L^2)); A <- L / w; T <- diag(m); a <- 1
  value <- function(T) { P <- A %*% t(solve(T)); sum(P^2 * (P^2 %*% (1 - diag(m)))) / 4 }
  projected <- function(T) {
    P <- A %*% t(solve(T))
    G <- -t(t(P) %*% (P * (P^2 %*% (1 - diag(m)))) %*% solve(T))
    G - T %*% diag(colSums(T * G))
  }
  size <- function(T) sqrt(sum(projected(T)^2))
  for (i in 1:20000) {
    s <- size(T)
    if (s < 1e-12) break
    if (s >= 1e-5) a <- 2 * a
    for (j in 1:60) {
      X <- T - a * projected(T)
      X <- X %*% diag(1 / sqrt(colSums(X^2)))
      if (if (s < 1e-5) size(X) < s else value(X) < value(T) - 0.5 * s^2 * a) break
      a <- a / 2
    }
    T <- X
    if (a * s < 1e-16) break
  }
  P <- w * (A %*% t(solve(T))); F <- t(T) %*% T
  o <- order(-diag(F %*% t(P) %*% P)); P <- P[, o]; F <- F[o, o]
  sign <- ifelse(colSums(P) < 0, -1, 1)
  list(P = P %*% diag(sign), F = F * outer(sign, sign))
}
random.eigenvalues <- function(n, p, draws, draw) apply(replicate(draws, {
  A <- matrix(0, p, p)
  for (i in 1:p) {
    for (j in seq_len(i - 1)) A[i, j] <- qnorm(draw())
    A[i, i] <- sqrt(qchisq(draw(), n - i))
  }
  eigen(cov2cor(A %*% t(A)), symmetric = TRUE)$values
}), 1, quantile, 0.95, names = FALSE)
rmsea <- function(name, chi2, df, n) {
  at <- function(p) if (pchisq(chi2, df) < p) 0 else root(function(l) p - pchisq(chi2, df, l), 0, 60 + 5 * chi2)
  around(name, sqrt(max(0, chi2 - df) / (df * (n - 1))), sqrt(c(at(0.95), at(0.05)) / (df * (n - 1))))
}
analyse <- function(x, g, p) {
  x <- as.matrix(complete(x))
  n <- nrow(x); k <- ncol(x); R <- cor(x)
  Q <- cov2cor(solve(R)); diag(Q) <- 0; S <- R; diag(S) <- 0
  chi2 <- -(n - 1 - (2 * k + 5) / 6) * log(det(R))
  e <- eigen(R, symmetric = TRUE)$values
  random <- random.eigenvalues(n, k, p$draws, generator(p$seed))
  m <- if (is.null(p$factors)) min(k - 1, sum(cumprod(e > random))) else p$factors
  likelihood <- p$extraction == "maximum-likelihood"
  L <- extract(R, m, likelihood); F <- diag(m)
  if (m > 1 && p$rotation == "varimax") L <- varimax.rotation(L)
  if (m > 1 && p$rotation == "oblimin") { o <- oblimin.rotation(L); L <- o$P; F <- o$F }
  M <- L %*% F %*% t(L); h <- diag(M); diag(M) <- 1
  df <- ((k - m)^2 - k - m) / 2
  fit <- (n - 1 - (2 * k + 5) / 6 - 2 * m / 3) * (log(det(M)) + sum(diag(solve(M) %*% R)) - log(det(R)) - k)
  variance <- diag(F %*% t(L) %*% L)
  names <- colnames(x)
  c(n = n, kmo = sum(S^2) / sum(S^2 + Q^2), bartlett.chi2 = chi2, bartlett.df = k * (k - 1) / 2,
    bartlett.p = pchisq(chi2, k * (k - 1) / 2, lower.tail = FALSE),
    rmsea("bartlett.rmsea", chi2, k * (k - 1) / 2, n), factors = m,
    setNames(e, paste0("eigenvalue.", 1:k)), setNames(random, paste0("random.", 1:k)),
    setNames(as.vector(L), as.vector(outer(names, 1:m, paste, sep = ".factor."))),
    setNames(h, paste0(names, ".communality")), setNames(1 - h, paste0(names, ".uniqueness")),
    setNames(rowSums(S^2) / rowSums(S^2 + Q^2), paste0(names, ".kmo")),
    setNames(variance, paste0("factor.", 1:m, ".variance")),
    setNames(100 * variance / k, paste0("factor.", 1:m, ".percent")),
    if (m > 1 && p$rotation == "oblimin") unlist(apply(combn(m, 2), 2, function(i) setNames(F[i[1], i[2]],
      paste0("correlation.", i[1], ".", i[2])), simplify = FALSE)),
    if (likelihood && df > 0) c(fit.chi2 = fit, fit.df = df, fit.p = pchisq(fit, df, lower.tail = FALSE),
      rmsea("fit.rmsea", fit, df, n)),
    rmsr = sqrt(mean((R - M)[lower.tri(R)]^2)))
}
