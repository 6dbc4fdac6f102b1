// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.triangulum.model.study.Consent;
import org.triangulum.model.study.ConsentKind;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;

/** What people consented to in the end. */
public final class Consents {
  private Consents() {}

  /** The latest consent of each kind; undated ones count as earlier, of equal dates the later recorded one counts. */
  public static Map<ConsentKind, Consent> latest(Participant participant) {
    Map<ConsentKind, Consent> latest = new EnumMap<>(ConsentKind.class);
    participant.getConsents().stream().sorted(Comparator.comparing(c -> c.getDate() == null ? "" : c.getDate()))
        .forEach(c -> latest.put(c.getKind(), c));
    return latest;
  }

  /** Whether somebody's latest word on any kind of consent was a refusal or withdrawal. */
  public static boolean barred(Participant participant) {
    return latest(participant).values().stream().anyMatch(c -> barred(c.getState()));
  }

  /** Whether consent for a document, or that of somebody in it, was refused or withdrawn. */
  public static boolean barred(Document document) {
    return barred(document.getConsent()) || document.getParticipants().stream().anyMatch(Consents::barred);
  }

  /** Whether a state forbids the use of somebody's words. */
  public static boolean barred(ConsentState state) {
    return state == ConsentState.WITHDRAWN || state == ConsentState.REFUSED;
  }
}
