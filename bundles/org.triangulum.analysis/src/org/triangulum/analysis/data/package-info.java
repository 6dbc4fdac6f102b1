// SPDX-License-Identifier: EPL-2.0
/**
 * The data behind an analysis: cases, categories, counts and distributions, counts weighed in and missing values by
 * kind.
 */
package org.triangulum.analysis.data;
