# SPDX-License-Identifier: EPL-2.0
# uses: effects
# Number, mean and standard deviation of each group: as printed, of a table of groups, or of data.
group.summaries <- function(x, g, p) {
  if (p$summary != "") return(printed.groups(p$summary, p$groups))
  if (p$rows == "groups") {
    s <- data.frame(name = as.character(g), n = x[[1]], mean = x[[2]], sd = x[[3]])
    return(if (length(p$groups)) s[match(unique(p$groups), s$name), ] else s)
  }
  summaries.of(x, g)
}
summaries.of <- function(x, g) {
  v <- split(as.numeric(x[[1]]), g, drop = TRUE)
  v <- lapply(v, function(v) v[!is.na(v)])
  v <- v[lengths(v) > 0]
  data.frame(name = names(v), n = lengths(v), mean = sapply(v, mean), sd = sapply(v, function(v)
    if (length(v) == 1) 0 else sd(v)))
}
of.groups <- function(groups, level) unlist(lapply(seq_len(nrow(groups)), function(i) {
  s <- groups[i, ]
  half <- if (s$n > 1) qt((1 + level) / 2, s$n - 1) * s$sd / sqrt(s$n) else NA
  setNames(c(s$n, s$mean, s$sd, s$mean - half, s$mean + half), paste0("group.", s$name, ".",
    c("n", "mean", "sd", "lower", "upper")))
}))
# P(Q >= q) of the studentized range: R's ptukey is wrong in the fifth digit for 2 degrees of freedom.
range.upper <- function(q, k, df) {
  outside <- function(w) sapply(w, function(w) integrate(function(z) k * dnorm(z) *
    (pnorm(z)^(k - 1) - (pnorm(z) - pnorm(z - w))^(k - 1)), -9, w + 9, rel.tol = 1e-12, subdivisions = 1000)$value)
  density <- function(s) 2 * df * s * dchisq(df * s^2, df)
  reach <- 11 / sqrt(2 * df)
  integrate(function(s) density(s) * outside(q * s), max(0, 1 - reach), 1 + reach, rel.tol = 1e-12,
    subdivisions = 1000)$value
}
all.pairs <- function(groups, error, level) {
  k <- nrow(groups)
  c(n = sum(groups$n), unlist(apply(combn(k, 2), 2, function(i) {
    a <- groups[i[1], ]; b <- groups[i[2], ]
    e <- error(a, b)
    difference <- a$mean - b$mean
    t <- difference / e["se"]
    q <- root(function(x) range.upper(x, k, e["df"]) - (1 - level), 0.5, 100)
    sd <- sqrt(((a$n - 1) * a$sd^2 + (b$n - 1) * b$sd^2) / (a$n + b$n - 2))
    g <- standardised(difference / sd, a$n + b$n - 2, sqrt(1 / a$n + 1 / b$n), level)
    prefixed(paste0("pair.", a$name, "~", b$name, "."),
      c(around("difference", difference, difference + c(-1, 1) * q / sqrt(2) * e["se"]), t = unname(t), e["df"],
        p = range.upper(abs(t) * sqrt(2), k, e["df"]), g[grep("^g", names(g))]))
  }, simplify = FALSE)), of.groups(groups, level))
}
