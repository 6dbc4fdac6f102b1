// SPDX-License-Identifier: EPL-2.0
/** Importers and exporters: the study folder and the file formats of the field. */
package org.triangulum.exchange;
