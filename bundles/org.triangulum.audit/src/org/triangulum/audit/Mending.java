// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.StudyView;

/** Mends many issues of a study at once: the best fix of each, all of them one undoable transaction. */
public final class Mending {
  /** One fix may uncover the next, but never without end. */
  private static final int ROUNDS = 20;
  private final Auditor auditor;
  private final Consumer<AuditIssue> failures;

  /**
   * An issue with the fix that is best for it.
   *
   * @param others what else would mend it
   */
  public record Proposal(AuditIssue issue, Fix fix, List<Fix> others) {}

  /**
   * Mends what the rules of an auditor find.
   *
   * @param failures is told of each rule that failed when it was asked for fixes; the others are asked all the same
   */
  public Mending(Auditor auditor, Consumer<AuditIssue> failures) {
    this.auditor = auditor;
    this.failures = failures;
  }

  /**
   * The open issues of some rules that can be mended, in the order of the audit; those let stand are left alone.
   *
   * @param rules their identifiers
   */
  public List<Proposal> proposals(StudyView view, Collection<String> rules) {
    List<Proposal> proposals = new ArrayList<>();
    for (AuditIssue issue : AuditOutcome.of(view.study(), "", auditor.audit(view)).open()) {
      if (!rules.contains(issue.rule())) {
        continue;
      }
      FixOffer offer = auditor.fixes(issue, view);
      offer.failure().ifPresent(failures);
      List<Fix> fixes = offer.fixes();
      if (!fixes.isEmpty()) {
        proposals.add(new Proposal(issue, fixes.get(0), fixes.subList(1, fixes.size())));
      }
    }
    return List.copyOf(proposals);
  }

  /**
   * Applies the best fix of each. Where issues are about the same object, the study is audited again before the next of
   * them is mended, as the first fix may have mended it too.
   *
   * @param view of the study of the editor
   * @param reason why, for the journal; may be empty
   * @return what was done, in order; empty where there was nothing to mend, and nothing is written then
   */
  public List<Proposal> apply(StudyEditor editor, StudyView view, Collection<String> rules, String reason) {
    List<Proposal> first = proposals(view, rules);
    List<Proposal> done = new ArrayList<>();
    if (!first.isEmpty()) {
      String label = "Mend " + first.size() + (first.size() == 1 ? " issue" : " issues") + " of the audit";
      editor.run(label, reason, study -> {
        Set<String> tried = new HashSet<>();
        List<Proposal> round = first;
        for (int i = 0; i < ROUNDS && !round.isEmpty(); i++) {
          Set<StudyElement> touched = new HashSet<>();
          for (Proposal each : round) {
            if (each.issue().objects().stream().noneMatch(touched::contains) && tried.add(each.issue().fingerprint())) {
              touched.addAll(each.issue().objects());
              each.fix().change().accept(editor, study);
              done.add(each);
            }
          }
          round = touched.isEmpty() ? List.of() : proposals(new StudyView(study, view.blobs()), rules);
        }
      });
    }
    return List.copyOf(done);
  }
}
