# SPDX-License-Identifier: EPL-2.0
# uses: effects
# uses: exact
reference.of <- function(v, f, p) c(p$reference[[v]], levels(f))[1]
# The cases with all variables: outcome, model matrix and clusters. Nominal predictors and text enter as categories.
model.data <- function(x, g, p) {
  used <- complete.cases(x)
  x <- x[used, , drop = FALSE]
  terms <- lapply(names(x)[-1], function(v) {
    if (is.factor(x[[v]]) || measured[[v]] == "nominal" || v %in% p$categorical) {
      f <- droplevels(factor(x[[v]]))
      reference <- reference.of(v, f, p)
      others <- setdiff(levels(f), reference)
      m <- sapply(others, function(l) as.numeric(f == l))
      matrix(m, nrow(x), dimnames = list(NULL, paste0(v, "=", others)))
    } else matrix(as.numeric(x[[v]]), dimnames = list(NULL, v))
  })
  compared <- lapply(setNames(nm = names(x)[-1]), function(v) reference.of(v, droplevels(factor(x[[v]])), p))
  list(y = x[[1]], X = do.call(cbind, terms), compared = compared, of = rep(names(x)[-1], sapply(terms, ncol)),
    cluster = if (is.null(g)) NULL else g[used])
}
# Coefficients with the standard errors of a covariance matrix; df Inf is the normal distribution.
coefficient.table <- function(names, b, covariance, df, statistic, ratio, level) {
  se <- unname(sqrt(diag(covariance)))
  half <- qt((1 + level) / 2, df) * se
  unlist(lapply(seq_along(b), function(i) prefixed(paste0(names[i], "."), c(b = b[[i]], lower = b[[i]] - half[i],
    upper = b[[i]] + half[i], se = se[i], setNames(b[[i]] / se[i], statistic), p = 2 * pt(-abs(b[[i]] / se[i]), df),
    if (ratio && !grepl("^intercept$|^threshold\\.", names[i])) c(ratio = exp(b[[i]]),
      ratio.lower = exp(b[[i]] - half[i]), ratio.upper = exp(b[[i]] + half[i]))))))
}
wald <- function(b, covariance, i) if (qr(cov2cor(covariance[i, i, drop = FALSE]))$rank < length(i)) NA else
  c(b[i] %*% solve(covariance[i, i], b[i]))
# Wald tests of all coefficients of each predictor, where one has several.
joint.tests <- function(m, b, covariance, df, shares, level) {
  if (!anyDuplicated(m$of)) return(c())
  unlist(lapply(unique(m$of), function(v) {
    i <- length(b) - length(m$of) + which(m$of == v); k <- length(i)
    square <- wald(b, covariance, i); f <- square / k
    if (!is.na(f)) prefixed(paste0(v, ".joint."), if (is.infinite(df)) c(chi2 = square, df = k,
      p = pchisq(square, k, lower.tail = FALSE)) else c(f = f, df1 = k, df2 = df, p = pf(f, k, df, lower.tail = FALSE),
      if (shares) around("eta2", square / (square + df), variance.share(f, k, df, k + df + 1, level))))
  }))
}
inflation <- function(X) setNames(diag(solve(cor(X))), paste0(colnames(X), ".vif"))
sandwich.of <- function(bread, scores) bread %*% crossprod(scores) %*% bread
clustered <- function(bread, scores, cluster, factor) {
  k <- length(unique(cluster))
  bread %*% crossprod(rowsum(scores, as.character(cluster))) %*% bread * k / (k - 1) * factor
}
# The terms at each category of a predictor, or at its mean and a standard deviation below and above, others held at
# their means, their categories at equal weights.
places <- function(m) {
  category <- colnames(m$X) != m$of
  centre <- sapply(seq_along(m$of), function(j) if (category[j]) 1 / (sum(m$of == m$of[j]) + 1) else mean(m$X[, j]))
  do.call(c, lapply(unique(m$of), function(v) {
    i <- which(m$of == v)
    if (category[i[1]]) setNames(lapply(0:length(i), function(k) replace(centre, i, as.numeric(seq_along(i) == k))),
      c(paste0(v, "=", m$compared[[v]]), colnames(m$X)[i])) else
      setNames(lapply(-1:1, function(k) replace(centre, i, centre[i] + k * sd(m$X[, i]))),
        paste0(v, ".", c("low", "middle", "high")))
  }))
}
marginal.means <- function(m, b, covariance, df, response, p) {
  if (!p$means) return(c())
  at <- places(m)
  unlist(lapply(names(at), function(name) {
    w <- c(1, at[[name]]); mean <- sum(w * b)
    half <- qt((1 + p$confidence) / 2, df) * sqrt(c(w %*% covariance %*% w))
    prefixed(paste0("means.", name, "."), response(c(mean = mean, lower = mean - half, upper = mean + half)))
  }))
}
# Chances of the classes of an ordinal regression.
marginal.chances <- function(m, thresholds, slopes, classes, p) {
  if (!p$means) return(c())
  at <- places(m)
  unlist(lapply(names(at), function(name) setNames(diff(c(0, plogis(thresholds - sum(at[[name]] * slopes)), 1)),
    paste0("means.", name, ".p.", classes))))
}
# What regressions by maximum likelihood have in common.
# The five cases with the largest distances.
influential <- function(distance, ...) {
  first <- head(order(-signif(distance, 10)), 5)
  numbers <- list(...)
  unlist(lapply(seq_along(first), function(i) prefixed(paste0("influential.", i, "."),
    sapply(numbers, function(v) v[[first[i]]]))))
}
likelihood.table <- function(m, p, names, b, bread, scores, l, l0, predictors, response, more = c()) {
  n <- length(m$y)
  v <- if (!is.null(m$cluster)) clustered(bread, scores, m$cluster, 1) else
    if (p$errors == "robust") sandwich.of(bread, scores) else bread
  chi2 <- if (is.null(m$cluster) && p$errors == "model") 2 * (l - l0) else
    wald(b, v, length(b) - predictors + seq_len(predictors))
  c(n = n, if (!is.na(chi2)) c(chi2 = chi2, df = predictors, p = pchisq(chi2, predictors, lower.tail = FALSE)),
    log.likelihood = l,
    aic = 2 * length(b) - 2 * l, bic = length(b) * log(n) - 2 * l, mcfadden = 1 - l / l0,
    nagelkerke = (1 - exp(2 * (l0 - l) / n)) / (1 - exp(2 * l0 / n)),
    coefficient.table(names, b, v, Inf, "z", TRUE, p$confidence), joint.tests(m, b, v, Inf, FALSE),
    if (!is.null(response)) marginal.means(m, b, v, Inf, response, p), inflation(m$X), more)
}
around.area <- function(eta, y, level) {
  s <- superiority(eta[y == 1], eta[y == 0], level)
  around("auc", s[1], s[2:3])
}
# Leverages with the weights of the fit itself: hatvalues has those of the last step but one.
of.influence <- function(X, bread, y, mu, w, deviance) {
  h <- rowSums((X %*% bread) * X) * w; r <- (y - mu) / sqrt(w)
  cook <- r^2 * h / ((1 - h)^2 * ncol(X))
  c(leverage.max = max(h), cook.max = max(cook), influential(cook, studentized = sign(deviance) * sqrt(deviance^2 +
    h * r^2 / (1 - h)), leverage = h, cook = cook))
}
of.chances <- function(y, chance, cutoff, level) {
  key <- round(chance * 1e10)
  a <- key[y == 1]; b <- key[y == 0]; m <- length(a); n <- length(b)
  va <- sapply(a, function(k) mean((k > b) + (k == b) / 2)); vb <- sapply(b, function(k) mean((a > k) + (a == k) / 2))
  half <- qnorm((1 + level) / 2) * sqrt(var(va) / m + var(vb) / n)
  called <- key >= round(cutoff * 1e10)
  counts <- c(hits = sum(y == 1 & called), misses = sum(y == 1 & !called), false = sum(y == 0 & called),
    rejected = sum(y == 0 & !called))
  share <- function(name, right, all) if (all > 0) around(name, right / all,
    prop.test(right, all, conf.level = level, correct = FALSE)$conf.int)
  c(auc.delong.lower = max(0, mean(va) - half), auc.delong.upper = min(1, mean(va) + half), prefixed("called.", counts),
    share("sensitivity", counts[[1]], m), share("specificity", counts[[4]], n),
    share("ppv", counts[[1]], counts[[1]] + counts[[3]]), share("npv", counts[[4]], counts[[2]] + counts[[4]]),
    share("accuracy", counts[[1]] + counts[[4]], m + n), hosmer.lemeshow(y, chance, key))
}
hosmer.lemeshow <- function(y, chance, key) {
  breaks <- unique(quantile(key, 0:10 / 10, names = FALSE))
  group <- if (length(breaks) < 2) factor(key) else droplevels(cut(key, breaks, include.lowest = TRUE))
  if (nlevels(group) < 3) return(c())
  cases <- as.vector(table(group)); yes <- tapply(y, group, sum); expected <- tapply(chance, group, sum)
  chi2 <- sum((yes - expected)^2 / expected + (yes - expected)^2 / (cases - expected))
  c(hl.chi2 = chi2, hl.df = length(cases) - 2, hl.p = pchisq(chi2, length(cases) - 2, lower.tail = FALSE),
    unlist(lapply(seq_along(cases), function(g) prefixed(paste0("hl.", g, "."), c(cases = cases[[g]], yes = yes[[g]],
      expected = expected[[g]])))))
}
of.counts <- function(y, mu, fit, level) {
  z <- ((y - mu)^2 - y) / mu
  over <- summary(lm(z ~ 0 + mu))$coefficients
  left <- if (df.residual(fit) > 0) c(dispersion = sum(resid(fit, "pearson")^2) / df.residual(fit),
    dispersion.deviance = deviance(fit) / df.residual(fit))
  c(left, around("alpha", over[1], over[1] + c(-1, 1) * qnorm((1 + level) / 2) * over[2]), alpha.z = over[3],
    alpha.p = pnorm(over[3], lower.tail = FALSE), zeros = sum(y == 0), zeros.expected = sum(exp(-mu)))
}
general.linear <- function(m, p, family, log.exposure = numeric(length(m$y))) {
  control <- glm.control(1e-15, 100)
  fit <- glm(m$y ~ m$X, family = family, control = control, offset = log.exposure)
  mu <- fitted(fit); X <- cbind(1, m$X)
  bread <- solve(crossprod(X * sqrt(if (family$family == "poisson") mu else mu * (1 - mu))))
  likelihood.table(m, p, c("intercept", colnames(m$X)), coef(fit), bread, X * (m$y - mu), as.numeric(logLik(fit)),
    as.numeric(logLik(glm(m$y ~ 1, family = family, control = control, offset = log.exposure))), ncol(m$X),
    if (family$family == "poisson") exp else plogis,
    c(if (family$family == "poisson") of.counts(m$y, mu, fit, p$confidence) else
      c(around.area(predict(fit), m$y, p$confidence), of.chances(m$y, mu, p$cutoff, p$confidence)),
      of.influence(X, bread, m$y, mu, if (family$family == "poisson") mu else mu * (1 - mu), resid(fit, "deviance"))))
}
