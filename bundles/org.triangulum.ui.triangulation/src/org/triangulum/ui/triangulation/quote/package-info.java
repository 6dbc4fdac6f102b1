// SPDX-License-Identifier: EPL-2.0
/** A quote as the report shows it: logged edits, attribution from the model, where it is used. */
package org.triangulum.ui.triangulation.quote;
