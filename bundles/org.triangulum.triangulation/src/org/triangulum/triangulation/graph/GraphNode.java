// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import java.util.Optional;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyElement;

/**
 * A node of a graph.
 *
 * @param id unique in the graph; the identifier of the element where it stands for one
 * @param kind what it is
 * @param key the element's key; empty for what stands for several
 * @param label what it says, in full
 * @param group whose it is; empty where it belongs to none
 * @param element what it stands for; empty for what is gone or stands for several
 * @param count how many elements it stands for, from 1
 */
public record GraphNode(String id, NodeKind kind, String key, String label, Optional<ParticipantGroup> group,
    Optional<StudyElement> element, int count) {}
