// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import org.triangulum.model.study.MissingKind;

/**
 * One code that may stand in data.
 *
 * @param code the whole number in data
 * @param label what it means; empty for unlabelled points between anchors
 * @param missing NONE for an answer, else why there is none
 */
public record Response(double code, String label, MissingKind missing) {}
