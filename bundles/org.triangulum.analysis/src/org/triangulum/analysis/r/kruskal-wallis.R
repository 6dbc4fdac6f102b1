# SPDX-License-Identifier: EPL-2.0
# uses: effects
# uses: exact
analyse <- function(x, g, p) each(x, function(v) {
  all <- g[!is.na(v)]; v <- v[!is.na(v)]
  f <- droplevels(all); n <- length(v)
  test <- kruskal.test(v, f)
  h <- unname(test$statistic); df <- unname(test$parameter)
  r <- rank(v); t <- table(r)
  dunn <- if (nlevels(g) < 3) c() else {
    pairs <- combn(levels(f), 2, simplify = FALSE)
    z <- sapply(pairs, function(i) (mean(r[f == i[1]]) - mean(r[f == i[2]])) / sqrt((n * (n + 1) / 12 -
      sum(t^3 - t) / (12 * (n - 1))) * sum(1 / table(f)[i])))
    q <- adjusted(2 * pnorm(-abs(z)), p$adjust)
    unlist(lapply(seq_along(pairs), function(k) {
      i <- pairs[[k]]
      s <- 2 * superiority(v[f == i[1]], v[f == i[2]], p$confidence) - 1
      prefixed(paste0("pair.", i[1], "~", i[2], "."), c(difference = mean(r[f == i[1]]) - mean(r[f == i[2]]),
        z = z[[k]], p = 2 * pnorm(-abs(z[[k]])), p.adjusted = q[[k]], around("rank.biserial", s[1], s[2:3])))
    }))
  }
  c(n = n, h = h, df = df, p = test$p.value, if (n <= 40) c(p.exact = exact.groups(v, f)),
    around("epsilon2", h / (n - 1), chisq.share(h, df, n - 1, p$confidence)), ranked.groups(v, all), dunn)
})
