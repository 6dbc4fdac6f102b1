// SPDX-License-Identifier: EPL-2.0
/**
 * The sample study: the published figures of a real evaluation with invented, illustrative quotes, as a study folder
 * that newcomers open in one click and may copy as a pattern.
 */
package org.triangulum.sample;
