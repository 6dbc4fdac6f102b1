# SPDX-License-Identifier: EPL-2.0
# uses: effects
analyse <- function(x, g, p) {
  groups <- if (is.null(g)) list(all = TRUE) else lapply(setNames(levels(g), levels(g)), function(l) g == l)
  unlist(lapply(names(x), function(v) {
    own <- if (length(x) > 1) paste0(v, ".") else ""
    parts <- lapply(groups, function(rows) {
      a <- x[[v]][rows]; n <- sum(!is.na(a))
      asked <- if (is.null(p$asked)) sum(!d[[paste(v, "missing")]][rows] %in% c("not-asked", "not-applicable")) else p$asked
      s <- sum(a %in% p$success); m <- asked - n
      c(successes = s, asked = asked, n = n, response = 100 * n / asked, percent = 100 * s / n,
        bound.lower = 100 * s / asked, bound.upper = 100 * (s + m) / asked,
        minus = 100 * (s + m * max(0, s / n - 0.2)) / asked, plus = 100 * (s + m * min(1, s / n + 0.2)) / asked)
    })
    names <- if (is.null(g)) "" else paste0("group.", names(groups), ".")
    c(unlist(Map(function(part, name) prefixed(paste0(own, name), part), unname(parts), names)),
      if (length(parts) == 2) prefixed(own, c(difference = parts[[1]][["percent"]] - parts[[2]][["percent"]],
        difference.bound.lower = parts[[1]][["bound.lower"]] - parts[[2]][["bound.upper"]],
        difference.bound.upper = parts[[1]][["bound.upper"]] - parts[[2]][["bound.lower"]])))
  }))
}
