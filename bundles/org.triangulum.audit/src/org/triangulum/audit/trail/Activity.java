// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.triangulum.model.study.StudyPackage.Literals;

/** What people do in a study, as far as elements tell who did it. */
public enum Activity {
  CODED, LINKED, JUDGED, WROTE, REVIEWED;

  private static final Map<EClass, Activity> OF = Map.ofEntries(
      Map.entry(Literals.CODING, CODED), Map.entry(Literals.QUOTE_EDIT, CODED),
      Map.entry(Literals.EVIDENCE_LINK, LINKED), Map.entry(Literals.RELATION, LINKED),
      Map.entry(Literals.THREAD_HOP, LINKED), Map.entry(Literals.FOLLOWED_THREAD, LINKED),
      Map.entry(Literals.VERDICT, JUDGED), Map.entry(Literals.STANCE_JUDGEMENT, JUDGED),
      Map.entry(Literals.CONFIDENCE_ASSESSMENT, JUDGED), Map.entry(Literals.STATUS_CHANGE, JUDGED),
      Map.entry(Literals.CASE_FLAG, JUDGED), Map.entry(Literals.PILLAR_CHECK, REVIEWED),
      Map.entry(Literals.SIGN_OFF, REVIEWED), Map.entry(Literals.ACCEPTED_ISSUE, REVIEWED),
      Map.entry(Literals.AUDIT_RECORD, REVIEWED));

  /** What somebody did who is named by an element of that class; whatever else bears a name was written. */
  static Activity of(EClass type) {
    return OF.getOrDefault(type, WROTE);
  }
}
