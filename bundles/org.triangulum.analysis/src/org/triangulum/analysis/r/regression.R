# SPDX-License-Identifier: EPL-2.0
# uses: effects
# uses: exact
# The cases with all variables: outcome, model matrix and clusters. Nominal predictors and text enter as categories.
model.data <- function(x, g, p) {
  used <- complete.cases(x)
  x <- x[used, , drop = FALSE]
  terms <- lapply(names(x)[-1], function(v) {
    if (is.factor(x[[v]]) || measured[[v]] == "nominal" || v %in% p$categorical) {
      f <- droplevels(factor(x[[v]]))
      reference <- c(p$reference[[v]], levels(f))[1]
      others <- setdiff(levels(f), reference)
      m <- sapply(others, function(l) as.numeric(f == l))
      matrix(m, nrow(x), dimnames = list(NULL, paste0(v, "=", others)))
    } else matrix(as.numeric(x[[v]]), dimnames = list(NULL, v))
  })
  list(y = x[[1]], X = do.call(cbind, terms), of = rep(names(x)[-1], sapply(terms, ncol)),
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
# What regressions by maximum likelihood have in common.
# The five cases with the largest distances.
influential <- function(distance, ...) {
  first <- head(order(-signif(distance, 10)), 5)
  numbers <- list(...)
  unlist(lapply(seq_along(first), function(i) prefixed(paste0("influential.", i, "."),
    sapply(numbers, function(v) v[[first[i]]]))))
}
likelihood.table <- function(m, p, names, b, bread, scores, l, l0, predictors, more = c()) {
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
    inflation(m$X), more)
}
around.area <- function(eta, y, level) {
  s <- superiority(eta[y == 1], eta[y == 0], level)
  around("auc", s[1], s[2:3])
}
general.linear <- function(m, p, family, log.exposure = numeric(length(m$y))) {
  control <- glm.control(1e-15, 100)
  fit <- glm(m$y ~ m$X, family = family, control = control, offset = log.exposure)
  mu <- fitted(fit); X <- cbind(1, m$X)
  bread <- solve(crossprod(X * sqrt(if (family$family == "poisson") mu else mu * (1 - mu))))
  likelihood.table(m, p, c("intercept", colnames(m$X)), coef(fit), bread, X * (m$y - mu), as.numeric(logLik(fit)),
    as.numeric(logLik(glm(m$y ~ 1, family = family, control = control, offset = log.exposure))), ncol(m$X),
    if (family$family == "poisson") c(dispersion = sum(resid(fit, "pearson")^2) / df.residual(fit)) else
      around.area(predict(fit), m$y, p$confidence))
}
