// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import java.util.Map;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.quote.OverlappingQuotes;

/** Quotes that overlap. */
public final class DuplicateQuotesRule extends StudyRule {
  /** The rule as services make it. */
  public DuplicateQuotesRule() {
    super("duplicate-quotes", Severity.WARNING,
        "Two quotes under different keys that share words of the same document, so that one voice may count twice.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return OverlappingQuotes.of(view.study()).stream().map(p -> issue(name(p.one()) + " and " + name(p.other())
        + (p.same() ? " are the same words of " : " share words of ") + name(p.one().getDocument()), p.one(),
        p.other())).toList();
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    List<Quote> pair = issue.objects().stream().filter(Quote.class::isInstance).map(Quote.class::cast).toList();
    return OverlappingQuotes.of(view.study()).stream().filter(p -> p.same() && pair.equals(List.of(p.one(), p.other())))
        .map(p -> new Fix("Keep " + name(p.one()) + " and let it stand for " + name(p.other()),
            (editor, study) -> merge(editor, study, p.one(), p.other()))).toList();
  }

  /** A finding that rests on both rests on the words once. */
  private static void merge(StudyEditor editor, Study study, Quote kept, Quote dropped) {
    List<EvidenceLink> twice = study.getFindings().stream()
        .filter(f -> f.getEvidence().stream().anyMatch(l -> l.getTarget() == kept))
        .flatMap(f -> f.getEvidence().stream()).filter(l -> l.getTarget() == dropped).toList();
    editor.delete(twice);
    editor.redirect(Map.of(dropped, kept));
    editor.delete(dropped);
  }
}
