// SPDX-License-Identifier: EPL-2.0
/**
 * The quality of a dataset: {@link org.triangulum.data.quality.QualityReport#of} (run it in a job) gives findings, each
 * with the columns and rows whose cells it concerns, a profile of each column with missing values counted by kind, and
 * the patterns of missing answers for a chart. Rules that must hold in each row are
 * {@link org.triangulum.model.study.DataRule} elements of the dataset, in the expression language.
 */
package org.triangulum.data.quality;
