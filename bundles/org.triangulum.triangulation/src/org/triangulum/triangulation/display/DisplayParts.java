// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Chart;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.JointTarget;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.ContentHash;
import org.triangulum.triangulation.EvidenceContent;
import org.triangulum.triangulation.EvidenceKind;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.ResultInterval;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Reference;
import org.triangulum.triangulation.display.RenderedDisplay.State;

/** What elements of a study say as parts of a table. */
public final class DisplayParts {
  private final StudyView view;

  public DisplayParts(StudyView view) {
    this.view = view;
  }

  /** What is cited, as it is now or as it was when it was frozen. */
  public List<Part> of(JointTarget cited) {
    String place = orEmpty(cited.getPlace());
    return kept(cited, of(cited.getTarget(), place), fingerprint(cited.getTarget(), place));
  }

  /** What a citation shows, given what its target says now and the fingerprint it has now. */
  static List<Part> kept(JointTarget cited, List<Part> now, String fingerprint) {
    if (orEmpty(cited.getFrozen()).isEmpty()) {
      return now;
    }
    Part first = now.get(0);
    boolean words = first.kind() == Kind.QUOTE || first.kind() == Kind.TEXT;
    Part kept = Part.of(first.kind() == Kind.NOTHING ? Kind.COUNT : first.kind(), cited.getFrozen())
        .by(words ? first.attribution() : "");
    kept = first.source().map(kept::from).orElse(kept);
    if (first.state() == State.GONE) {
      return List.of(kept.as(State.GONE, "frozen " + orEmpty(cited.getDate()) + "; " + first.stateNote()));
    }
    return List.of(fingerprint.equals(orEmpty(cited.getFingerprint())) ? kept.as(State.FROZEN, "")
        : kept.as(State.CHANGED, "changed since frozen " + orEmpty(cited.getDate())));
  }

  /** What an element says now. */
  public List<Part> of(StudyElement target, String place) {
    EvidenceContent content = view.content(target, place);
    if (content.kind() == EvidenceKind.GONE && target != null && target.eContainer() != null) {
      return List.of(named(target));
    }
    Kind kind = switch (content.kind()) {
      case QUOTE, CODING -> Kind.QUOTE;
      case RESULT, REPORTED_FIGURE, COLUMN -> Kind.NUMBER;
      default -> Kind.TEXT;
    };
    Part part = Part.of(kind, content.text()).by(content.attribution());
    if (target != null) {
      part = part.from(reference(target));
    }
    if (content.state() != EvidenceState.FRESH) {
      part = part.as(content.state() == EvidenceState.GONE ? State.GONE : State.STALE, content.stateReason());
    }
    return target instanceof AnalysisRun run ? result(part, run, place) : List.of(part);
  }

  /** What tells that an element changed: for what is no evidence, its name. */
  String fingerprint(StudyElement target, String place) {
    String known = view.fingerprint(target, place);
    return known.isEmpty() && target != null ? ContentHash.of(named(target).text()) : known;
  }

  private List<Part> result(Part part, AnalysisRun run, String place) {
    Optional<AnalysisResult> result = view.result(run);
    if (!place.isEmpty()) {
      String interval = result.flatMap(r -> ResultInterval.of(r, place)).map(i -> ", " + i).orElse("");
      Part number = new Part(part.kind(), part.text() + interval, "", part.number(), Optional.empty(), part.source(),
          part.state(), part.stateNote());
      return List.of(view.number(run, place).map(number::number).orElse(number));
    }
    List<Part> parts = new ArrayList<>(List.of(part));
    Optional<Chart> chart = result.flatMap(r -> r.charts().stream().findFirst());
    chart.ifPresent(c -> parts.add(new Part(Kind.CHART, c.description(), "", OptionalDouble.empty(), chart,
        part.source(), part.state(), "")));
    return parts;
  }

  /** An element that is no evidence shows its name; of an item its own short label goes before its wording. */
  static Part named(StudyElement element) {
    ElementLabel label = ElementLabel.of(element);
    String name = element instanceof Item item && !orEmpty(item.getLabel()).isEmpty() ? item.getLabel() : label.label();
    boolean keyed = element instanceof KeyedElement && !label.key().isEmpty();
    return Part.text(name.isEmpty() || name.equals(label.key()) ? label.key() : keyed ? label.key() + " " + name : name)
        .from(reference(element));
  }

  /** The element as a reference. */
  public static Reference reference(StudyElement element) {
    return new Reference(ElementLabel.kind(element),
        element instanceof KeyedElement keyed ? orEmpty(keyed.getKey()) : "", orEmpty(element.getId()));
  }
}
