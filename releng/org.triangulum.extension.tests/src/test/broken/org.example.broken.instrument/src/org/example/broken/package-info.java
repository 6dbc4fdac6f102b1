// SPDX-License-Identifier: EPL-2.0
/** A plug-in that does not work. */
package org.example.broken;
