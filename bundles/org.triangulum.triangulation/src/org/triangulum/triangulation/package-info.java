// SPDX-License-Identifier: EPL-2.0
/** Findings, evidence, coverage, convergence, joint displays and audit rules. */
package org.triangulum.triangulation;
