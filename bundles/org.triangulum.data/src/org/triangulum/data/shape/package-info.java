// SPDX-License-Identifier: EPL-2.0
/**
 * Joins and shape. {@link org.triangulum.data.shape.JoinedColumns} are attributes and memberships of participants as
 * columns of any dataset, without storing them; analyses take their names. {@link org.triangulum.data.shape.Reshaping}
 * makes datasets from others: long to wide by time point and back, person to family.
 */
package org.triangulum.data.shape;
