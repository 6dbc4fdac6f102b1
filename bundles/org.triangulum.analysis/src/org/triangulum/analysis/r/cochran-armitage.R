# SPDX-License-Identifier: EPL-2.0
# uses: two-way
cochran.armitage <- function(t, rows, columns, p) {
  r <- trend(t, rows, columns); n <- sum(t); x <- n * r^2
  c(n = n, chi2 = x, df = 1, p = upper(x, 1), z = sign(r) * sqrt(x), scored(r, n, p$confidence))
}
