// SPDX-License-Identifier: EPL-2.0
/**
 * Survey data into a study: read, look, map, see the difference, apply in one transaction; and again with the next
 * export.
 *
 * <p>The way of a file, as a command or a wizard takes it:
 * <ol>
 * <li>The {@link org.triangulum.exchange.data.DataReader}s are those of the
 * {@link org.triangulum.exchange.Importers} that are one; {@code probe} tells whose the file is.</li>
 * <li>{@link org.triangulum.exchange.data.DataReader#schema} tells columns, types, labels, missing values and the first
 * rows, quickly; {@link org.triangulum.exchange.data.ReaderSetting}s change how it is read.</li>
 * <li>{@link org.triangulum.exchange.data.PlanSuggestion} makes a first {@link org.triangulum.exchange.data.DataPlan},
 * {@link org.triangulum.exchange.data.SavedPlans} finds one of an earlier import; a person changes it column by column
 * with {@link org.triangulum.exchange.data.DataPlan#with}.</li>
 * <li>{@link org.triangulum.exchange.data.DataReader#stage(java.nio.file.Path, DataPlan,
 * org.triangulum.analysis.Progress)} reads all values;
 * {@link org.triangulum.exchange.data.StagedData#difference} tells what would change in the study, or throws with every
 * problem by line;</li>
 * <li>{@link org.triangulum.exchange.data.StagedData#apply} enters all of it as one undoable transaction, and keeps the
 * plan in the study where it has a key.</li>
 * </ol>
 *
 * <p>Schema, plan and difference are immutable and know no study; reading may run on any thread, difference and apply
 * on the thread of the study.
 */
package org.triangulum.exchange.data;
