// SPDX-License-Identifier: EPL-2.0
/** Findings: wordings and their drift, strength as it is, confidence by component, status over time. */
package org.triangulum.triangulation.finding;
