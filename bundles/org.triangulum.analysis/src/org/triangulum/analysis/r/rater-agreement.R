# SPDX-License-Identifier: EPL-2.0
# uses: ratings
# uses: random
analyse <- function(x, g, p) {
  r <- as.data.frame(same.levels(x))[complete.cases(x), ]
  t <- table(r[[1]], r[[2]])
  found <- coefficients(t, p)
  if (p$interval == "bootstrap") {
    names <- intersect(c("agreement", "kappa", "kappa.linear", "kappa.quadratic", "bp", "pi"), names(found))
    limits <- redraw(as.vector(t(t)), p, function(n) coefficients(matrix(n, nrow(t), byrow = TRUE), p)[names])
    found[paste0(names, ".lower")] <- limits[1, ]
    found[paste0(names, ".upper")] <- limits[2, ]
  }
  c(n = sum(t), categories = nrow(t), found)
}
coefficients <- function(t, p) {
  n <- sum(t); k <- nrow(t)
  z <- qnorm((1 + p$confidence) / 2)
  distance <- abs(row(t) - col(t)) / (k - 1)
  cohen <- function(name, w) {
    s <- t / n
    chance <- outer(rowSums(s), colSums(s))
    po <- sum(w * s); pe <- sum(w * chance)
    kappa <- (po - pe) / (1 - pe)
    mean <- outer(as.vector(w %*% colSums(s)), as.vector(t(w) %*% rowSums(s)), "+")
    variance <- (sum(s * (w - mean * (1 - kappa))^2) - (kappa - pe * (1 - kappa))^2) / (n * (1 - pe)^2)
    null <- (sum(chance * (w - mean)^2) - pe^2) / (n * (1 - pe)^2)
    c(around(name, kappa, kappa + c(-1, 1) * z * sqrt(variance)), setNames(c(kappa / sqrt(null),
      2 * pnorm(-abs(kappa / sqrt(null)))), paste0(name, c(".z", ".p"))))
  }
  each <- cbind(as.vector(row(t)), as.vector(col(t)))[rep(seq_len(k * k), as.vector(t)), , drop = FALSE]
  counts <- t(apply(each, 1, tabulate, k))
  pi <- fleiss(counts, k, p$confidence)
  limits <- suppressWarnings(prop.test(sum(diag(t)), n, conf.level = p$confidence, correct = FALSE)$conf.int)
  bp <- (pi$observed - 1 / k) / (1 - 1 / k)
  half <- z * sd(pi$pa) / sqrt(n) / (1 - 1 / k)
  c(around("agreement", 100 * sum(diag(t)) / n, 100 * limits),
    cohen("kappa", (distance == 0) * 1),
    if (k > 2) c(cohen("kappa.linear", 1 - distance), cohen("kappa.quadratic", 1 - distance^2)),
    around("bp", bp, bp + c(-1, 1) * half), around("pi", pi$kappa, pi$limits), pi.z = pi$z, pi.p = pi$p)
}
