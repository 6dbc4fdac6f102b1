// SPDX-License-Identifier: EPL-2.0
/** Audit rules with what they found, and how that compares with the audit before. */
package org.triangulum.ui.audit.rules;
