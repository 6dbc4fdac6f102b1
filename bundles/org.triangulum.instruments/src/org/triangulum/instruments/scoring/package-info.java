// SPDX-License-Identifier: EPL-2.0
/**
 * Scores. {@code Scoring} is a definition made ready under chosen options: it scores one form with a {@code ScoreTrail}
 * for each scale, and tables of forms at column speed; both ways give the same numbers. {@code ChangeScores} compares
 * time points, {@code GoldenRun} runs the forms of a definition that were worked by hand. What a definition cannot say
 * is said by a {@code Scorer} in Java, which runs under a time limit and whose failure leaves out its own scale only.
 *
 * <p>How a scale is scored: codes that are missing codes, or none of the item's codes, or outside its range count as
 * unanswered, and so does an answer that a skip rule leaves out, unless the scale gives such terms a value. Each
 * answered code is recoded, then reversed, then weighted; the method combines the values when enough terms have one;
 * the result is multiplied, added to, rounded half up (towards positive infinity), and banded for the rater, the age of
 * the subject and the chosen options.
 */
package org.triangulum.instruments.scoring;
