// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.util.Optional;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.StudyElement;

/**
 * Where somebody is in a study: what each kind of part shows. Elements are named by identifier, so that a place
 * outlives undo and redo.
 *
 * @param finding identifier of the finding looked at
 * @param passage the passage looked at
 * @param result the number looked at
 * @param cell the cell of the convergence matrix looked at
 * @param code identifier of the code looked at
 * @param latest which of them was chosen last
 */
public record Where(Optional<String> finding, Optional<PassagePlace> passage, Optional<ResultPlace> result,
    Optional<CellPlace> cell, Optional<String> code, Kind latest) {

  /** Nowhere yet. */
  public static final Where NOWHERE =
      new Where(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Kind.FINDING);

  /** What a person went to. */
  public enum Kind { FINDING, PASSAGE, RESULT, CELL, CODE }

  /**
   * A passage of a document.
   *
   * @param document identifier
   * @param start first UTF-16 unit
   * @param end behind the last; equal to start for a whole document
   */
  public record PassagePlace(String document, int start, int end) {}

  /**
   * A number, or other evidence that is no passage.
   *
   * @param element identifier of a run, reported figure, column, memo or external study
   * @param value name of the value in a run; empty for the whole
   */
  public record ResultPlace(String element, String value) {}

  /**
   * A cell of the convergence matrix.
   *
   * @param issue identifier
   * @param source identifier; empty for the issue as a whole
   */
  public record CellPlace(String issue, String source) {}

  /** The same, at another finding. */
  public Where at(Finding target) {
    return new Where(Optional.of(target.getId()), passage, result, cell, code, Kind.FINDING);
  }

  /** The same, at a passage. */
  public Where at(Document document, int start, int end) {
    return new Where(finding, Optional.of(new PassagePlace(document.getId(), start, end)), result, cell, code,
        Kind.PASSAGE);
  }

  /** The same, at a number. */
  public Where atResult(StudyElement element, String value) {
    return new Where(finding, passage, Optional.of(new ResultPlace(element.getId(), value)), cell, code,
        Kind.RESULT);
  }

  /** The same, at a cell of the matrix; source may be null. */
  public Where at(Issue issue, Source source) {
    CellPlace place = new CellPlace(issue.getId(), source == null ? "" : source.getId());
    return new Where(finding, passage, result, Optional.of(place), code, Kind.CELL);
  }

  /** The same, at an element of any kind: what has no place of its own is looked at as a number is. */
  public Where atElement(StudyElement element) {
    if (element instanceof Code target) {
      return at(target);
    }
    if (element instanceof Finding target) {
      return at(target);
    }
    if (element instanceof Document document) {
      return at(document, 0, 0);
    }
    if (element instanceof Coding coding) {
      return at(coding.getDocument(), coding.getStart(), coding.getEnd());
    }
    if (element instanceof Quote quote && quote.getDocument() != null) {
      return at(quote.getDocument(), quote.getStart(), quote.getEnd());
    }
    return element instanceof Issue issue ? at(issue, null) : atResult(element, "");
  }

  /** The same, at a code. */
  public Where at(Code target) {
    return new Where(finding, passage, result, cell, Optional.of(target.getId()), Kind.CODE);
  }
}
