// SPDX-License-Identifier: EPL-2.0
/** Linking evidence to findings: by popup, by drag and drop, by key. */
package org.triangulum.ui.link;
