// SPDX-License-Identifier: EPL-2.0
/**
 * Audit of a study and of a report: contracts of the rules, what runs them, and what a team decides about their issues.
 */
package org.triangulum.audit;
