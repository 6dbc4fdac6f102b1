# SPDX-License-Identifier: EPL-2.0
# uses: groups
analyse <- function(x, g, p) {
  used <- !is.na(x[[1]]) & !is.na(g)
  v <- as.numeric(x[[1]][used]); of <- droplevels(factor(g[used]))
  d <- abs(v - tapply(v, of, match.fun(p$centre))[of])
  table <- anova(lm(d ~ of))
  f <- table[1, 4]; df1 <- table[1, 1]; df2 <- table[2, 1]
  c(n = length(v), df1 = df1, df2 = df2, f = f, p = table[1, 5],
    around("eta2", table[1, 2] / sum(table[, 2]), variance.share(f, df1, df2, length(v), p$confidence)),
    of.groups(summaries.of(x, g), p$confidence))
}
