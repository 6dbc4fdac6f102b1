# SPDX-License-Identifier: EPL-2.0
# uses: shares
tested <- function(x, n, level) c(successes = x, n = n, percents(x, n, level), setNames(100 * binom.test(x, n,
  conf.level = level)$conf.int, c("exact.lower", "exact.upper")))
