# SPDX-License-Identifier: EPL-2.0
# uses: regression
# uses: brant
# polr of the package MASS fits the same model to five digits; here Newton's method goes on to the last.
analyse <- function(x, g, p) {
  m <- model.data(x, g, p)
  f <- droplevels(factor(m$y)); y <- as.integer(f) - 1
  X <- scale(m$X); k <- nlevels(f) - 1; q <- ncol(X); n <- length(y)
  bounds <- function(b) {
    eta <- as.vector(X %*% b[k + seq_len(q)]); z <- c(-Inf, b[seq_len(k)], Inf)
    list(low = z[y + 1] - eta, high = z[y + 2] - eta)
  }
  loglik <- function(b) { v <- bounds(b); sum(log(plogis(v$high) - plogis(v$low))) }
  scores <- function(b) {
    v <- bounds(b); d <- plogis(v$high) - plogis(v$low)
    cbind(sapply(seq_len(k), function(j) ((y == j - 1) * dlogis(v$high) - (y == j) * dlogis(v$low)) / d),
      -(dlogis(v$high) - dlogis(v$low)) / d * X)
  }
  # Minus the second derivatives by the chain rule in the two bounds of each case.
  information <- function(b) {
    v <- bounds(b); d <- plogis(v$high) - plogis(v$low)
    slope <- function(z) ifelse(is.finite(z), dlogis(z) * (1 - 2 * plogis(z)), 0)
    high <- cbind(outer(y, seq_len(k) - 1, "=="), -X * (y < k)); low <- cbind(outer(y, seq_len(k), "=="), -X * (y > 0))
    a <- dlogis(v$high) / d; c <- dlogis(v$low) / d
    crossprod(high, high * (a^2 - slope(v$high) / d)) + crossprod(low, low * (c^2 + slope(v$low) / d)) -
      crossprod(high, low * (a * c)) - crossprod(low, high * (a * c))
  }
  b <- c(qlogis(cumsum(table(y))[seq_len(k)] / n), numeric(q))
  for (i in 1:50) b <- b + solve(information(b), colSums(scores(b)))
  # Back from standardised predictors.
  T <- diag(k + q); s <- attr(X, "scaled:scale"); centre <- attr(X, "scaled:center")
  for (j in seq_len(q)) { T[k + j, k + j] <- 1 / s[j]; T[seq_len(k), k + j] <- centre[j] / s[j] }
  shares <- table(y) / n
  likelihood.table(m, p, c(paste0("threshold.", levels(f)[seq_len(k)]), colnames(m$X)), as.vector(T %*% b),
    T %*% solve(information(b)) %*% t(T), scores(b) %*% solve(T), loglik(b), sum(table(y) * log(shares)), q, NULL,
    c(if (k > 1) brant(y, m$X, k, colnames(m$X)), marginal.chances(m, as.vector(T %*% b)[seq_len(k)],
      as.vector(T %*% b)[k + seq_len(q)], levels(f), p)))
}
