# SPDX-License-Identifier: EPL-2.0
# uses: effects
# A share in percent is the mean of answers of 0 and 100.
analyse <- function(x, g, p) {
  share <- length(p$success) > 0
  least <- if (share) 0 else p$least; most <- if (share) 100 else p$most
  shift <- (most - least) * p$shift / 100
  groups <- if (is.null(g)) list(all = TRUE) else lapply(setNames(levels(g), levels(g)), function(l) g == l)
  unlist(lapply(names(x), function(v) {
    own <- if (length(x) > 1) paste0(v, ".") else ""
    parts <- lapply(groups, function(rows) {
      a <- x[[v]][rows]; n <- sum(!is.na(a))
      asked <- if (is.null(p$asked)) sum(!d[[paste0(v, missing.of)]][rows] %in% c("not-asked", "not-applicable")) else
        p$asked
      s <- if (share) 100 * sum(a %in% p$success[[v]]) else sum(a, na.rm = TRUE)
      m <- asked - n; value <- s / n
      c(asked = asked, n = n, response = 100 * n / asked, if (share) c(successes = s / 100, percent = value) else
        c(mean = value), bound.lower = (s + m * least) / asked, bound.upper = (s + m * most) / asked,
        minus = (s + m * max(least, value - shift)) / asked, plus = (s + m * min(most, value + shift)) / asked)
    })
    names <- if (is.null(g)) "" else paste0("group.", names(groups), ".")
    value <- if (share) "percent" else "mean"
    c(unlist(Map(function(part, name) prefixed(paste0(own, name), part), unname(parts), names)),
      if (length(parts) == 2) prefixed(own, c(difference = parts[[1]][[value]] - parts[[2]][[value]],
        difference.bound.lower = parts[[1]][["bound.lower"]] - parts[[2]][["bound.upper"]],
        difference.bound.upper = parts[[1]][["bound.upper"]] - parts[[2]][["bound.lower"]])))
  }))
}
