// SPDX-License-Identifier: EPL-2.0
/**
 * Editing cells with a reason. {@link org.triangulum.data.cell.CellText#read} reads what a person typed,
 * {@link org.triangulum.data.cell.CellCheck} says what is wrong with it while it is typed, and
 * {@link org.triangulum.data.cell.CellEditor#set} stores it as one undoable transaction. The history of a cell are the
 * {@link org.triangulum.model.study.CellEdit} elements of its dataset.
 */
package org.triangulum.data.cell;
