# SPDX-License-Identifier: EPL-2.0
# uses: two-way
likelihood.ratio <- function(t, rows, columns, p) {
  u <- used(t); df <- prod(dim(u) - 1)
  c(n = sum(u), g2 = g2(u), df = df, p = upper(g2(u), df), cramer(u, p$confidence))
}
