# SPDX-License-Identifier: EPL-2.0
# uses: regression
analyse <- function(x, g, p) general.linear(model.data(x, g, p), p, poisson())
