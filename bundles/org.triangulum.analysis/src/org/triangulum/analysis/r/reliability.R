# SPDX-License-Identifier: EPL-2.0
# uses: effects
# Every third time from where shrinking steps would end: beside a small unique variance plain ones take too long.
ahead <- function(a, b, c, most) {
  r <- b - a; v <- c - b - r; s <- max(1, sqrt(sum(r^2) / sum(v^2)))
  to <- a + 2 * s * r + s^2 * v
  if (all(is.finite(to) & to > 0 & to < most)) to else c
}
one.factor <- function(R) {
  h <- before <- 1 - 1 / diag(solve(R))
  for (i in 1:50000) {
    s <- sqrt(1 - h)
    e <- eigen(R / outer(s, s), symmetric = TRUE)
    l <- s * e$vectors[, 1] * sqrt(e$values[1] - 1)
    # A proper solution; factanal has the same least unique variance.
    if (anyNA(l) || max(l^2) >= 0.995) return(rep(NA, nrow(R)))
    if (max(abs(l^2 - h)) < if (i < 500) 1e-14 else 1e-13) break
    next.h <- if (i %% 3 == 0) ahead(before, h, l^2, 0.995) else l^2
    before <- h; h <- next.h
  }
  l * sign(sum(l))
}
# Limits of omega: the information of the one-factor model, matrix by matrix.
omega.limits <- function(l, u, n, level) {
  k <- length(l)
  inverse <- solve(tcrossprod(l) + diag(u))
  unit <- function(i) replace(numeric(k), i, 1)
  slopes <- c(lapply(1:k, function(i) outer(unit(i), l) + outer(l, unit(i))), lapply(1:k, function(i) diag(unit(i))))
  information <- sapply(slopes, function(a) sapply(slopes, function(b)
    (n - 1) / 2 * sum(diag(inverse %*% a %*% inverse %*% b))))
  all <- sum(l)^2 + sum(u)
  gradient <- c(rep(2 * sum(l) * sum(u) / all^2, k), rep(-sum(l)^2 / all^2, k))
  error <- sqrt(drop(gradient %*% solve(information, gradient)))
  w <- sum(l)^2 / all
  plogis(qlogis(w) + c(-1, 1) * qnorm((1 + level) / 2) * error / (w * (1 - w)))
}
analyse <- function(x, g, p) {
  x <- as.matrix(complete(x))
  n <- nrow(x); k <- ncol(x)
  cronbach <- function(x) { v <- cov(x); ncol(x) / (ncol(x) - 1) * (1 - sum(diag(v)) / sum(v)) }
  a <- cronbach(x)
  r <- cor(x); mean.r <- mean(r[lower.tri(r)])
  first <- if (p$split == "odd-even") seq_len(k) %% 2 == 1 else seq_len(k) <= (k + 1) %/% 2
  one <- rowSums(x[, first, drop = FALSE]); two <- rowSums(x[, !first, drop = FALSE])
  h <- cor(one, two); share <- sum(first) * sum(!first) / k^2
  s <- apply(x, 2, sd)
  l <- if (k > 2) one.factor(r) else NA
  limits <- if (anyNA(l)) c(NA, NA) else omega.limits(l * s, (1 - l^2) * s^2, n, p$confidence)
  items <- unlist(lapply(seq_len(k), function(i) {
    rest <- rowSums(x[, -i, drop = FALSE])
    t <- cor.test(x[, i], rest, conf.level = p$confidence)
    prefixed(paste0(colnames(x)[i], "."), c(mean = mean(x[, i]), sd = s[[i]],
      around("item.rest", unname(t$estimate), t$conf.int), if (k > 2) c(alpha.without = cronbach(x[, -i]))))
  }))
  c(n = n, items = k, around("alpha", a, 1 - (1 - a) * qf(c(1 + p$confidence, 1 - p$confidence) / 2, n - 1,
    (n - 1) * (k - 1))), alpha.standardized = k * mean.r / (1 + (k - 1) * mean.r), r.mean = mean.r,
    around("omega", sum(l * s)^2 / (sum(l * s)^2 + sum((1 - l^2) * s^2)), limits), split.r = h, split.spearman.brown = 2 * h / (1 + h),
    split.horst = h * (sqrt(h^2 + 4 * share * (1 - h^2)) - h) / (2 * share * (1 - h^2)),
    split.guttman = 2 * (1 - (var(one) + var(two)) / var(one + two)), items)
}
