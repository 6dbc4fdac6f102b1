# SPDX-License-Identifier: EPL-2.0
# uses: effects
# uses: random
alpha <- function(cases, level) {
  n <- table(unlist(cases))
  values <- if (level == "interval") as.numeric(names(n)) else if (level == "ordinal") cumsum(n) - n / 2 else seq_along(n)
  names(values) <- names(n)
  apart <- function(r) {
    v <- values[as.character(r)]
    if (level == "nominal") sum(outer(v, v, "!=")) else sum(outer(v, v, "-")^2)
  }
  observed <- sum(sapply(cases, function(r) apart(r) / (length(r) - 1)))
  distance <- if (level == "nominal") outer(values, values, "!=") else outer(values, values, "-")^2
  expected <- sum(outer(n, n) * distance)
  if (expected == 0) NA else 1 - (sum(n) - 1) * observed / expected
}
analyse <- function(x, g, p) {
  # In a fixed order, so that the draws are the same however the table is sorted.
  x <- t(apply(sapply(x, as.numeric), 1, sort, na.last = TRUE))
  x <- x[do.call(order, c(as.data.frame(x), na.last = FALSE)), ]
  cases <- lapply(seq_len(nrow(x)), function(i) x[i, !is.na(x[i, ])])
  cases <- cases[lengths(cases) > 1]
  levels <- c("nominal", "ordinal", "interval", "interval")
  level <- if (p$level == "auto") levels[min(match(sub("ratio", "interval", measured), levels))] else p$level
  draw <- generator(p$seed)
  draws <- replicate(p$replicates, alpha(cases[replicate(length(cases), 1 + floor(draw() * length(cases)))], level))
  c(n = length(cases), ratings = sum(lengths(cases)), around("alpha", alpha(cases, level),
    quantile(draws, c((1 - p$confidence) / 2, (1 + p$confidence) / 2), na.rm = TRUE, names = FALSE)))
}
