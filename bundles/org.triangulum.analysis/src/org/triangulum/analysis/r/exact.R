# SPDX-License-Identifier: EPL-2.0
# Permutation distributions of midranks; R's own exact tests refuse ties.
exact.signed <- function(d) {
  d <- d[d != 0]
  r <- round(2 * rank(abs(d)))
  w <- 1
  for (k in r) w <- (c(w, numeric(k)) + c(numeric(k), w)) / 2
  s <- seq_along(w) - 1; v <- sum(r[d > 0])
  min(1, 2 * sum(w[s <= v]), 2 * sum(w[s >= v]))
}
exact.two <- function(x, first) {
  r <- round(2 * rank(x)); n <- length(r); m <- sum(first)
  w <- matrix(0, m + 1, sum(r) + 1)
  w[1, 1] <- 1
  for (k in r) {
    to <- (k + 1):ncol(w)
    w[-1, to] <- w[-1, to] + w[-(m + 1), to - k]
  }
  far <- abs(seq_len(ncol(w)) - 1 - m * (n + 1)) >= abs(sum(r[first]) - m * (n + 1)) - 1e-6
  sum(w[m + 1, far]) / sum(w[m + 1, ])
}
# The ways to deal the cases to the groups, value by value from the least up: a state is, per group but the last, cases
# and sum of doubled ranks so far. NULL where that is more work than Triangulum takes on.
exact.groups <- function(x, f) {
  n <- as.vector(table(f)); k <- length(n); own <- seq_len(k - 1); all <- sum(n)
  if (prod((n[own] + 1) * (all * (all + 1) + 1)) > 2^63) return(NULL)
  state <- matrix(0, 1, 2 * (k - 1)); ways <- 1; below <- 0; work <- 0
  for (m in as.vector(table(x))) {
    deals <- as.matrix(expand.grid(rep(list(0:m), k - 1)))
    deals <- deals[rowSums(deals) <= m, , drop = FALSE]
    left <- below - rowSums(state[, own, drop = FALSE])
    parts <- list(); counts <- list()
    for (i in seq_len(nrow(deals))) {
      deal <- deals[i, ]; rest <- m - sum(deal)
      fits <- left + rest <= n[k]
      for (g in own) fits <- fits & state[, g] + deal[g] <= n[g]
      work <- work + sum(fits)
      if (work > 5e6) return(NULL)
      parts[[i]] <- sweep(state[fits, , drop = FALSE], 2, c(deal, deal * (2 * below + m + 1)), "+")
      counts[[i]] <- ways[fits] * prod(choose(rev(cumsum(rev(c(deal, rest)))), c(deal, rest)))
    }
    state <- do.call(rbind, parts); ways <- unlist(counts)
    o <- do.call(order, unname(as.data.frame(state)))
    state <- state[o, , drop = FALSE]
    fresh <- c(TRUE, rowSums(state[-1, , drop = FALSE] != state[-nrow(state), , drop = FALSE]) > 0)
    ways <- as.vector(rowsum(ways[o], cumsum(fresh), reorder = FALSE))
    state <- state[fresh, , drop = FALSE]
    below <- below + m
  }
  sums <- state[, k - 1 + own, drop = FALSE]
  sums <- cbind(sums, all * (all + 1) - rowSums(sums))
  spread <- as.vector(sums^2 %*% (1 / n))
  far <- spread >= sum(tapply(2 * rank(x), f, sum)^2 / n) * (1 - 1e-12)
  sum(ways[far]) / sum(ways)
}
# Newcombe's pseudo-score interval of the probability of superiority, and the rank-biserial correlation of it.
superiority <- function(a, b, level) {
  n1 <- length(a); n2 <- length(b); z <- qnorm((1 + level) / 2)
  theta <- mean(outer(a, b, ">") + outer(a, b, "==") / 2)
  se <- function(t) sqrt(t * (1 - t) * (1 + ((n1 + n2) / 2 - 1) * ((1 - t) / (2 - t) + t / (1 + t))) / (n1 * n2))
  c(theta, if (theta == 0) 0 else root(function(t) theta - t - z * se(t), 0, theta),
    if (theta == 1) 1 else root(function(t) t - theta - z * se(t), theta, 1))
}
ranked.groups <- function(v, g) {
  r <- rank(v)
  unlist(lapply(levels(g), function(k) prefixed(paste0("group.", k, "."), c(n = sum(g == k), if (any(g == k))
    c(mean.rank = mean(r[g == k]), median = median(v[g == k]), mean = mean(v[g == k]))))))
}
each <- function(x, one) unlist(lapply(names(x), function(name) prefixed(if (length(x) > 1) paste0(name, ".") else "",
  one(as.numeric(x[[name]])))))
