// SPDX-License-Identifier: EPL-2.0
/**
 * Handwritten companions of the study model. The model itself, {@code model/study.ecore}, is turned into the package
 * {@code org.triangulum.model.study} during the build.
 */
package org.triangulum.model;
