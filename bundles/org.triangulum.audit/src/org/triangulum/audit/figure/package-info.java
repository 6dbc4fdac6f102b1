// SPDX-License-Identifier: EPL-2.0
/**
 * Figures of a report as printed: with their decimals, in text and in tables, and what they can and cannot come from.
 */
package org.triangulum.audit.figure;
