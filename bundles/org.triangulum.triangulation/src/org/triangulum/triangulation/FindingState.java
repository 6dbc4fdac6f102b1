// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.SignedPart;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.ContentHash;

/** All that a finding says and rests on, part by part: what a sign-off is bound to. Made by {@link StudyView#state}. */
public record FindingState(List<Part> parts) {

  /**
   * One thing a finding says or rests on.
   *
   * @param id the same as long as the thing is there, whatever it says
   * @param name what people call it
   * @param state hexadecimal SHA-256 of all that must stay the same
   * @param text what is to be read there
   * @param element the evidence; empty for what the finding itself says
   */
  public record Part(String id, String name, String state, String text, Optional<StudyElement> element) {

    boolean sameAs(SignedPart signed) {
      return state.equals(orEmpty(signed.getState()));
    }
  }

  public FindingState {
    parts = List.copyOf(parts);
  }

  /** Hexadecimal SHA-256 over all parts. */
  public String hash() {
    String all = parts.stream().map(p -> p.id().length() + ":" + p.id() + " " + p.state())
        .collect(Collectors.joining("\n"));
    return ContentHash.of(all.getBytes(StandardCharsets.UTF_16BE));
  }

  /** What has been added, removed and changed since a sign-off; empty where it kept no parts. */
  public List<StateDifference> since(SignOff signOff) {
    if (signOff.getParts().isEmpty()) {
      return List.of();
    }
    Map<String, SignedPart> then = new LinkedHashMap<>();
    signOff.getParts().forEach(p -> then.put(p.getPart(), p));
    List<StateDifference> differences = new ArrayList<>();
    for (Part now : parts) {
      SignedPart before = then.remove(now.id());
      if (before == null) {
        differences.add(new StateDifference(StateDifference.Kind.ADDED, now.name(), "", now.text(), now.element()));
      } else if (!now.sameAs(before)) {
        differences.add(new StateDifference(StateDifference.Kind.CHANGED, now.name(), orEmpty(before.getText()),
            now.text(), now.element()));
      }
    }
    then.values().forEach(gone -> differences.add(new StateDifference(StateDifference.Kind.REMOVED,
        orEmpty(gone.getName()), orEmpty(gone.getText()), "", Optional.empty())));
    return List.copyOf(differences);
  }

  /** The parts as a sign-off keeps them. */
  List<SignedPart> signed() {
    return parts.stream().map(part -> {
      SignedPart signed = StudyFactory.eINSTANCE.createSignedPart();
      signed.setPart(part.id());
      signed.setName(part.name());
      signed.setState(part.state());
      signed.setText(part.text());
      return signed;
    }).toList();
  }
}
