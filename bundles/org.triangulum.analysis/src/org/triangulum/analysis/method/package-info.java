// SPDX-License-Identifier: EPL-2.0
/** The analyses shipped with Triangulum. */
package org.triangulum.analysis.method;
