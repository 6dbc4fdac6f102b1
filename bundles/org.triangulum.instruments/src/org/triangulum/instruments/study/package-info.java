// SPDX-License-Identifier: EPL-2.0
/**
 * Instruments inside a study. {@code StudyInstruments} adds a definition, which the study then holds whole in the
 * version it had, so that old administrations keep theirs; {@code DatasetScores} scores a dataset, says what differs
 * from scores that are there already, and writes score and band columns in one undoable transaction; trails of single
 * forms are made again from what the study holds.
 */
package org.triangulum.instruments.study;
