// SPDX-License-Identifier: EPL-2.0
/**
 * Rules that check the figures and references of a report against themselves, one class each; registered as services.
 */
package org.triangulum.audit.report;
