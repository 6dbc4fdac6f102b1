// SPDX-License-Identifier: EPL-2.0
/**
 * Definitions packed as plug-ins. {@code PluginArchive} writes a zip file that is an update site with one feature and
 * one bundle, which the Install dialog and the p2 director install into any Triangulum.
 */
package org.triangulum.instruments.archive;
