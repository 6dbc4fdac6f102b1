// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.FollowedThread;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.Row;
import org.triangulum.triangulation.thread.ThreadPath;
import org.triangulum.ui.triangulation.Messages;

/** A followed thread as a table: one row a step, from its origin to its conclusion. */
final class ThreadSheet {
  private ThreadSheet() {}

  static RenderedDisplay of(FollowedThread thread, StudyView view) {
    ThreadPath path = ThreadPath.of(thread, view);
    List<Heading> headings = List.of(new Heading("#", Role.FIT, ""), new Heading(Messages.thread_component, Role.TEXT,
        ""), new Heading(Messages.thread_what, Role.QUALITATIVE, ""), new Heading(Messages.thread_note,
            Role.META_INFERENCE, ""), new Heading(Messages.thread_when, Role.TEXT, ""));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < path.steps().size(); i++) {
      ThreadPath.Step step = path.steps().get(i);
      String group = step.group().map(ParticipantGroup::getName).orElse("");
      String component = step.component().isEmpty() ? group : step.component();
      String id = i == 0 ? thread.getId() : thread.getHops().get(i - 1).getId();
      rows.add(new Row(id, List.of(text("" + (i + 1)), text(component), Cell.of(step.says()), text(step.note()),
          text((step.date() + "  " + step.author()).strip())), ""));
    }
    String conclusion = thread.getConclusion() == null ? "" : thread.getConclusion();
    rows.add(new Row("", List.of(text(""), text(Messages.thread_conclusion),
        Cell.of(conclusion.isEmpty() ? Part.of(Kind.PENDING, Messages.thread_open) : Part.text(conclusion)), text(""),
        text("")), ""));
    List<String> notes = path.stayed() ? List.of(Messages.thread_stayed) : List.of();
    return new RenderedDisplay("thread", thread.getKey(), thread.getTitle() == null ? "" : thread.getTitle(),
        thread.getQuestion() == null ? "" : thread.getQuestion(), headings, rows, notes);
  }

  private static Cell text(String text) {
    return text == null || text.isEmpty() ? new Cell(List.of()) : Cell.of(Part.text(text));
  }
}
