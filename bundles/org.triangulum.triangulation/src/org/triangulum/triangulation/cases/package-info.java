// SPDX-License-Identifier: EPL-2.0
/** People and cases across both strands: their answers, what they said, and who goes against the pattern. */
package org.triangulum.triangulation.cases;
