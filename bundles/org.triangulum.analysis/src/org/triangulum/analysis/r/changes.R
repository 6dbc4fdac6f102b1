# SPDX-License-Identifier: EPL-2.0
# uses: effects
# Difference of two shares of the same cases in percent, method 10 of Newcombe (1998); a to d are the cells of the table.
paired.difference <- function(a, b, c, d, level) {
  n <- a + b + c + d
  wilson <- function(x) suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int)
  p1 <- (a + b) / n; p2 <- (a + c) / n
  w1 <- wilson(a + b); w2 <- wilson(a + c)
  top <- a * d - b * c
  top <- if (top > n / 2) top - n / 2 else min(0, top)
  phi <- if (top == 0) 0 else top / sqrt((a + b) * (c + d) * (a + c) * (b + d))
  spread <- function(x, y) sqrt(x^2 - 2 * phi * x * y + y^2)
  around("difference", 100 * (p1 - p2), 100 * c(p1 - p2 - spread(p1 - w1[1], w2[2] - p2),
    p1 - p2 + spread(w1[2] - p1, p2 - w2[1])))
}
