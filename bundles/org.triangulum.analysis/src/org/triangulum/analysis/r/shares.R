# SPDX-License-Identifier: EPL-2.0
# uses: effects
# Wilson's interval is the one of prop.test without continuity correction, Clopper-Pearson's that of binom.test.
wilson <- function(x, n, level) if (n == 0) c(NA, NA) else
  c(suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int))
# Newcombe's hybrid score interval, method 10, of x[1] of n[1] minus x[2] of n[2].
newcombe <- function(x, n, level) {
  share <- x / n
  first <- wilson(x[1], n[1], level); second <- wilson(x[2], n[2], level)
  share[1] - share[2] + c(0, -sqrt((share[1] - first[1])^2 + (second[2] - share[2])^2),
    sqrt((first[2] - share[1])^2 + (share[2] - second[1])^2))
}
percents <- function(x, n, level) 100 * setNames(c(x / n, wilson(x, n, level)), c("percent", "lower", "upper"))
counted <- function(x, chosen, n, level) c(count = sum(x %in% chosen), percents(sum(x %in% chosen), n, level))
# The sizes of the bases of a variable, whose missing values are of these kinds.
bases <- function(x, kind) c(all = length(x), applicable = sum(!kind %in% c("not-asked", "not-applicable")),
  valid = sum(!is.na(x)))
each.share <- function(x, shares, n, level) unlist(lapply(names(shares), function(name)
  prefixed(paste0(name, "."), counted(x, shares[[name]], n, level))))
