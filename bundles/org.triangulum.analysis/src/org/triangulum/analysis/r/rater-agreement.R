# SPDX-License-Identifier: EPL-2.0
# uses: ratings
analyse <- function(x, g, p) {
  r <- as.data.frame(same.levels(x))[complete.cases(x), ]
  t <- table(r[[1]], r[[2]])
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
  counts <- t(apply(r, 1, function(row) table(factor(row, levels(r[[1]])))))
  pi <- fleiss(counts, k, p$confidence)
  limits <- suppressWarnings(prop.test(sum(diag(t)), n, conf.level = p$confidence, correct = FALSE)$conf.int)
  bp <- (pi$observed - 1 / k) / (1 - 1 / k)
  half <- z * sd(pi$pa) / sqrt(n) / (1 - 1 / k)
  c(n = n, categories = k, around("agreement", 100 * sum(diag(t)) / n, 100 * limits),
    cohen("kappa", (distance == 0) * 1),
    if (k > 2) c(cohen("kappa.linear", 1 - distance), cohen("kappa.quadratic", 1 - distance^2)),
    around("bp", bp, bp + c(-1, 1) * half), around("pi", pi$kappa, pi$limits), pi.z = pi$z, pi.p = pi$p)
}
