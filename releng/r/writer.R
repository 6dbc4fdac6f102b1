# SPDX-License-Identifier: EPL-2.0
# What the scripts that write reference results share. Lines: "input,CASE,NAME,values" gives data (17 digits),
# "result,CASE,STATISTIC,value" what R makes of it. Values that are not finite are not written.
RNGversion("3.6.0")
options(warn = -1)

num <- function(x) paste(sprintf("%.17g", x), collapse = " ")
input <- function(case, name, x) cat("input,", case, ",", name, ",", num(x), "\n", sep = "")
result <- function(case, name, value) {
  if (length(value) == 1 && is.finite(value)) cat("result,", case, ",", name, ",", num(unname(value)), "\n", sep = "")
}
interval <- function(case, name, ci) {
  result(case, paste0(name, ".lower"), ci[1])
  result(case, paste0(name, ".upper"), ci[2])
}

heading <- function(script, packages = c()) {
  versions <- if (length(packages) == 0) "base R only" else
    paste(packages, sapply(packages, function(p) as.character(packageVersion(p))), collapse = ", ")
  cat("# Reference results by ", R.version.string, ", ", versions, "; made by releng/r/", script, ", do not edit\n", sep = "")
}

matrix.input <- function(case, m) {
  input(case, "columns", ncol(m))
  input(case, "values", m)
}

likert <- function(n, k = 5) sample(k, n, replace = TRUE, prob = runif(k, 0.2, 1))
root <- function(f, lower, upper) uniroot(f, c(lower, upper), tol = 1e-15, maxiter = 10000)$root
