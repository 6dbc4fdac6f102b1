// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.thread;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.study.FollowedThread;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.ThreadHop;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.display.DisplayParts;
import org.triangulum.triangulation.display.RenderedDisplay.Part;

/**
 * A thread as the path it took.
 *
 * @param thread the thread
 * @param steps the origin, then each hop
 */
public record ThreadPath(FollowedThread thread, List<Step> steps) {

  /**
   * A place where the thread came by.
   *
   * @param element what stands there; empty for an origin that is gone
   * @param component the part of the study, such as {@code Families, qualitative}; empty for what lies across
   * @param group whose it is; empty where it belongs to none
   * @param says what the element says now
   * @param note why the thread came here and what was found
   * @param date when; empty where nobody said
   * @param author key of who followed it; empty where nobody said
   */
  public record Step(Optional<StudyElement> element, String component, Optional<ParticipantGroup> group, Part says,
      String note, String date, String author) {}

  public ThreadPath {
    steps = List.copyOf(steps);
  }

  /** The path of a thread as it is now. */
  public static ThreadPath of(FollowedThread thread, StudyView view) {
    DisplayParts parts = new DisplayParts(view);
    Components components = new Components(view);
    List<Step> steps = new ArrayList<>();
    Optional<StudyElement> origin = Optional.ofNullable(thread.getOrigin());
    steps.add(new Step(origin, origin.map(components::of).orElse(""), origin.flatMap(components::group),
        origin.map(o -> parts.of(o, "").get(0)).orElse(Part.text("The origin has been removed")),
        orEmpty(thread.getQuestion()), orEmpty(thread.getCreated()), key(thread.getAuthor())));
    for (ThreadHop hop : thread.getHops()) {
      String component = orEmpty(hop.getComponent());
      steps.add(new Step(Optional.of(hop.getElement()),
          component.isEmpty() ? components.of(hop.getElement()) : component, components.group(hop.getElement()),
          parts.of(hop.getElement(), orEmpty(hop.getPlace())).get(0), orEmpty(hop.getNote()), orEmpty(hop.getDate()),
          key(hop.getAuthor())));
    }
    return new ThreadPath(thread, steps);
  }

  /** The components it came through, each once, in order. */
  public List<String> components() {
    Set<String> components = steps.stream().map(Step::component).filter(c -> !c.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    return List.copyOf(components);
  }

  /** Whether it never left its component: nothing was integrated. */
  public boolean stayed() {
    return components().size() < 2;
  }

  private static String key(org.triangulum.model.study.Researcher researcher) {
    return researcher == null ? "" : orEmpty(researcher.getKey());
  }
}
