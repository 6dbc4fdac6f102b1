// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.Optional;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.EvidenceContent;

/**
 * One piece of evidence of a source on an issue, and which way it speaks.
 *
 * @param target the quote, coding, run, figure or other element
 * @param place inside a run; empty for the whole
 * @param content what it says now
 * @param voice who speaks; empty for numbers and where nobody is named
 * @param stance which way it speaks; NONE where nothing tells
 * @param why how the stance was found; empty for words, whose stance a person gave
 */
public record CellEvidence(StudyElement target, String place, EvidenceContent content, Optional<Participant> voice,
    Stance stance, String why) {}
