// SPDX-License-Identifier: EPL-2.0
/** Reading a document of any length: speakers, turns, quotes and marks. */
package org.triangulum.ui.text;
