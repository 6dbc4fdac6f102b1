// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments;

import java.util.Comparator;

/** Orders versions as people do: 2.10 comes after 2.9. */
final class Versions implements Comparator<String> {

  @Override
  public int compare(String a, String b) {
    String[] left = a.split("[._-]");
    String[] right = b.split("[._-]");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = part(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int part(String a, String b) {
    boolean numbers = a.matches("\\d{1,9}") && b.matches("\\d{1,9}");
    return numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
  }
}
