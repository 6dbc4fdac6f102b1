// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.issue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.ReportPlace;
import org.triangulum.audit.text.ReportText;
import org.triangulum.coding.Span;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Wording;
import org.triangulum.triangulation.EvidenceContent;
import org.triangulum.triangulation.Passages.ContextTurn;
import org.triangulum.triangulation.StudyView;

/**
 * A passage that an issue is about.
 *
 * @param heading where it stands
 * @param text what stands there
 * @param marks what the issue is about in it
 */
record MarkedPassage(String heading, String text, List<Span> marks) {
  private static final int MOST = 3;
  private static final int LINES = 3;
  private static final int LONGEST = 2000;

  /** What the objects of an issue say, the first few that say anything. */
  static List<MarkedPassage> of(AuditIssue issue, StudyView view, Optional<ReportText> report) {
    List<MarkedPassage> passages = new ArrayList<>();
    issue.place().flatMap(p -> report.map(r -> printed(p, r, issue))).ifPresent(passages::add);
    Set<StudyElement> objects = new LinkedHashSet<>();
    issue.objects().forEach(o -> objects.add(o instanceof EvidenceLink link && link.getTarget() != null
        ? link.getTarget() : o));
    for (StudyElement object : objects) {
      MarkedPassage passage = of(object, issue, view);
      if (passages.size() < MOST && !passage.text().isBlank()) {
        passages.add(passage);
      }
    }
    return passages;
  }

  /** The lines of a report around a place; the numbers found are marked in it, the whole where there are none. */
  private static MarkedPassage printed(ReportPlace place, ReportText report, AuditIssue issue) {
    String text = report.text();
    int from = Math.min(place.start(), text.length());
    int to = Math.min(place.end(), text.length());
    for (int i = 0; i < LINES; i++) {
      from = Math.max(0, text.lastIndexOf('\n', from - 1));
      int next = text.indexOf('\n', to + 1);
      to = next < 0 ? text.length() : next;
    }
    MarkedPassage words = found("", text.substring(Math.min(place.start(), to), Math.min(place.end(), to)), issue);
    int shift = place.start() - from;
    List<Span> marks = words.marks().isEmpty() ? List.of(new Span(shift, place.end() - from))
        : words.marks().stream().map(m -> new Span(m.start() + shift, m.end() + shift)).toList();
    return new MarkedPassage(place.report() + ", " + place.words(), text.substring(from, to), marks);
  }

  private static MarkedPassage of(StudyElement object, AuditIssue issue, StudyView view) {
    String heading = ElementLabel.line(object);
    if (object instanceof Quote quote && quote.getDocument() != null) {
      return span(heading + " · " + ElementLabel.of(quote.getDocument()).label(), quote.getDocument(),
          quote.getStart(), quote.getEnd(), view);
    }
    if (object instanceof Coding coding && coding.getDocument() != null) {
      return span(heading, coding.getDocument(), coding.getStart(), coding.getEnd(), view);
    }
    if (object instanceof Finding finding) {
      StringBuilder text = new StringBuilder(ElementLabel.orEmpty(finding.getTitle()));
      for (Wording wording : finding.getWordings()) {
        text.append("\n").append(wording.getPlace()).append(": ").append(wording.getText());
      }
      return found(heading, text.toString(), issue);
    }
    if (object instanceof ReportedFigure figure) {
      String base = ElementLabel.orEmpty(figure.getBase());
      return found(heading, ElementLabel.orEmpty(figure.getWhat()) + ": " + ElementLabel.orEmpty(figure.getPrinted())
          + (base.isEmpty() ? "" : " (" + base + ")"), issue);
    }
    EvidenceContent content = view.content(object, "");
    boolean itself = object instanceof Document || content.text().isBlank()
        || content.text().equals(ElementLabel.of(object).label());
    return new MarkedPassage(heading, itself ? "" : content.text(), List.of());
  }

  private static MarkedPassage span(String heading, Document document, int start, int end, StudyView view) {
    StringBuilder text = new StringBuilder();
    List<Span> marks = new ArrayList<>();
    for (ContextTurn turn : view.passages().context(document, start, end, 1, 1)) {
      text.append(text.length() == 0 ? "" : "\n").append(turn.number() > 0 ? turn.number() + "  " : "")
          .append(turn.speaker().isEmpty() ? "" : turn.speaker() + ": ");
      if (turn.markStart() < turn.markEnd()) {
        marks.add(new Span(text.length() + turn.markStart(), text.length() + turn.markEnd()));
      }
      text.append(turn.text());
    }
    return new MarkedPassage(heading, text.length() > LONGEST ? "" : text.toString(), marks);
  }

  /** A text with what was found marked wherever it stands. */
  private static MarkedPassage found(String heading, String text, AuditIssue issue) {
    List<Span> marks = new ArrayList<>();
    Set<String> numbers = new LinkedHashSet<>();
    Matcher number = Pattern.compile("\\d[\\d.,]*\\d|\\d").matcher(issue.found());
    while (number.find()) {
      numbers.add(number.group());
    }
    for (String each : numbers) {
      Matcher there = Pattern.compile("(?<![\\d.,])" + Pattern.quote(each) + "(?![\\d]|[.,]\\d)").matcher(text);
      while (there.find()) {
        Span mark = new Span(there.start(), there.end());
        if (marks.stream().noneMatch(m -> m.start() < mark.end() && mark.start() < m.end())) {
          marks.add(mark);
        }
      }
    }
    return new MarkedPassage(heading, text, marks);
  }
}
