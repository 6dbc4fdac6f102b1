// SPDX-License-Identifier: EPL-2.0
/** The documents of the study, how far each is coded, and the ways to bring more in. */
package org.triangulum.ui.qual.document;
