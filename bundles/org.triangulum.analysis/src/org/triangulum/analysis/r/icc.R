# SPDX-License-Identifier: EPL-2.0
# uses: effects
analyse <- function(x, g, p) {
  x <- as.matrix(complete(x))
  n <- nrow(x); k <- ncol(x); q <- (1 + p$confidence) / 2
  d <- data.frame(x = as.vector(x), case = factor(rep(seq_len(n), k)), rater = factor(rep(seq_len(k), each = n)))
  ms <- anova(lm(x ~ case + rater, d))[["Mean Sq"]]
  b <- ms[1]; j <- ms[2]; e <- ms[3]; w <- (j * (k - 1) + e * (n - 1) * (k - 1)) / (n * (k - 1))
  form <- function(name, error, df, one, mean, limits) {
    f <- b / error
    test <- c(f = f, df1 = n - 1, df2 = df, p = pf(f, n - 1, df, lower.tail = FALSE))
    c(prefixed(paste0(name, "."), c(value = one, setNames(limits$one, c("lower", "upper")), test)),
      prefixed(paste0(name, "k."), c(value = mean, setNames(limits$mean, c("lower", "upper")), test)))
  }
  plain <- function(f, df) {
    l <- c(f / qf(q, n - 1, df), f * qf(q, df, n - 1))
    list(one = (l - 1) / (l + k - 1), mean = 1 - 1 / l)
  }
  rho <- (b - e) / (b + (k - 1) * e + k * (j - e) / n)
  inner <- n * (1 + (k - 1) * rho) - k * rho
  v <- (k - 1) * (n - 1) * (k * rho * j / e + inner)^2 / ((n - 1) * (k * rho * j / e)^2 + inner^2)
  mixed <- k * j + (k * n - k - n) * e
  fu <- qf(q, n - 1, v); fl <- qf(q, v, n - 1)
  l <- c(n * (b - fu * e) / (fu * mixed + n * b), n * (fl * b - e) / (mixed + n * fl * b))
  c(n = n, raters = k, ms.cases = b, ms.raters = j, ms.residual = e,
    form("icc1", w, n * (k - 1), (b - w) / (b + (k - 1) * w), (b - w) / b, plain(b / w, n * (k - 1))),
    form("icc2", e, (n - 1) * (k - 1), rho, (b - e) / (b + (j - e) / n),
      list(one = l, mean = l * k / (1 + l * (k - 1)))),
    form("icc3", e, (n - 1) * (k - 1), (b - e) / (b + (k - 1) * e), (b - e) / b, plain(b / e, (n - 1) * (k - 1))))
}
