# SPDX-License-Identifier: EPL-2.0
# uses: effects
analyse <- function(x, g, p) {
  tests <- strsplit(strsplit(p$p, ";")[[1]], ":(?=[^:]*$)", perl = TRUE)
  v <- as.numeric(sapply(tests, `[`, 2))
  names <- trimws(sapply(tests, `[`, 1))
  all <- list(p = v, bonferroni = p.adjust(v, "bonferroni"), holm = p.adjust(v, "holm"),
    benjamini.hochberg = p.adjust(v, "BH"))
  c(tests = length(v), unlist(lapply(names(all), function(n) setNames(all[[n]], paste0(names, ".", n)))),
    significant = sum(v <= p$alpha), setNames(sapply(all[-1], function(a) sum(a <= p$alpha)),
      paste0("significant.", names(all)[-1])))
}
