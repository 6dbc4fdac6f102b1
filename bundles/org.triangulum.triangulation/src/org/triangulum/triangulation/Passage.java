// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import org.triangulum.model.study.Document;

/**
 * A span of a transcript.
 *
 * @param document where it stands
 * @param start first UTF-16 unit
 * @param end behind the last UTF-16 unit
 * @param speaker name of the speaker as it stands in the transcript; empty where no turn covers the span
 * @param turn number of the turn from 1; 0 where no turn covers the span
 */
public record Passage(Document document, int start, int end, String speaker, int turn) {}
