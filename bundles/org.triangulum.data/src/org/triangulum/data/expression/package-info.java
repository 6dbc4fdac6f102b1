// SPDX-License-Identifier: EPL-2.0
/**
 * The expression language of computed columns, filters, rules of data and skip rules:
 * {@link org.triangulum.data.expression.Expression#parse} checks a text against the columns there are and
 * {@link org.triangulum.data.expression.Expression#evaluate} computes all rows.
 */
package org.triangulum.data.expression;
