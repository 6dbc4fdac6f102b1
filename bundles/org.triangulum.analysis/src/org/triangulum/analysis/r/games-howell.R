# SPDX-License-Identifier: EPL-2.0
# uses: groups
analyse <- function(x, g, p) all.pairs(group.summaries(x, g, p), function(a, b) {
  va <- a$sd^2 / a$n; vb <- b$sd^2 / b$n
  c(se = sqrt(va + vb), df = (va + vb)^2 / (va^2 / (a$n - 1) + vb^2 / (b$n - 1)))
}, p$confidence)
