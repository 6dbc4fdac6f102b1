// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.pillar;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.PillarCheck;
import org.triangulum.model.study.PillarEntry;
import org.triangulum.model.study.PillarMatching;
import org.triangulum.model.study.PillarRow;
import org.triangulum.model.study.PillarTable;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Strand;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.display.DisplayParts;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Role;
import org.triangulum.triangulation.display.RenderedDisplay.Row;

/**
 * A pillar table as it is shown: data and categories of half the sources, the pillar in the middle, categories and data
 * of the others, then the check. Unmatched rows stand where they were listed and are marked.
 */
public final class PillarSheet {
  private final DisplayParts parts;

  public PillarSheet(StudyView view) {
    this.parts = new DisplayParts(view);
  }

  /** A table as it is now. */
  public RenderedDisplay of(PillarTable table) {
    List<Source> sources = table.getSources();
    int left = (sources.size() + 1) / 2;
    List<Heading> headings = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      Heading data = new Heading(name(sources.get(s)) + ": data", role(sources.get(s)), group(sources.get(s)));
      Heading category = new Heading(name(sources.get(s)) + ": categories", Role.TEXT, group(sources.get(s)));
      if (s == left) {
        headings.add(new Heading("Pillar", Role.META_INFERENCE, ""));
      }
      headings.addAll(s < left ? List.of(data, category) : List.of(category, data));
    }
    if (sources.size() <= left) {
      headings.add(new Heading("Pillar", Role.META_INFERENCE, ""));
    }
    headings.add(new Heading("Check", Role.FIT, ""));
    List<Row> rows = table.getRows().stream().map(row -> row(row, sources, left)).toList();
    return new RenderedDisplay("pillar integration table", orEmpty(table.getKey()), orEmpty(table.getTitle()), "",
        headings, rows, notes(table));
  }

  private Row row(PillarRow row, List<Source> sources, int left) {
    List<Cell> cells = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      Source source = sources.get(s);
      Optional<PillarEntry> entry = row.getEntries().stream().filter(e -> e.getSource() == source).findFirst();
      Cell data = data(entry);
      Cell category = entry.map(e -> orEmpty(e.getCategory())).filter(c -> !c.isEmpty())
          .map(c -> Cell.of(Part.text(c))).orElse(new Cell(List.of()));
      if (s == left) {
        cells.add(pillar(row));
      }
      cells.addAll(s < left ? List.of(data, category) : List.of(category, data));
    }
    if (sources.size() <= left) {
      cells.add(pillar(row));
    }
    cells.add(check(row));
    return new Row(orEmpty(row.getId()), cells, row.getMatching() == PillarMatching.MATCHED ? ""
        : row.getMatching() == PillarMatching.UNMATCHED ? "unmatched" : "not yet matched");
  }

  private Cell data(Optional<PillarEntry> entry) {
    if (entry.isEmpty()) {
      return Cell.of(Part.of(Kind.NOTHING, "nothing here"));
    }
    List<Part> shown = new ArrayList<>();
    if (!orEmpty(entry.get().getText()).isEmpty()) {
      shown.add(Part.text(entry.get().getText()));
    }
    entry.get().getData().forEach(cited -> shown.addAll(parts.of(cited)));
    return new Cell(shown);
  }

  private static Cell pillar(PillarRow row) {
    List<Part> shown = new ArrayList<>();
    shown.add(orEmpty(row.getPillar()).isEmpty() ? Part.of(Kind.PENDING, "not yet built")
        : Part.text(row.getPillar()));
    if (row.getFinding() != null) {
      shown.add(Part.text("Finding " + ElementLabel.of(row.getFinding()).brief())
          .from(DisplayParts.reference(row.getFinding())));
    }
    return new Cell(shown);
  }

  private static Cell check(PillarRow row) {
    List<Part> shown = new ArrayList<>();
    if (row.getAuthor() != null) {
      shown.add(Part.text((row.getMatching() == PillarMatching.UNMATCHED ? "left unmatched by " : "matched by ")
          + ElementLabel.of(row.getAuthor()).brief() + (orEmpty(row.getNote()).isEmpty() ? "" : ": " + row.getNote())));
    }
    for (PillarCheck check : row.getChecks()) {
      shown.add(Part.text(ElementLabel.of(check.getBy()).brief() + (check.isAgrees() ? " agrees" : " does not agree")
          + (orEmpty(check.getNote()).isEmpty() ? "" : ": " + check.getNote())));
    }
    if (row.getChecks().isEmpty()) {
      shown.add(Part.of(Kind.PENDING, "not yet made"));
    }
    return new Cell(shown);
  }

  private static List<String> notes(PillarTable table) {
    List<String> notes = new ArrayList<>();
    if (!orEmpty(table.getNote()).isEmpty()) {
      notes.add(table.getNote());
    }
    long matched = count(table, PillarMatching.MATCHED);
    long unmatched = count(table, PillarMatching.UNMATCHED);
    notes.add(matched + " of " + table.getRows().size() + " rows matched, " + unmatched + " unmatched");
    return notes;
  }

  private static long count(PillarTable table, PillarMatching matching) {
    return table.getRows().stream().filter(r -> r.getMatching() == matching).count();
  }

  private static String name(Source source) {
    return orEmpty(source.getName()).isEmpty() ? orEmpty(source.getKey()) : source.getName();
  }

  private static Role role(Source source) {
    return source.getStrand() == Strand.QUANTITATIVE ? Role.QUANTITATIVE : Role.QUALITATIVE;
  }

  private static String group(Source source) {
    return source.getGroup() == null ? "" : orEmpty(source.getGroup().getKey());
  }
}
