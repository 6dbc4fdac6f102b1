// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scale is made of: an item or another scale.
 *
 * @param name id of the item or scale
 * @param scale whether it is a scale
 * @param reverse whether high becomes low: lowest + highest - value, over the values after recoding
 * @param weight finite, not 0
 * @param recode codes and what becomes of them; empty to take codes as they are
 */
public record Term(String name, boolean scale, boolean reverse, double weight, Map<Double, Double> recode) {

  public Term {
    recode = Collections.unmodifiableMap(new TreeMap<>(recode));
  }
}
