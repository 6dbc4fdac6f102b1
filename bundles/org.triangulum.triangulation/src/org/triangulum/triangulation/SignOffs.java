// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.FreshKey;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/**
 * Signs findings off in the state they are in; one undoable transaction each. What the finding said and rested on is
 * kept part by part, so that a later change shows as what it is.
 */
public final class SignOffs {
  private final StudyEditor editor;
  private final Blobs blobs;
  private final Clock clock;

  public SignOffs(StudyEditor editor, Blobs blobs, Clock clock) {
    this.editor = editor;
    this.blobs = blobs;
    this.clock = clock;
  }

  /** Signs a finding; earlier sign-offs stay on record. */
  public SignOff sign(Finding finding, Researcher by, String note) {
    SignOff signOff = StudyFactory.eINSTANCE.createSignOff();
    signOff.setKey(FreshKey.of("SO", editor.study().getSignOffs()));
    signOff.setFinding(finding);
    signOff.setBy(by);
    signOff.setDate(LocalDate.now(clock).toString());
    signOff.setNote(ElementLabel.orEmpty(note));
    FindingState state = new StudyView(editor.study(), blobs).state(finding);
    signOff.setHash(state.hash());
    signOff.getParts().addAll(state.signed());
    editor.run("Sign off " + ElementLabel.of(finding).brief(), signOff.getNote(),
        study -> study.getSignOffs().add(signOff));
    return signOff;
  }

  /** The latest sign-off of each person for a finding, in order of their dates. */
  public static List<SignOff> latest(Study study, Finding finding) {
    Map<Researcher, SignOff> latest = new LinkedHashMap<>();
    study.getSignOffs().stream().filter(s -> s.getFinding() == finding)
        .sorted(Comparator.comparing(s -> ElementLabel.orEmpty(s.getDate()))).forEach(s -> {
          latest.remove(s.getBy());
          latest.put(s.getBy(), s);
        });
    return List.copyOf(latest.values());
  }
}
