// SPDX-License-Identifier: EPL-2.0
/**
 * The view model of a grid over 1,000,000 rows and more. {@link org.triangulum.data.grid.DataGrid#of} opens a dataset;
 * {@link org.triangulum.data.grid.DataGrid#cell} gives what to paint; {@link org.triangulum.data.grid.DataGrid#rows}
 * filters by {@link org.triangulum.data.grid.RowFilter} and sorts by {@link org.triangulum.data.grid.SortKey} (run it
 * in
 * a job: it takes a {@link org.triangulum.store.Progress}); {@link org.triangulum.data.grid.DataGrid#find} finds.
 * After a
 * transaction that touched the dataset take {@link org.triangulum.data.grid.DataGrid#refreshed}.
 */
package org.triangulum.data.grid;
