// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.pillar;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.JointTarget;
import org.triangulum.model.study.PillarCheck;
import org.triangulum.model.study.PillarEntry;
import org.triangulum.model.study.PillarMatching;
import org.triangulum.model.study.PillarRow;
import org.triangulum.model.study.PillarTable;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;

/**
 * The steps of the pillar integration process (Johnson, Grove and Clarke 2019, doi 10.1177/1558689817743108) for any
 * number of sources: listing, matching, checking by a second person, pillar building. Each call is one undoable
 * transaction.
 */
public final class PillarTables {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;
  private final StudyEditor editor;
  private final Optional<Researcher> author;
  private final Clock clock;

  /**
   * Work of one person.
   *
   * @param author who works; empty when not known, then nothing can be matched or checked
   */
  public PillarTables(StudyEditor editor, Optional<Researcher> author, Clock clock) {
    this.editor = editor;
    this.author = author;
    this.clock = clock;
  }

  /**
   * Begins a worksheet.
   *
   * @throws IllegalArgumentException with fewer than two sources, or when the key is missing or taken
   */
  public PillarTable begin(String key, String title, List<Source> sources) {
    Set<Source> columns = new LinkedHashSet<>(sources);
    if (columns.size() < 2) {
      throw new IllegalArgumentException("A pillar table needs two sources or more");
    }
    if (orEmpty(key).isBlank() || editor.study().getPillarTables().stream().anyMatch(t -> key.equals(t.getKey()))) {
      throw new IllegalArgumentException(orEmpty(key).isBlank() ? "A pillar table needs a key"
          : "There is a pillar table " + key + " already");
    }
    PillarTable table = NEW.createPillarTable();
    table.setKey(key);
    table.setTitle(orEmpty(title));
    table.getSources().addAll(columns);
    editor.run("Begin pillar table " + key, "", study -> study.getPillarTables().add(table));
    return table;
  }

  /**
   * Lists what one source contributes, as a row of its own until it is matched.
   *
   * @param category that gathers the data; may be empty
   * @param text in own words; may be empty
   * @param data cited quotes, results and the like; may be empty
   * @throws IllegalArgumentException when the source is no column of the table, or nothing is listed
   */
  public PillarRow list(PillarTable table, Source source, String category, String text, List<StudyElement> data) {
    if (!table.getSources().contains(source)) {
      throw new IllegalArgumentException(name(source) + " is no source of " + name(table));
    }
    if (orEmpty(category).isBlank() && orEmpty(text).isBlank() && data.isEmpty()) {
      throw new IllegalArgumentException("Nothing to list: neither data nor a category");
    }
    PillarEntry entry = NEW.createPillarEntry();
    entry.setSource(source);
    entry.setCategory(orEmpty(category));
    entry.setText(orEmpty(text));
    data.forEach(element -> entry.getData().add(cited(element)));
    PillarRow row = NEW.createPillarRow();
    row.getEntries().add(entry);
    editor.run("List " + name(source) + " in " + name(table), "", study -> table.getRows().add(row));
    return row;
  }

  private static JointTarget cited(StudyElement element) {
    JointTarget cited = NEW.createJointTarget();
    cited.setTarget(element);
    cited.setPlace("");
    return cited;
  }

  /**
   * Matches rows: they become one, in the place of the first. Entries of the same source become one entry.
   *
   * @throws IllegalArgumentException when they are fewer than two, are of different tables or of one source only, or
   *     one has a pillar already
   * @throws IllegalStateException when nobody is known who matches
   */
  public PillarRow match(List<PillarRow> rows, String why) {
    Researcher who = somebody();
    Set<PillarRow> all = new LinkedHashSet<>(rows);
    if (all.size() < 2 || all.stream().map(PillarRow::eContainer).distinct().count() > 1) {
      throw new IllegalArgumentException("Two rows or more of one table are matched");
    }
    if (all.stream().flatMap(r -> r.getEntries().stream()).map(PillarEntry::getSource).distinct().count() < 2) {
      throw new IllegalArgumentException("The rows are of one source; matching is across sources");
    }
    if (all.stream().anyMatch(r -> !orEmpty(r.getPillar()).isEmpty())) {
      throw new IllegalArgumentException("A row with a pillar is built already; take its pillar back first");
    }
    PillarRow first = all.iterator().next();
    editor.run("Match " + all.size() + " rows of " + name(table(first)), orEmpty(why), study -> {
      for (PillarRow row : all) {
        if (row != first) {
          row.getChecks().clear();
          new ArrayList<>(row.getEntries()).forEach(entry -> merge(first, entry));
          editor.delete(row);
        }
      }
      settle(first, PillarMatching.MATCHED, who, why);
    });
    return first;
  }

  private void merge(PillarRow into, PillarEntry entry) {
    Optional<PillarEntry> same = into.getEntries().stream().filter(e -> e.getSource() == entry.getSource()).findFirst();
    if (same.isEmpty()) {
      into.getEntries().add(entry);
      return;
    }
    same.get().setText(joined(same.get().getText(), entry.getText()));
    same.get().setCategory(joined(same.get().getCategory(), entry.getCategory()));
    same.get().getData().addAll(new ArrayList<>(entry.getData()));
  }

  private static String joined(String one, String other) {
    return orEmpty(one).isEmpty() ? orEmpty(other) : orEmpty(other).isEmpty() || one.equals(other) ? one
        : one + "; " + other;
  }

  /**
   * Says that a row has no match; it stays in the table and is marked.
   *
   * @throws IllegalArgumentException when it holds several sources
   */
  public void unmatched(PillarRow row, String why) {
    Researcher who = somebody();
    if (row.getEntries().size() > 1) {
      throw new IllegalArgumentException("The row holds " + row.getEntries().size() + " sources; it is matched");
    }
    editor.run("Leave a row of " + name(table(row)) + " unmatched", orEmpty(why),
        study -> settle(row, PillarMatching.UNMATCHED, who, why));
  }

  /** A new matching needs a new check. */
  private void settle(PillarRow row, PillarMatching matching, Researcher who, String why) {
    row.setMatching(matching);
    row.setAuthor(who);
    row.setDate(now());
    row.setNote(orEmpty(why));
    row.getChecks().clear();
  }

  /**
   * Takes a matched row apart again: a row each source, listed only.
   *
   * @throws IllegalArgumentException when it has a pillar
   */
  public List<PillarRow> split(PillarRow row, String why) {
    if (!orEmpty(row.getPillar()).isEmpty()) {
      throw new IllegalArgumentException("A row with a pillar is built already; take its pillar back first");
    }
    List<PillarRow> parts = new ArrayList<>(List.of(row));
    PillarTable table = table(row);
    editor.run("Take a row of " + name(table) + " apart", orEmpty(why), study -> {
      int at = table.getRows().indexOf(row);
      for (PillarEntry entry : new ArrayList<>(row.getEntries()).subList(1, row.getEntries().size())) {
        PillarRow part = NEW.createPillarRow();
        table.getRows().add(++at, part);
        part.getEntries().add(entry);
        parts.add(part);
      }
      row.setMatching(PillarMatching.LISTED);
      row.setAuthor(null);
      row.setDate(null);
      row.setNote("");
      row.getChecks().clear();
    });
    return parts;
  }

  /**
   * A second person checks a matching; checks are added, never overwritten.
   *
   * @throws IllegalArgumentException when the row is only listed, or the person matched it
   * @throws IllegalStateException when nobody is known who checks
   */
  public PillarCheck check(PillarRow row, boolean agrees, String note) {
    Researcher who = somebody();
    if (row.getMatching() == PillarMatching.LISTED) {
      throw new IllegalArgumentException("Only what was matched, or left unmatched, can be checked");
    }
    if (row.getAuthor() == who) {
      throw new IllegalArgumentException(name(who) + " matched this row; somebody else must check it");
    }
    if (!agrees && orEmpty(note).isBlank()) {
      throw new IllegalArgumentException("A check that does not agree needs a note that says why");
    }
    PillarCheck check = NEW.createPillarCheck();
    check.setBy(who);
    check.setDate(now());
    check.setAgrees(agrees);
    check.setNote(orEmpty(note));
    editor.run("Check a row of " + name(table(row)), orEmpty(note), study -> row.getChecks().add(check));
    return check;
  }

  /**
   * Builds the pillar of a row; empty words take it back.
   *
   * @param finding the key finding made of it; null for none
   * @throws IllegalArgumentException when the newest check of the row is missing or does not agree
   */
  public void build(PillarRow row, String pillar, Finding finding) {
    if (!orEmpty(pillar).isBlank() && !checked(row)) {
      throw new IllegalArgumentException(row.getChecks().isEmpty()
          ? "A second person must check the row before its pillar is built"
          : "The newest check of the row does not agree; match it again, or have it checked again");
    }
    boolean built = !orEmpty(pillar).isBlank();
    editor.run((built ? "Build pillar " + pillar.strip() + " in " : "Take back a pillar of ") + name(table(row)), "",
        study -> {
          row.setPillar(orEmpty(pillar).strip());
          row.setFinding(built ? finding : null);
        });
  }

  /** Whether the newest check of a row agrees. */
  public static boolean checked(PillarRow row) {
    return !row.getChecks().isEmpty() && row.getChecks().get(row.getChecks().size() - 1).isAgrees();
  }

  private Researcher somebody() {
    return author.orElseThrow(() -> new IllegalStateException("Say who you are before you match or check rows"));
  }

  private static PillarTable table(PillarRow row) {
    return (PillarTable) row.eContainer();
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String name(StudyElement element) {
    return ElementLabel.of(element).brief();
  }
}
