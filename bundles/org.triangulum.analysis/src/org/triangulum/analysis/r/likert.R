# SPDX-License-Identifier: EPL-2.0
# uses: shares
answers <- function(x, kind, codes, sides, base, level) {
  shares <- each.share(x, sides, sum(!is.na(x)), level)
  v <- as.numeric(x[!is.na(x)])
  each <- setNames(sapply(codes, function(code) 100 * sum(x %in% code) / length(v)),
    paste0("code.", names(codes), ".percent.valid"))
  ci <- if (length(v) > 1 && sd(v) > 0) t.test(v, conf.level = level)$conf.int else c(NA, NA)
  c(n = length(v), shares, net = shares[["high.percent"]] - shares[["low.percent"]], around("mean", mean(v), ci),
    sd = sd(v), median = median(v), if (length(v) > 0 && length(codes) <= 12) each)
}
