// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

/** Whether evidence still is what was linked. */
public enum EvidenceState { FRESH, STALE, GONE }
