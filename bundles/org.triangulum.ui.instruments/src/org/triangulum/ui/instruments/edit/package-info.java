// SPDX-License-Identifier: EPL-2.0
/** Definitions written as a form beside their text. */
package org.triangulum.ui.instruments.edit;
