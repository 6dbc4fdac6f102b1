# SPDX-License-Identifier: EPL-2.0
# uses: shares
answers <- function(x, kind, codes, top, base, level) {
  n <- bases(x, kind)
  below <- cumsum(sapply(codes, function(code) sum(x %in% code)))
  of.code <- unlist(lapply(seq_along(codes), function(i) {
    own <- counted(x, codes[[i]], n[[base]], level)
    prefixed(paste0("code.", names(codes)[i], "."), c(own, setNames(100 * own[["count"]] / n, paste0("percent.",
      names(n))), cumulative = 100 * below[[i]] / n[["valid"]]))
  }))
  kinds <- unlist(lapply(c("not-asked", "not-applicable", "refused", "missing"), function(k)
    prefixed(paste0(k, "."), c(count = sum(kind == k), percent = 100 * sum(kind == k) / n[["all"]]))))
  c(n = n[["valid"]], n["all"], n["applicable"], of.code, kinds, each.share(x, top, n[[base]], level))
}
