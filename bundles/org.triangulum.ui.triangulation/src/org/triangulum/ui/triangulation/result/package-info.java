// SPDX-License-Identifier: EPL-2.0
/** Results of analyses with all that stands behind a number. */
package org.triangulum.ui.triangulation.result;
