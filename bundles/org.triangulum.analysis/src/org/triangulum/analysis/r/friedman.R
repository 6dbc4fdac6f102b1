# SPDX-License-Identifier: EPL-2.0
# uses: effects
analyse <- function(x, g, p) {
  x <- complete(x)
  test <- friedman.test(as.matrix(x))
  n <- nrow(x); k <- ncol(x)
  chi2 <- unname(test$statistic)
  ranks <- t(apply(x, 1, rank))
  ties <- sum(apply(x, 1, function(row) { t <- table(row); sum(t^3 - t) }))
  error <- sqrt((k * (k + 1) - ties / (n * (k - 1))) / (6 * n))
  pairs <- combn(k, 2)
  difference <- apply(pairs, 2, function(i) mean(ranks[, i[1]]) - mean(ranks[, i[2]]))
  z <- difference / error
  p.pairs <- 2 * pnorm(-abs(z))
  tests <- rbind(difference, z, p.pairs, adjusted(p.pairs, p$adjust))
  rownames(tests) <- c("difference", "z", "p", "p.adjusted")
  c(n = n, summaries(x), setNames(colMeans(ranks), paste0(names(x), ".mean.rank")), chi2 = chi2, df = k - 1,
    p = test$p.value, around("w", chi2 / (n * (k - 1)), chisq.share(chi2, k - 1, n * (k - 1), p$confidence)),
    unlist(lapply(seq_len(ncol(pairs)), function(i) prefixed(
      paste0("pair.", paste(names(x)[pairs[, i]], collapse = "~"), "."),
      c(tests[, i], signed.rank(x[[pairs[1, i]]], x[[pairs[2, i]]], p$confidence))))))
}
