// SPDX-License-Identifier: EPL-2.0
/**
 * Instruments as plug-ins. {@code Instruments} holds all that is registered, in all versions, and what could not be
 * used and why; {@code InstrumentCheck} checks a definition and runs its golden cases; {@code Codebook} writes its
 * page.
 *
 * <p>A plug-in gives definitions, which are data: YAML files as {@code instrument-format.md} describes, named in
 * {@code META-INF/services/org.triangulum.instruments.definitions} (one path a line, from the root of the archive) and
 * in the extension point {@code org.triangulum.instruments.instruments}. One that has to compute what definitions
 * cannot say adds a {@code org.triangulum.instruments.scoring.Scorer}.
 *
 * <p>Use it so: {@code DefinitionReader} or {@code Instruments} for a definition, {@code scoring.Scoring} for scores
 * with trails, {@code study.StudyInstruments} to add it to a study and {@code study.DatasetScores} to score a dataset
 * there.
 */
package org.triangulum.instruments;
