// SPDX-License-Identifier: EPL-2.0
/** The journal of the study, and who did what in it. */
package org.triangulum.ui.audit.journal;
