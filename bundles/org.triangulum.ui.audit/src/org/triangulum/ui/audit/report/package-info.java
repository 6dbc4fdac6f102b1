// SPDX-License-Identifier: EPL-2.0
/** The report that is audited, and the walk from its sentences to the evidence and back. */
package org.triangulum.ui.audit.report;
