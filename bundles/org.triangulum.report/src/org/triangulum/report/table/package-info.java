// SPDX-License-Identifier: EPL-2.0
/** Joint displays, matrices and pillar tables as editable tables of other programs. */
package org.triangulum.report.table;
