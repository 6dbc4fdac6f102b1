# SPDX-License-Identifier: EPL-2.0
# uses: regression
analyse <- function(x, g, p) {
  m <- model.data(x, g, p)
  m$y <- if (length(p$success) > 0) as.numeric(m$y %in% p$success[[names(x)[1]]]) else
    as.numeric(as.numeric(m$y) == max(as.numeric(m$y)))
  c(yes = sum(m$y), general.linear(m, p, binomial()))
}
