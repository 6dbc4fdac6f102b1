# SPDX-License-Identifier: EPL-2.0
# uses: shares
answers <- function(x, kind, codes, top, base, level) {
  n <- bases(x, kind)[[base]]
  c(n = n, each.share(x, top, n, level))
}
