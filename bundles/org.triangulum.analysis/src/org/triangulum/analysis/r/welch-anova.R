# SPDX-License-Identifier: EPL-2.0
# uses: groups
# oneway.test gives the same F, df and p of raw data.
analyse <- function(x, g, p) {
  groups <- group.summaries(x, g, p)
  k <- nrow(groups); n <- sum(groups$n)
  w <- groups$n / groups$sd^2
  rest <- sum((1 - w / sum(w))^2 / (groups$n - 1))
  f <- sum(w * (groups$mean - sum(w * groups$mean) / sum(w))^2) / (k - 1) / (1 + 2 * (k - 2) / (k^2 - 1) * rest)
  df2 <- (k^2 - 1) / (3 * rest)
  omega2 <- max(0, (k - 1) * (f - 1) / ((k - 1) * (f - 1) + n))
  c(n = n, f = f, df1 = k - 1, df2 = df2, p = pf(f, k - 1, df2, lower.tail = FALSE),
    around("omega2", omega2, variance.share(f, k - 1, df2, n, p$confidence)), of.groups(groups, p$confidence))
}
