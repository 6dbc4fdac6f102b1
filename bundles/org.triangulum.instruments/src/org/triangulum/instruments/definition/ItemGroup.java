// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

/**
 * Items that are asked again and again, once for each household member or service: a table of their own in data, one
 * row a repetition. Scales made of items of one group are scored on that table.
 *
 * @param id unique among the groups; the name of its table
 * @param label what one repetition is
 * @param atMost the number of repetitions there is room for; 0 where not limited
 */
public record ItemGroup(String id, String label, int atMost) {}
