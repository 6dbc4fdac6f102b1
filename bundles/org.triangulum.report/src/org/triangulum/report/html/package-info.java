// SPDX-License-Identifier: EPL-2.0
/** A small builder of HTML in which text cannot become markup. */
package org.triangulum.report.html;
