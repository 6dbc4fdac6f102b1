# SPDX-License-Identifier: EPL-2.0
# uses: ratings
# uses: random
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
  if (p$interval == "bootstrap") {
    # In a fixed order, so that the draws are the same however the table is sorted.
    cases <- counts[do.call(order, as.data.frame(counts)), ]
    kappas <- function(n) {
      again <- cases[rep(seq_along(n), n), ]
      c(fleiss(again, k, p$confidence)$kappa, sapply(seq_len(k), function(j) fleiss(cbind(again[, j],
        ncol(r) - again[, j]), 2, p$confidence)$kappa))
    }
    limits <- redraw(rep(1, nrow(cases)), p, kappas)
    all$limits <- limits[, 1]
    of <- paste0("category.", levels, ".kappa.")
    each[paste0(of, "lower")] <- limits[1, -1]
    each[paste0(of, "upper")] <- limits[2, -1]
  }
  c(n = nrow(r), raters = ncol(r), agreement = 100 * all$observed, bp = (all$observed - 1 / k) / (1 - 1 / k),
    around("kappa", all$kappa, all$limits), z = all$z, p = all$p, each)
}
