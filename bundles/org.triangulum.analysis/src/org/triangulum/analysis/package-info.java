// SPDX-License-Identifier: EPL-2.0
/** The analysis contract, the catalogue of analyses, the one runner, and the analyses that ship with the product. */
package org.triangulum.analysis;
