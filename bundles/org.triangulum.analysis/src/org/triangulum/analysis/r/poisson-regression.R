# SPDX-License-Identifier: EPL-2.0
# uses: regression
analyse <- function(x, g, p) {
  if (p$exposure == "") return(general.linear(model.data(x, g, p), p, poisson()))
  used <- complete.cases(x)
  m <- model.data(x[used, names(x) != p$exposure], g[used], p)
  general.linear(m, p, poisson(), log(as.numeric(x[[p$exposure]][used])))
}
