# SPDX-License-Identifier: EPL-2.0
# uses: two-way
linear.by.linear <- function(t, rows, columns, p) {
  r <- trend(t, rows, columns); n <- sum(t); m2 <- (n - 1) * r^2
  c(n = n, chi2 = m2, df = 1, p = upper(m2, 1), scored(r, n, p$confidence))
}
