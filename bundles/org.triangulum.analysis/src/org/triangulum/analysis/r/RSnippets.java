// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.r;

/** Pieces of R code. */
final class RSnippets {
  static final String BINOMIAL = """
      result[%3$s] <- binom.test(result[[%1$s]], result[[%2$s]], p0, alternative)$p.value
      """;
  static final String DESCRIPTIVES = """
      describe <- function(x, prefix) {
        x <- x[!is.na(x)]
        n <- length(x); m <- mean(x); d <- x - m
        m2 <- mean(d^2); m3 <- mean(d^3); m4 <- mean(d^4)
        q <- quantile(x, c(.25, .5, .75), type = %1$d, names = FALSE)
        half <- qt((1 + %2$s) / 2, n - 1) * sd(x) / sqrt(n)
        shapiro <- if (%3$s && n >= 3 && n <= 5000 && max(x) > min(x)) {
          s <- shapiro.test(x)
          c(shapiro.w = s$statistic[[1]], shapiro.p = s$p.value)
        }
        setNames(c(n, m, sd(x), sd(x) / sqrt(n), m - half, m + half, min(x), q[1], median(x), q[3], max(x),
          sqrt(n * (n - 1)) / (n - 2) * m3 / m2^1.5,
          (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / m2^2 - 3) + 6), shapiro),
          paste0(prefix, c("n", "mean", "sd", "se", "lower", "upper", "min", "q1", "median", "q3", "max", "skewness",
            "kurtosis", names(shapiro))))
      }
      """;
  static final String CORRELATION = """
      pair <- function(x, y, prefix, ...) {
        both <- !is.na(x) & !is.na(y)
        x <- x[both]; y <- y[both]; n <- length(x)
        r <- cor(x, y, method = "%1$s")
        setNames(c(n, r, test(x, y, r, n, ...)), paste0(prefix, c("n", "%2$s", tested)))
      }
      """;
  static final String R_TEST = """
      tested <- c("t", "df", "p", "lower", "upper")
      test <- function(x, y, r, n) {
        t <- r * sqrt((n - 2) / (1 - r^2))
        c(t, n - 2, 2 * pt(-abs(t), n - 2), tanh(atanh(r) + c(-1, 1) * qnorm((1 + level) / 2) / sqrt(n - 3)))
      }
      """;
  static final String PUBLISHED_R = """
      r <- %1$s; n <- %2$d
      t <- r * sqrt((n - 2) / (1 - r^2))
      ci <- tanh(atanh(r) + c(-1, 1) * qnorm((1 + level) / 2) / sqrt(n - 3))
      result <- c(%3$s = r, n = n, t = t, df = n - 2, p = 2 * pt(-abs(t), n - 2), lower = ci[1], upper = ci[2])
      """;

  private RSnippets() {
  }
}
