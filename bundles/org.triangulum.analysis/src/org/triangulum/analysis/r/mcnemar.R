# SPDX-License-Identifier: EPL-2.0
# uses: changes
analyse <- function(x, g, p) {
  x <- x[complete.cases(x), ]
  levels <- if (is.factor(x[[1]])) union(levels(x[[1]]), levels(x[[2]])) else sort(unique(c(x[[1]], x[[2]])))
  t <- table(factor(x[[1]], levels), factor(x[[2]], levels))
  n <- sum(t)
  # As mcnemar.test without correction, but pairs of values between which nobody moved do not count: there it is NaN.
  moved <- (t + t(t))[upper.tri(t)]
  chi2 <- sum(((t - t(t))[upper.tri(t)]^2 / moved)[moved > 0]); df <- sum(moved > 0)
  result <- c(n = n, changed = n - sum(diag(t)), chi2 = chi2, df = df, p = pchisq(chi2, df, lower.tail = FALSE))
  if (nrow(t) > 2) {
    limits <- prop.test(sum(diag(t)), n, conf.level = p$confidence, correct = FALSE)$conf.int
    return(c(result, around("stable", 100 * sum(diag(t)) / n, 100 * limits)))
  }
  b <- t[1, 2]; c <- t[2, 1]
  corrected <- mcnemar.test(t)
  exact <- binom.test(b, b + c, conf.level = p$confidence)
  ci <- exact$conf.int
  c(result, corrected.chi2 = unname(corrected$statistic), corrected.chi2.df = unname(corrected$parameter),
    corrected.chi2.p = corrected$p.value,
    p.exact = exact$p.value, if (b > 0 && c > 0) around("or", b / c, ci / (1 - ci)),
    paired.difference(t[1, 1], b, c, t[2, 2], p$confidence))
}
