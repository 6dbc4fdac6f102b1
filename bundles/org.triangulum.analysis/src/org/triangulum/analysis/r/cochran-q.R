# SPDX-License-Identifier: EPL-2.0
# uses: changes
analyse <- function(x, g, p) {
  x <- x[complete.cases(x), ]
  m <- sapply(names(x), function(v) if (length(p$success) > 0) x[[v]] %in% p$success[[v]] else
    as.numeric(x[[v]] == max(as.numeric(x[[v]]))))
  n <- nrow(m); k <- ncol(m)
  q <- (k - 1) * (k * sum(colSums(m)^2) - sum(m)^2) / (k * sum(m) - sum(rowSums(m)^2))
  shares <- unlist(lapply(names(x), function(v) {
    limits <- prop.test(sum(m[, v]), n, conf.level = p$confidence, correct = FALSE)$conf.int
    setNames(c(sum(m[, v]), 100 * c(mean(m[, v]), limits)), paste0(v, c(".yes", ".percent", ".lower", ".upper")))
  }))
  pairs <- combn(k, 2)
  cells <- apply(pairs, 2, function(i) c(a = sum(m[, i[1]] & m[, i[2]]), b = sum(m[, i[1]] & !m[, i[2]]),
    c = sum(!m[, i[1]] & m[, i[2]]), d = sum(!m[, i[1]] & !m[, i[2]])))
  exact <- apply(cells, 2, function(t) if (t["b"] + t["c"] == 0) 1 else binom.test(t["b"], t["b"] + t["c"])$p.value)
  tests <- rbind(p = exact, p.adjusted = adjusted(exact, p$adjust))
  c(n = n, shares, q = q, df = k - 1, p = pchisq(q, k - 1, lower.tail = FALSE),
    around("w", q / (n * (k - 1)), chisq.share(q, k - 1, n * (k - 1), p$confidence)),
    unlist(lapply(seq_len(ncol(pairs)), function(i) prefixed(
      paste0("pair.", paste(names(x)[pairs[, i]], collapse = "~"), "."),
      c(tests[, i], paired.difference(cells["a", i], cells["b", i], cells["c", i], cells["d", i], p$confidence))))))
}
