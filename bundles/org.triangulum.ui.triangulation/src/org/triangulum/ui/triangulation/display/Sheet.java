// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.FollowedThread;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.PillarTable;
import org.triangulum.triangulation.cases.CaseMatrix;
import org.triangulum.triangulation.cases.DeviantCases;
import org.triangulum.triangulation.display.CaseSheet;
import org.triangulum.triangulation.display.DisplayRenderer;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.pillar.PillarSheet;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.triangulation.Messages;

/** One of the tables the part can show, named by identifier so that it outlives undo. */
sealed interface Sheet {
  /** Quotes of a case shown in its row. */
  int QUOTES = 3;
  /** Themes that are columns of the case matrix at most. */
  int THEMES = 4;

  /** A joint display. */
  record OfDisplay(String id) implements Sheet {}

  /** A pillar table. */
  record OfPillar(String id) implements Sheet {}

  /** A thread that was followed. */
  record OfThread(String id) implements Sheet {}

  /** Everybody who said or answered anything. */
  record OfCases() implements Sheet {}

  /** All sheets of a study, the case matrix last. */
  static List<Sheet> of(OpenStudy open) {
    List<Sheet> all = new ArrayList<>();
    open.study().getJointDisplays().forEach(d -> all.add(new OfDisplay(d.getId())));
    open.study().getPillarTables().forEach(t -> all.add(new OfPillar(t.getId())));
    open.study().getThreads().forEach(t -> all.add(new OfThread(t.getId())));
    all.add(new OfCases());
    return all;
  }

  /** The joint display, where it is one. */
  default Optional<JointDisplay> display(OpenStudy open) {
    return this instanceof OfDisplay of ? open.element(JointDisplay.class, of.id()) : Optional.empty();
  }

  /** The pillar table, where it is one. */
  default Optional<PillarTable> pillar(OpenStudy open) {
    return this instanceof OfPillar of ? open.element(PillarTable.class, of.id()) : Optional.empty();
  }

  /** The thread, where it is one. */
  default Optional<FollowedThread> thread(OpenStudy open) {
    return this instanceof OfThread of ? open.element(FollowedThread.class, of.id()) : Optional.empty();
  }

  /** Name for people. */
  default String name(OpenStudy open) {
    return display(open).map(d -> d.getKey() + "  " + text(d.getTitle()))
        .or(() -> pillar(open).map(t -> NLS.bind(Messages.display_pillar, t.getKey(), text(t.getTitle()))))
        .or(() -> thread(open).map(t -> NLS.bind(Messages.display_thread, t.getKey(),
            text(t.getTitle()).isEmpty() ? text(t.getQuestion()) : t.getTitle())))
        .orElse(Messages.display_cases);
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /** The table as it is now; empty where it is gone. */
  default Optional<RenderedDisplay> render(OpenStudy open) {
    if (this instanceof OfCases) {
      List<Code> themes = open.study().getCodebooks().stream().flatMap(b -> b.getCodes().stream()).limit(THEMES)
          .toList();
      CaseMatrix matrix = CaseMatrix.of(open.view(), themes);
      return Optional.of(new CaseSheet(open.view(), QUOTES).of(matrix, new DeviantCases(open.view()).of(matrix)));
    }
    return display(open).map(d -> new DisplayRenderer(open.view()).of(d))
        .or(() -> pillar(open).map(t -> new PillarSheet(open.view()).of(t)))
        .or(() -> thread(open).map(t -> ThreadSheet.of(t, open.view())));
  }
}
