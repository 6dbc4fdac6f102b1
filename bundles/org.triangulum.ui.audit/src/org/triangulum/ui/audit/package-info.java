// SPDX-License-Identifier: EPL-2.0
/** The Audit perspective: what does not hold, who did what, and what was signed off. */
package org.triangulum.ui.audit;
