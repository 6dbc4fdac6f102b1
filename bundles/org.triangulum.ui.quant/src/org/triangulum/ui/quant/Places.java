// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.triangulum.analysis.VariableRole;

/**
 * Which variable plays which role. The order of the variables tells it, so a role that is not filled yet while a later
 * one is keeps its place with an empty name.
 *
 * @param roles all but the last take a fixed number
 * @param names of variables, empty for a place not filled
 */
public record Places(List<VariableRole> roles, List<String> names) {

  public Places {
    roles = List.copyOf(roles);
    names = List.copyOf(names);
  }

  /** The variables in a role; the last holds whatever is given beyond it too. */
  public List<String> in(int role) {
    int from = Math.min(start(role), names.size());
    int to = role == roles.size() - 1 ? names.size() : Math.min(names.size(), from + roles.get(role).maximum());
    return names.subList(from, to).stream().filter(name -> !name.isEmpty()).toList();
  }

  /** The variables after that of the first role, such as the predictors; none where there is one role. */
  public List<String> afterFirst() {
    return roles.size() < 2 ? List.of() : names.stream().skip(start(1)).filter(name -> !name.isEmpty()).toList();
  }

  private int start(int role) {
    return roles.subList(0, role).stream().mapToInt(VariableRole::maximum).sum();
  }

  /**
   * The names when a role has other variables. A variable leaves the role it had; of too many for the role those named
   * last stay.
   */
  public List<String> with(int role, List<String> others) {
    List<String> wanted = new ArrayList<>(new LinkedHashSet<>(others));
    int most = roles.get(role).maximum();
    List<String> kept = wanted.subList(Math.max(0, wanted.size() - most), wanted.size());
    List<String> all = new ArrayList<>();
    for (int r = 0; r < roles.size(); r++) {
      List<String> own = new ArrayList<>(in(r));
      own.removeAll(kept);
      all.addAll(r == role ? kept : own);
      while (r < roles.size() - 1 && all.size() < start(r + 1)) {
        all.add("");
      }
    }
    while (!all.isEmpty() && all.get(all.size() - 1).isEmpty()) {
      all.remove(all.size() - 1);
    }
    return all;
  }

  /** The roles that have fewer variables than they need. */
  public List<VariableRole> lacking() {
    List<VariableRole> lacking = new ArrayList<>();
    for (int r = 0; r < roles.size(); r++) {
      if (in(r).size() < roles.get(r).minimum()) {
        lacking.add(roles.get(r));
      }
    }
    return lacking;
  }
}
