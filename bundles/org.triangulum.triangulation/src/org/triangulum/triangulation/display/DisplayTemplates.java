// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.JointCell;
import org.triangulum.model.study.JointColumn;
import org.triangulum.model.study.JointColumnKind;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointDisplayKind;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.JointTarget;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/**
 * Makes joint displays from what a study holds already, ready to be added with {@link JointDisplays#add}. Nothing is
 * judged by the way but what was judged before: the fit of a finding, a meta-inference drawn from it alone.
 */
public final class DisplayTemplates {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;
  private final TemplateEvidence evidence;

  /** A score to show: a value of a saved analysis; what the value is follows from its place. */
  public record Score(StudyElement run, String place) {}

  /** Templates of a study as it is now. */
  public DisplayTemplates(StudyView view) {
    this.evidence = new TemplateEvidence(view);
  }

  /**
   * Numbers and words of each finding or issue side by side.
   *
   * @param topics findings and issues, one a row
   * @param quotes how many quotes a row shows at most, from as many groups and roles as there are
   */
  public JointDisplay sideBySide(String key, String title, List<? extends StudyElement> topics, int quotes) {
    JointDisplay display = display(key, title, JointDisplayKind.SIDE_BY_SIDE);
    JointColumn numbers = column(display, "numbers", "Numbers", JointColumnKind.QUANTITATIVE);
    JointColumn words = column(display, "words", "Words", JointColumnKind.QUALITATIVE);
    for (StudyElement topic : topics) {
      JointRow row = row(display, topic);
      List<ResolvedEvidence> all = evidence.of(topic);
      cite(row, numbers, evidence.of(all, Strand.QUANTITATIVE));
      cite(row, words, evidence.spread(evidence.of(all, Strand.QUALITATIVE), quotes));
      if (topic instanceof Finding finding) {
        row.setFit(finding.getFit());
        evidence.inference(finding).ifPresent(row::setMetaInference);
      }
    }
    return display;
  }

  /**
   * Themes with how often they were coded, the statistics of the findings their quotes bear on, and quotes.
   *
   * @param themes one a row
   * @param quotes how many quotes a row shows at most
   */
  public JointDisplay statisticsByThemes(String key, String title, List<Code> themes, int quotes) {
    JointDisplay display = display(key, title, JointDisplayKind.STATISTICS_BY_THEMES);
    JointColumn statistics = column(display, "statistics", "Statistics", JointColumnKind.QUANTITATIVE);
    JointColumn words = column(display, "words", "Words", JointColumnKind.QUALITATIVE);
    for (Code theme : themes) {
      JointRow row = row(display, theme);
      List<ResolvedEvidence> all = evidence.of(theme);
      cite(row, statistics, evidence.beside(theme));
      cite(row, words, evidence.spread(evidence.of(all, Strand.QUALITATIVE), quotes));
    }
    return display;
  }

  /**
   * Themes by participant groups, each cell with counts and quotes, the groups' scores in the first row.
   *
   * @param themes one a row
   * @param groups one a column
   * @param scores of each group; groups without any have a cell that says so
   * @param quotes how many quotes a cell shows at most
   */
  public JointDisplay groupsByThemes(String key, String title, List<Code> themes, List<ParticipantGroup> groups,
      Map<ParticipantGroup, List<Score>> scores, int quotes) {
    JointDisplay display = display(key, title, JointDisplayKind.THEMES_BY_GROUPS);
    JointRow first = null;
    if (!scores.isEmpty()) {
      first = NEW.createJointRow();
      first.setTopic("Scores");
      display.getRows().add(first);
    }
    themes.forEach(theme -> row(display, theme));
    for (ParticipantGroup group : groups) {
      JointColumn column = column(display, orEmpty(group.getKey()), orEmpty(group.getName()), JointColumnKind.GROUP);
      column.setGroup(group);
      if (first != null) {
        JointRow top = first;
        scores.getOrDefault(group, List.of()).forEach(score -> cite(top, column, score.run(), score.place()));
      }
      for (JointRow row : display.getRows()) {
        if (row.getAbout() instanceof Code theme) {
          List<ResolvedEvidence> of = evidence.of(evidence.of(theme), Strand.QUALITATIVE).stream()
              .filter(e -> e.group().orElse(null) == group).toList();
          cite(row, column, evidence.spread(of, quotes));
        }
      }
    }
    return display;
  }

  /**
   * Items of a survey with the interview questions that ask for the same, and what is known from each.
   *
   * @param questions the question of each item; an item without one shows that nobody was asked
   */
  public JointDisplay itemsToQuestions(String key, String title, List<Item> items, Map<Item, Item> questions) {
    JointDisplay display = display(key, title, JointDisplayKind.ITEM_TO_QUESTION);
    column(display, "question", "Interview question", JointColumnKind.QUALITATIVE);
    JointColumn results = column(display, "results", "Results so far", JointColumnKind.QUANTITATIVE);
    for (Item item : items) {
      JointRow row = row(display, item);
      row.setQuestion(questions.get(item));
      evidence.runsOf(item).forEach(run -> cite(row, results, run, ""));
    }
    return display;
  }

  /**
   * Who was followed up in interviews and why, with their scores, and how those interviewed answered beside all.
   *
   * @param followed participants and cases, one a row
   * @param variables scores to show of each; their distributions stand in the last rows
   */
  public JointDisplay sampling(String key, String title, Collection<? extends StudyElement> followed,
      List<Column> variables) {
    JointDisplay display = display(key, title, JointDisplayKind.SAMPLING);
    column(display, "why", "Why followed up", JointColumnKind.TEXT);
    for (Column variable : variables) {
      String label = orEmpty(variable.getLabel());
      JointColumn column = column(display, orEmpty(variable.getKey()), label.isEmpty() ? orEmpty(variable.getKey())
          : label, JointColumnKind.QUANTITATIVE);
      column.setVariable(variable);
    }
    followed.forEach(who -> row(display, who));
    for (Column variable : variables) {
      JointRow row = row(display, variable);
      row.setTopic("Survey and interviews: " + (orEmpty(variable.getLabel()).isEmpty() ? variable.getKey()
          : variable.getLabel()));
    }
    return display;
  }

  private static JointDisplay display(String key, String title, JointDisplayKind kind) {
    JointDisplay display = NEW.createJointDisplay();
    display.setKey(key);
    display.setTitle(title);
    display.setKind(kind);
    return display;
  }

  private static JointColumn column(JointDisplay display, String key, String title, JointColumnKind kind) {
    JointColumn column = NEW.createJointColumn();
    column.setKey(display.getColumns().stream().map(KeyedElement::getKey).anyMatch(key::equals)
        ? key + " " + (display.getColumns().size() + 1) : key);
    column.setTitle(title);
    column.setKind(kind);
    display.getColumns().add(column);
    return column;
  }

  private static JointRow row(JointDisplay display, StudyElement about) {
    JointRow row = NEW.createJointRow();
    row.setAbout(about);
    if (about instanceof Finding finding) {
      row.setTopic(orEmpty(finding.getTitle()));
    } else if (about instanceof Issue issue) {
      row.setTopic(orEmpty(issue.getTitle()));
    } else if (about instanceof Code code) {
      row.setTopic(orEmpty(code.getName()));
    }
    display.getRows().add(row);
    return row;
  }

  private static void cite(JointRow row, JointColumn column, List<ResolvedEvidence> cited) {
    cited.forEach(e -> cite(row, column, e.target().orElseThrow(), orEmpty(e.link().getPlace())));
  }

  private static void cite(JointRow row, JointColumn column, StudyElement target, String place) {
    Optional<JointCell> there = row.getCells().stream().filter(c -> c.getColumn() == column).findFirst();
    JointCell cell = there.orElseGet(NEW::createJointCell);
    if (there.isEmpty()) {
      cell.setColumn(column);
      row.getCells().add(cell);
    }
    if (cell.getTargets().stream().noneMatch(t -> t.getTarget() == target && place.equals(t.getPlace()))) {
      JointTarget cited = NEW.createJointTarget();
      cited.setTarget(target);
      cited.setPlace(place);
      cell.getTargets().add(cited);
    }
  }
}
