# SPDX-License-Identifier: EPL-2.0
root <- function(f, lower, upper) uniroot(f, c(lower, upper), tol = 1e-14, maxiter = 10000)$root
around <- function(name, value, limits) setNames(c(value, limits), paste0(name, c("", ".lower", ".upper")))
# The noncentral t distribution as a mixture over its numerator where R's own pt turns to a normal approximation.
pt.noncentral <- function(t, df, ncp, lower) {
  if (t < 0) return(pt.noncentral(-t, df, -ncp, !lower))
  if (ncp < 37) return(pt(t, df, ncp, lower.tail = lower))
  z <- seq(-10, 10, by = min(0.125, ncp / sqrt(32 * df)))
  sum(dnorm(z) * pchisq(df * ((z + ncp) / t)^2, df, lower.tail = !lower)) / sum(dnorm(z))
}
# Cohen's d and Hedges' g with the intervals of the noncentral t distribution; scale is d / t.
standardised <- function(d, df, scale, level) {
  a <- (1 - level) / 2
  t <- d / scale
  beyond <- function(f, direction) {
    reach <- 12
    while (sign(f(t + direction * reach)) != direction) reach <- 2 * reach
    root(f, t - reach, t + reach)
  }
  limits <- scale * c(beyond(function(x) pt.noncentral(t, df, x, FALSE) - a, -1),
    beyond(function(x) a - pt.noncentral(t, df, x, TRUE), 1))
  j <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
  c(around("d", d, limits), around("g", j * d, j * limits))
}
# The share of variance by the noncentral F distribution; R's own pf stops at nine digits.
pf.noncentral <- function(f, df1, df2, l) {
  j <- 0:ceiling(l / 2 + 12 * sqrt(l + 20) + 60)
  sum(dpois(j, l / 2) * pbeta(df1 * f / (df1 * f + df2), df1 / 2 + j, df2 / 2))
}
variance.share <- function(f, df1, df2, n, level) {
  at <- function(p) if (pf(f, df1, df2) < p) 0 else
    root(function(x) p - pf.noncentral(f, df1, df2, x), 0, 40 + 20 * f * df1)
  l <- c(at((1 + level) / 2), at((1 - level) / 2))
  l / (l + n)
}
chisq.share <- function(x, df, most, level) {
  at <- function(p) if (pchisq(x, df) < p) 0 else root(function(l) p - pchisq(x, df, l), 0, 60 + 5 * x)
  pmin(1, c(at((1 + level) / 2), at((1 - level) / 2)) / most)
}
signed.rank <- function(x, y, level) {
  d <- (x - y)[x != y]
  n <- length(d)
  v <- sum(rank(abs(d))[d > 0])
  r <- 4 * v / (n * (n + 1)) - 1
  se <- sqrt((2 * n^3 + 3 * n^2 + n) / 6) / (n * (n + 1) / 2)
  limits <- if (abs(r) < 1) tanh(atanh(r) + c(-1, 1) * qnorm((1 + level) / 2) * se) else c(NA, NA)
  around("rank.biserial", r, limits)
}
adjusted <- function(p, how) p.adjust(p, c(holm = "holm", bonferroni = "bonferroni", `benjamini-hochberg` = "BH")[[how]])
prefixed <- function(prefix, x) setNames(x, paste0(prefix, names(x)))
# Groups as a report prints them, NAME:N:MEAN:SD;NAME:N:MEAN:SD, those wanted in the order wanted.
printed.groups <- function(text, wanted = NULL) {
  s <- strsplit(text, ";", fixed = TRUE)[[1]]
  s <- strcapture("^(.*):([^:]*):([^:]*):([^:]*)$", s[trimws(s) != ""],
    data.frame(name = "", n = 0, mean = 0, sd = 0))
  s$name <- trimws(s$name)
  s$name <- ifelse(s$name == "", seq_along(s$name), s$name)
  if (length(wanted)) s[match(unique(wanted), s$name), ] else s
}
complete <- function(x) data.frame(lapply(x[complete.cases(x), , drop = FALSE], as.numeric), check.names = FALSE)
summaries <- function(x) unlist(lapply(names(x), function(v)
  prefixed(paste0(v, "."), c(mean = mean(x[[v]]), sd = sd(x[[v]]), median = median(x[[v]])))))
