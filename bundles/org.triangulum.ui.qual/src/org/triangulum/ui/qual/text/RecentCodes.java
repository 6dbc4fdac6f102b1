// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Coding;
import org.triangulum.ui.study.OpenStudy;

/** The codes used last, the newest first: those of this session, then those of the newest codings of the study. */
final class RecentCodes {
  /** As many as there are number keys. */
  static final int COUNT = 9;
  private static final int LOOKED_AT = 500;
  private final List<String> used = new ArrayList<>();

  void used(Code code) {
    used.remove(code.getId());
    used.add(0, code.getId());
  }

  /** At most nine. */
  List<Code> of(OpenStudy open) {
    Set<Code> codes = new LinkedHashSet<>();
    used.forEach(id -> open.element(Code.class, id).ifPresent(codes::add));
    List<Coding> codings = open.study().getCodings();
    for (int i = codings.size() - 1; i >= Math.max(0, codings.size() - LOOKED_AT) && codes.size() < COUNT; i--) {
      if (codings.get(i).getCode() != null) {
        codes.add(codings.get(i).getCode());
      }
    }
    return codes.stream().filter(c -> c.getStatus() != CodeStatus.RETIRED).limit(COUNT).toList();
  }
}
