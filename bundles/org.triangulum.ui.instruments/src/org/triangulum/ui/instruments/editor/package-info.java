// SPDX-License-Identifier: EPL-2.0
/** The editor of instruments for those who do not program: outline, form, text, preview, check. */
package org.triangulum.ui.instruments.editor;
