# SPDX-License-Identifier: EPL-2.0
# uses: ratings
analyse <- function(x, g, p) {
  r <- same.levels(x)
  r <- as.data.frame(r)[complete.cases(x), ]
  levels <- levels(r[[1]])
  counts <- t(apply(r, 1, function(row) table(factor(row, levels))))
  k <- length(levels)
  all <- fleiss(counts, k, p$confidence)
  each <- unlist(lapply(seq_len(k), function(j) {
    one <- fleiss(cbind(counts[, j], ncol(r) - counts[, j]), 2, p$confidence)
    prefixed(paste0("category.", levels[j], "."), c(count = sum(counts[, j]), around("kappa", one$kappa, one$limits)))
  }))
  c(n = nrow(r), raters = ncol(r), agreement = 100 * all$observed, bp = (all$observed - 1 / k) / (1 - 1 / k),
    around("kappa", all$kappa, all$limits), z = all$z, p = all$p, each)
}
