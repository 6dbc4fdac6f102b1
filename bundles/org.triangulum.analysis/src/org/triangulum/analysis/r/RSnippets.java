// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.r;

import java.util.Map;

/** Pieces of R code. */
final class RSnippets {
  static final String SHARES = """
      # Wilson's interval is the one of prop.test without continuity correction, Clopper-Pearson's that of binom.test.
      share <- function(x, n, prefix) {
        ci <- suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int)
        setNames(100 * c(x / n, ci), paste0(prefix, c("percent", "lower", "upper")))
      }
      exact <- function(x, n, prefix) {
        setNames(100 * binom.test(x, n, conf.level = level)$conf.int, paste0(prefix, c("exact.lower", "exact.upper")))
      }
      counted <- function(chosen, n, prefix) {
        x <- sum(chosen)
        c(setNames(x, paste0(prefix, "count")), share(x, n, prefix))
      }
      tested <- function(chosen, n, prefix) {
        x <- sum(chosen)
        c(setNames(c(x, n), paste0(prefix, c("successes", "n"))), share(x, n, prefix), exact(x, n, prefix))
      }
      """;
  static final String LEVEL = """
      answered <- function(x, prefix) {
        x <- as.numeric(x[!is.na(x)])
        ci <- t.test(x, conf.level = level)$conf.int
        setNames(c(length(x), mean(x), ci, sd(x), median(x)), paste0(prefix, c("n", "mean", "mean.lower", "mean.upper",
          "sd", "median")))
      }
      """;
  static final String BINOMIAL = """
      result["%3$s"] <- binom.test(result[["%1$s"]], result[["%2$s"]], p0, alternative)$p.value
      """;
  static final String DESCRIPTIVES = """
      describe <- function(x, prefix) {
        x <- x[!is.na(x)]
        n <- length(x); m <- mean(x); d <- x - m
        m2 <- mean(d^2); m3 <- mean(d^3); m4 <- mean(d^4)
        q <- quantile(x, c(.25, .5, .75), type = %1$d, names = FALSE)
        half <- qt((1 + %2$s) / 2, n - 1) * sd(x) / sqrt(n)
        setNames(c(n, m, sd(x), sd(x) / sqrt(n), m - half, m + half, min(x), q[1], median(x), q[3], max(x),
          sqrt(n * (n - 1)) / (n - 2) * m3 / m2^1.5,
          (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / m2^2 - 3) + 6)),
          paste0(prefix, c("n", "mean", "sd", "se", "lower", "upper", "min", "q1", "median", "q3", "max", "skewness",
            "kurtosis")))
      }
      """;
  static final String TWO_WAY = """
      named <- function(x, prefix) setNames(x, paste0(prefix, names(x)))
      pearson <- function(t) suppressWarnings(chisq.test(t, correct = FALSE))
      g2 <- function(t) {
        e <- pearson(t)$expected
        2 * sum(ifelse(t == 0, 0, t * log(t / e)))
      }
      upper <- function(x, df) pchisq(x, df, lower.tail = FALSE)
      cramer <- function(t) sqrt(unname(pearson(t)$statistic) / (sum(t) * (min(dim(t)) - 1)))
      used <- function(a, b) {
        t <- table(a, b)
        t[rowSums(t) > 0, colSums(t) > 0, drop = FALSE]
      }
      trend <- function(a, b) {
        both <- !is.na(a) & !is.na(b)
        cor(as.numeric(a[both]), as.numeric(b[both]))
      }
      """;
  static final Map<String, String> TWO_WAY_TESTS = Map.of(
      "crosstab", """
          crosstab <- function(a, b, prefix) {
            t <- used(a, b); test <- pearson(t); df <- unname(test$parameter)
            x <- c(n = sum(t), chi2 = unname(test$statistic), df = df, p = test$p.value, g2 = g2(t),
              g2.p = upper(g2(t), df), v = cramer(t), expected.min = min(test$expected))
            if (all(dim(t) == 2)) {
              yates <- suppressWarnings(chisq.test(t))
              odds <- t[1, 1] * t[2, 2] / (t[1, 2] * t[2, 1])
              x <- c(x, yates.chi2 = unname(yates$statistic), yates.p = yates$p.value,
                fisher.p = fisher.test(t)$p.value, or = odds)
            }
            named(x, prefix)
          }
          """,
      "likelihood-ratio", """
          likelihood.ratio <- function(a, b, prefix) {
            t <- used(a, b); df <- prod(dim(t) - 1)
            named(c(n = sum(t), g2 = g2(t), df = df, p = upper(g2(t), df), v = cramer(t)), prefix)
          }
          """,
      "linear-by-linear", """
          linear.by.linear <- function(a, b, prefix) {
            r <- trend(a, b); n <- sum(used(a, b)); m2 <- (n - 1) * r^2
            named(c(n = n, chi2 = m2, df = 1, p = upper(m2, 1), r = r), prefix)
          }
          """,
      "cochran-armitage", """
          cochran.armitage <- function(a, b, prefix) {
            r <- trend(a, b); n <- sum(used(a, b)); x <- n * r^2
            named(c(n = n, chi2 = x, df = 1, p = upper(x, 1), z = sign(r) * sqrt(x), r = r), prefix)
          }
          """,
      "fisher-exact", """
          fisher.exact <- function(a, b, prefix) {
            t <- used(a, b)
            named(c(n = sum(t), p = fisher.test(t, workspace = 2e7)$p.value), prefix)
          }
          """);
  static final String CORRELATION = """
      pair <- function(x, y, prefix) {
        both <- !is.na(x) & !is.na(y)
        x <- x[both]; y <- y[both]; n <- length(x)
        r <- cor(x, y, method = "%1$s")
        setNames(c(n, r, test(x, y, r, n)), paste0(prefix, c("n", "%2$s", tested)))
      }
      """;
  static final String R_TEST = """
      tested <- c("t", "df", "p", "lower", "upper")
      test <- function(x, y, r, n) {
        t <- r * sqrt((n - 2) / (1 - r^2))
        c(t, n - 2, 2 * pt(-abs(t), n - 2), tanh(atanh(r) + c(-1, 1) * qnorm((1 + level) / 2) / sqrt(n - 3)))
      }
      """;
  static final String KENDALL_TEST = """
      tested <- c("z", "p")
      test <- function(x, y, r, n) {
        t <- cor.test(x, y, method = "kendall", exact = FALSE)
        c(unname(t$statistic), t$p.value)
      }
      """;
  static final String PUBLISHED_R = """
      r <- %1$s; n <- %2$d
      t <- r * sqrt((n - 2) / (1 - r^2))
      ci <- tanh(atanh(r) + c(-1, 1) * qnorm((1 + level) / 2) / sqrt(n - 3))
      result <- c(%3$s = r, n = n, t = t, df = n - 2, p = 2 * pt(-abs(t), n - 2), lower = ci[1], upper = ci[2])
      """;
  static final String GROUPS = """
      x <- split(as.numeric(%1$s), %2$s, drop = TRUE)
      x <- lapply(x, function(v) v[!is.na(v)])
      x <- x[lengths(x) > 0]
      groups <- data.frame(name = names(x), n = lengths(x), mean = sapply(x, mean),
        sd = sapply(x, function(v) if (length(v) == 1) 0 else sd(v)))
      """;
  static final String OF_GROUPS = """
      of.groups <- function(groups) unlist(lapply(seq_len(nrow(groups)), function(i) {
        s <- groups[i, ]; half <- if (s$n > 1) qt((1 + level) / 2, s$n - 1) * s$sd / sqrt(s$n) else NA
        setNames(c(s$n, s$mean, s$sd, s$mean - half, s$mean + half), paste0("group.", s$name, ".",
          c("n", "mean", "sd", "lower", "upper")))
      }))
      """;
  static final String ANOVA = """
      n <- sum(groups$n); m <- sum(groups$n * groups$mean) / n; k <- nrow(groups)
      between <- sum(groups$n * (groups$mean - m)^2); within <- sum((groups$n - 1) * groups$sd^2)
      f <- between / (k - 1) / (within / (n - k))
      result <- c(n = n, mean = m, sd = sqrt((between + within) / (n - 1)), ss.between = between, ss.within = within,
        sd.pooled = sqrt(within / (n - k)), f = f, df1 = k - 1, df2 = n - k,
        p = pf(f, k - 1, n - k, lower.tail = FALSE), eta2 = between / (between + within), of.groups(groups))
      """;
  static final String STUDENT = "df <- sum(groups$n) - 2; se <- sqrt(sum((groups$n - 1) * groups$sd^2) / df "
      + "* sum(1 / groups$n))";
  static final String WELCH = "v <- groups$sd^2 / groups$n; se <- sqrt(sum(v)); df <- sum(v)^2 "
      + "/ sum(v^2 / (groups$n - 1))";
  static final String TWO_MEANS = """
      difference <- groups$mean[1] - groups$mean[2]
      %s
      t <- difference / se
      half <- qt((1 + level) / 2, df) * se
      pooled <- sqrt(sum((groups$n - 1) * groups$sd^2) / (sum(groups$n) - 2))
      d <- difference / pooled; scale <- sqrt(sum(1 / groups$n)); m <- sum(groups$n) - 2; a <- (1 - level) / 2
      root <- function(f) uniroot(f, d / scale + c(-12, 12), tol = 1e-14, maxiter = 10000)$root
      ci <- scale * c(root(function(x) pt(d / scale, m, x, lower.tail = FALSE) - a),
        root(function(x) a - pt(d / scale, m, x)))
      j <- exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
      result <- c(n = sum(groups$n), difference = difference, lower = difference - half, upper = difference + half,
        t = t, df = df, p = 2 * pt(-abs(t), df), d = d, d.lower = ci[1], d.upper = ci[2], g = j * d,
        g.lower = j * ci[1], g.upper = j * ci[2], of.groups(groups))
      """;

  private RSnippets() {
  }
}
