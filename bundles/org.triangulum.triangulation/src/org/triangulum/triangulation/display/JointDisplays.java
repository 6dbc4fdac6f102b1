// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.DisplayOrder;
import org.triangulum.model.study.Fit;
import org.triangulum.model.study.JointCell;
import org.triangulum.model.study.JointColumn;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.JointTarget;
import org.triangulum.model.study.JointVersion;
import org.triangulum.model.study.MetaInference;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.cases.PersonAnswers;

/** Makes and changes joint displays; each call is one undoable transaction. */
public final class JointDisplays {
  private final StudyEditor editor;
  private final Blobs blobs;
  private final Optional<Researcher> author;
  private final Clock clock;

  /**
   * Changes made by one person.
   *
   * @param blobs texts, results and kept versions of the study
   * @param author who makes them; empty when not known
   * @param clock for dates
   */
  public JointDisplays(StudyEditor editor, Blobs blobs, Optional<Researcher> author, Clock clock) {
    this.editor = editor;
    this.blobs = blobs;
    this.author = author;
    this.clock = clock;
  }

  /**
   * Adds a display, such as one made from a template.
   *
   * @throws IllegalArgumentException when its key is missing or taken
   */
  public JointDisplay add(JointDisplay display) {
    String key = orEmpty(display.getKey()).strip();
    if (key.isEmpty()) {
      throw new IllegalArgumentException("A joint display needs a key");
    }
    if (editor.study().getJointDisplays().stream().anyMatch(d -> key.equals(d.getKey()))) {
      throw new IllegalArgumentException("There is a joint display " + key + " already");
    }
    editor.run("Add joint display " + key, orEmpty(display.getPurpose()),
        study -> study.getJointDisplays().add(display));
    return display;
  }

  /** Takes a display away with all its versions; quotes, results and meta-inferences stay. */
  public void remove(JointDisplay display, String reason) {
    editor.run("Remove joint display " + name(display), reason, study -> editor.delete(display));
  }

  /** Says what the display is to show. */
  public void describe(JointDisplay display, String title, String purpose, String note) {
    editor.run("Describe joint display " + name(display), "", study -> {
      display.setTitle(title);
      display.setPurpose(purpose);
      display.setNote(note);
    });
  }

  /** Chooses how rows are sorted when they are shown. */
  public void order(JointDisplay display, DisplayOrder order) {
    Objects.requireNonNull(order, "order");
    editor.run("Order rows of " + name(display) + " by " + (order == DisplayOrder.MANUAL ? "hand" : order.getLiteral()),
        "", study -> display.setOrder(order));
  }

  /** Moves a row by hand; position counts from 0. */
  public void move(JointRow row, int position) {
    JointDisplay display = (JointDisplay) row.eContainer();
    editor.run("Move a row of " + name(display), "", study -> {
      display.setOrder(DisplayOrder.MANUAL);
      display.getRows().move(Math.max(0, Math.min(position, display.getRows().size() - 1)), row);
    });
  }

  /** Adds a row about an element, or about what its words say. */
  public JointRow addRow(JointDisplay display, String topic, StudyElement about) {
    JointRow row = StudyFactory.eINSTANCE.createJointRow();
    row.setTopic(orEmpty(topic));
    row.setAbout(about);
    editor.run("Add a row to " + name(display), "", study -> display.getRows().add(row));
    return row;
  }

  /** Adds a column behind those there are. */
  public JointColumn addColumn(JointDisplay display, JointColumn column) {
    String key = orEmpty(column.getKey());
    if (key.isEmpty() || display.getColumns().stream().anyMatch(c -> key.equals(c.getKey()))) {
      throw new IllegalArgumentException(key.isEmpty() ? "A column needs a key"
          : name(display) + " has a column " + key + " already");
    }
    editor.run("Add column " + key + " to " + name(display), "", study -> display.getColumns().add(column));
    return column;
  }

  /** Removes a row with its cells, or a column with the cells under it. */
  public void remove(StudyElement rowOrColumn, JointDisplay display, String reason) {
    editor.run("Remove a " + (rowOrColumn instanceof JointRow ? "row" : "column") + " of " + name(display), reason,
        study -> editor.delete(rowOrColumn));
  }

  /** Writes own words into a cell. */
  public void write(JointRow row, JointColumn column, String text) {
    editor.run("Write into a cell of " + name(row.eContainer()), "", study -> cell(row, column).setText(text));
  }

  /**
   * Cites an element in a cell, live.
   *
   * @param place name of a value or table cell of a run; empty for the whole
   * @throws IllegalArgumentException when there is nothing at the place, or it is cited in the cell already
   */
  public JointTarget cite(JointRow row, JointColumn column, StudyElement target, String place) {
    if (!orEmpty(place).isEmpty()) {
      var content = view().content(target, place);
      if (content.state() == EvidenceState.GONE) {
        throw new IllegalArgumentException(content.stateReason());
      }
    }
    if (existing(row, column).stream().flatMap(c -> c.getTargets().stream())
        .anyMatch(t -> t.getTarget() == target && orEmpty(t.getPlace()).equals(orEmpty(place)))) {
      throw new IllegalArgumentException(ElementLabel.of(target).brief() + " is cited in the cell already");
    }
    JointTarget cited = StudyFactory.eINSTANCE.createJointTarget();
    cited.setTarget(target);
    cited.setPlace(orEmpty(place));
    editor.run("Cite " + ElementLabel.of(target).brief() + " in " + name(row.eContainer()), "",
        study -> cell(row, column).getTargets().add(cited));
    return cited;
  }

  /** Takes a citation out of its cell. */
  public void uncite(JointTarget cited) {
    editor.run("Take " + ElementLabel.of(cited.getTarget()).brief() + " out of a joint display", "",
        study -> editor.delete(cited));
  }

  /** Judges the fit of a row by one of the known values. */
  public void judge(JointRow row, Fit fit, String reason) {
    Objects.requireNonNull(fit, "fit");
    editor.run("Judge fit in " + name(row.eContainer()) + ": " + fit.getLiteral(), reason, study -> {
      row.setFit(fit);
      row.setOwnFit("");
    });
  }

  /** Judges the fit of a row in own words; empty words take the judgement back. */
  public void judge(JointRow row, String ownFit, String reason) {
    editor.run("Judge fit in " + name(row.eContainer()) + (ownFit.isBlank() ? "" : ": " + ownFit.strip()), reason,
        study -> {
          row.setFit(Fit.UNJUDGED);
          row.setOwnFit(ownFit.strip());
        });
  }

  /** Says what both strands say together: in words, by a meta-inference of the study, or both. */
  public void infer(JointRow row, String words, MetaInference inference) {
    editor.run("Draw a meta-inference in " + name(row.eContainer()), "", study -> {
      row.setInterpretation(orEmpty(words).strip());
      row.setMetaInference(inference);
    });
  }

  /** Keeps what the citations of a display say now; later differences show. Those frozen already stay as they are. */
  public void freeze(JointDisplay display) {
    freeze("Freeze " + name(display), targets(display).stream().filter(t -> orEmpty(t.getFrozen()).isEmpty()).toList());
  }

  /** Keeps what one citation says now, also where it was frozen before. */
  public void freeze(JointTarget cited) {
    freeze("Freeze " + ElementLabel.of(cited.getTarget()).brief(), List.of(cited));
  }

  private void freeze(String label, List<JointTarget> cited) {
    StudyView view = view();
    CellContent cells = new CellContent(view, new PersonAnswers(view.study(), blobs));
    editor.run(label, "", study -> cited.forEach(target -> {
      target.setFrozen(cells.now(target).get(0).text());
      target.setFingerprint(cells.fingerprint(target));
      target.setDate(now());
    }));
  }

  /** Lets the citations of a display follow the study again. */
  public void thaw(JointDisplay display) {
    thaw("Thaw " + name(display), targets(display));
  }

  /** Lets one citation follow the study again. */
  public void thaw(JointTarget cited) {
    thaw("Thaw " + ElementLabel.of(cited.getTarget()).brief(), List.of(cited));
  }

  private void thaw(String label, List<JointTarget> cited) {
    Consumer<JointTarget> live = target -> {
      target.setFrozen(null);
      target.setFingerprint(null);
      target.setDate(null);
    };
    editor.run(label, "", study -> cited.forEach(live));
  }

  /** Keeps the display as it is shown now. Nothing is kept twice: a display that shows the same gets no new version. */
  public JointVersion keep(JointDisplay display, String reason) {
    String content = DisplayJson.write(new DisplayRenderer(view()).of(display));
    List<JointVersion> versions = display.getVersions();
    if (!versions.isEmpty()) {
      JointVersion last = versions.get(versions.size() - 1);
      if (content.equals(DisplayVersions.text(last, blobs).orElse(""))) {
        return last;
      }
    }
    JointVersion version = StudyFactory.eINSTANCE.createJointVersion();
    version.setNumber(versions.stream().mapToInt(JointVersion::getNumber).max().orElse(0) + 1);
    version.setDate(now());
    version.setAuthor(author.orElse(null));
    version.setReason(orEmpty(reason));
    editor.run("Keep version " + version.getNumber() + " of " + name(display), orEmpty(reason), study -> {
      version.setContent(blobs.putText(content));
      display.getVersions().add(version);
    });
    return version;
  }

  private List<JointTarget> targets(JointDisplay display) {
    return display.getRows().stream().flatMap(r -> r.getCells().stream()).flatMap(c -> c.getTargets().stream())
        .toList();
  }

  private static Optional<JointCell> existing(JointRow row, JointColumn column) {
    return row.getCells().stream().filter(c -> c.getColumn() == column).findFirst();
  }

  private static JointCell cell(JointRow row, JointColumn column) {
    return existing(row, column).orElseGet(() -> {
      JointCell cell = StudyFactory.eINSTANCE.createJointCell();
      cell.setColumn(column);
      row.getCells().add(cell);
      return cell;
    });
  }

  private StudyView view() {
    return new StudyView(editor.study(), blobs);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String name(Object display) {
    return ElementLabel.of((StudyElement) display).brief();
  }
}
