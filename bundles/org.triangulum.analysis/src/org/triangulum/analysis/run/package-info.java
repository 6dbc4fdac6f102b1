// SPDX-License-Identifier: EPL-2.0
/** Analyses saved in a study: running, storing, and telling whether a result is stale. */
package org.triangulum.analysis.run;
