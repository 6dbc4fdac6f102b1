# SPDX-License-Identifier: EPL-2.0
# uses: effects
analyse <- function(x, g, p) {
  yes <- sapply(names(x), function(v) if (length(p$success) > 0) x[[v]] %in% p$success[[v]] else
    !is.na(x[[v]]) & as.numeric(x[[v]]) == max(as.numeric(x[[v]]), na.rm = TRUE))
  answered <- rowSums(!is.na(x))
  counts <- if (p$counted == "all") answered == ncol(x) else answered > 0
  one <- function(rows, prefix) {
    m <- yes[rows & counts, , drop = FALSE]; n <- nrow(m)
    prefixed(prefix, c(n = n, responses = sum(m), none = sum(rowSums(m) == 0), mean = sum(m) / n,
      unlist(lapply(colnames(m), function(v) {
        limits <- suppressWarnings(prop.test(sum(m[, v]), n, conf.level = p$confidence, correct = FALSE)$conf.int)
        setNames(c(sum(m[, v]), 100 * c(sum(m[, v]) / n, limits, sum(m[, v]) / sum(m))),
          paste0(v, c(".count", ".percent", ".lower", ".upper", ".share")))
      }))))
  }
  if (is.null(g)) one(TRUE, "") else unlist(lapply(levels(g), function(l) one(g == l, paste0("group.", l, "."))))
}
