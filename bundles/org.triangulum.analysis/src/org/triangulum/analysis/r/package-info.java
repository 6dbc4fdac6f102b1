// SPDX-License-Identifier: EPL-2.0
/** R code that reproduces the numbers of an analysis. */
package org.triangulum.analysis.r;
