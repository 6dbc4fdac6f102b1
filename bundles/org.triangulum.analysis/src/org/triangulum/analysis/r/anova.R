# SPDX-License-Identifier: EPL-2.0
# uses: groups
analyse <- function(x, g, p) {
  groups <- group.summaries(x, g, p)
  n <- sum(groups$n); m <- sum(groups$n * groups$mean) / n; k <- nrow(groups)
  between <- sum(groups$n * (groups$mean - m)^2); within <- sum((groups$n - 1) * groups$sd^2)
  ms <- within / (n - k); f <- between / (k - 1) / ms
  share <- variance.share(f, k - 1, n - k, n, p$confidence)
  c(n = n, mean = m, sd = sqrt((between + within) / (n - 1)), ss.between = between, ss.within = within,
    sd.pooled = sqrt(ms), f = f, df1 = k - 1, df2 = n - k, p = pf(f, k - 1, n - k, lower.tail = FALSE),
    around("eta2", between / (between + within), share),
    around("omega2", (between - (k - 1) * ms) / (between + within + ms), share), of.groups(groups, p$confidence))
}
