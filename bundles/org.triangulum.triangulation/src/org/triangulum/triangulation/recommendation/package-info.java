// SPDX-License-Identifier: EPL-2.0
/** Recommendations with what they rest on and what else was considered; responses of stakeholders. */
package org.triangulum.triangulation.recommendation;
