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
# The ways to deal the ranks to the groups, case by case, as numbers and doubled rank sums of each group so far.
exact.groups <- function(x, f) {
  n <- as.vector(table(f)); k <- length(n); r <- round(2 * rank(x))
  state <- matrix(0, 1, 2 * k); ways <- 1
  for (own in r) {
    next.state <- NULL; next.ways <- c()
    for (g in seq_len(k)) {
      room <- state[, g] < n[g]
      dealt <- state[room, , drop = FALSE]
      dealt[, g] <- dealt[, g] + 1
      dealt[, k + g] <- dealt[, k + g] + own
      next.state <- rbind(next.state, dealt); next.ways <- c(next.ways, ways[room])
    }
    key <- do.call(paste, as.data.frame(next.state))
    ways <- as.vector(rowsum(next.ways, key, reorder = FALSE))
    state <- next.state[!duplicated(key), , drop = FALSE]
  }
  spread <- function(sums) sum(sums^2 / n)
  far <- apply(state[, k + seq_len(k), drop = FALSE], 1, spread) >= spread(tapply(r, f, sum)) * (1 - 1e-12)
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
