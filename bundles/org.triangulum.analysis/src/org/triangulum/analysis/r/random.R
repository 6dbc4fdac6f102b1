# SPDX-License-Identifier: EPL-2.0
# The combined generator of L'Ecuyer (1988): numbers above 0 and below 1, the same for the same seed in any program.
generator <- function(seed) {
  s1 <- 1 + seed %% 2147483562
  s2 <- 1 + (69069 * seed + 12345) %% 2147483398
  function() {
    s1 <<- (40014 * s1) %% 2147483563
    s2 <<- (40692 * s2) %% 2147483399
    z <- s1 - s2
    (if (z < 1) z + 2147483562 else z) / 2147483563
  }
}
# Statistics of cases drawn with replacement: cases says how many there are of each kind. Undefined where there is none.
redraw <- function(cases, p, statistics) {
  draw <- generator(p$seed)
  kind <- rep(seq_along(cases), cases)
  drawn <- replicate(p$replicates, statistics(tabulate(kind[replicate(length(kind), 1 + floor(draw() * length(kind)))],
    length(cases))))
  limits <- function(v) quantile(v[is.finite(v)], c((1 - p$confidence) / 2, (1 + p$confidence) / 2), names = FALSE)
  if (is.matrix(drawn)) apply(drawn, 1, limits) else matrix(limits(drawn))
}
