// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.ElementAgreement;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.StanceJudgement;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.Authorship;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.Judgement;

/**
 * Judgements on the convergence matrix; each call is one undoable transaction. Judgements are added and never changed
 * or removed, so that the first one of each rater stays for ever, with what the program proposed when it was given.
 */
public final class ConvergenceRatings {
  private final StudyEditor editor;
  private final Authorship author;

  /** Judgements by one person. */
  public ConvergenceRatings(StudyEditor editor, Authorship author) {
    this.editor = editor;
    this.author = author;
  }

  /**
   * What a rater compared (Farmer et al. 2006): agreement is both alike, partial agreement one of the two.
   *
   * @param meaning whether the sources mean the same
   * @param prominence whether the issue is as prominent in them
   * @param examples whether coverage and examples are alike
   */
  public record Elements(ElementAgreement meaning, ElementAgreement prominence, ElementAgreement examples) {
    /** Nothing stated. */
    public static final Elements UNJUDGED =
        new Elements(ElementAgreement.UNJUDGED, ElementAgreement.UNJUDGED, ElementAgreement.UNJUDGED);
  }

  /**
   * Gives a verdict. It counts as blind when it is the rater's first on the issue and no consensus is recorded, since a
   * {@link RaterSheet} shows nobody else's verdict until then.
   *
   * @param proposal what the program proposes now; null where the rater was not shown it
   * @throws IllegalArgumentException without a rater, without a rationale, or when the person may only comment
   */
  public Verdict judge(Issue issue, VerdictKind kind, Elements elements, String rationale, IssueProposal proposal) {
    Verdict verdict = verdict(issue, kind, elements, rationale, proposal);
    Judgement before = Judgement.of(issue);
    verdict.setBlind(before.consensus().isEmpty()
        && before.first().stream().noneMatch(v -> v.getRater() == verdict.getRater()));
    editor.run("Judge " + name(issue) + " as " + Glyphs.word(kind), verdict.getRationale(),
        study -> issue.getVerdicts().add(verdict));
    return verdict;
  }

  /**
   * Records what the raters came to.
   *
   * @throws IllegalArgumentException where fewer than two people have judged on their own, without a rationale, or when
   *     the person may only comment
   */
  public Verdict agree(Issue issue, VerdictKind kind, Elements elements, String rationale, IssueProposal proposal) {
    if (Judgement.of(issue).raters() < 2) {
      throw new IllegalArgumentException("A consensus on " + name(issue)
          + " needs two people who have judged it on their own");
    }
    Verdict verdict = verdict(issue, kind, elements, rationale, proposal);
    verdict.setConsensus(true);
    editor.run("Record consensus on " + name(issue) + ", " + Glyphs.word(kind), verdict.getRationale(),
        study -> issue.getVerdicts().add(verdict));
    return verdict;
  }

  private Verdict verdict(Issue issue, VerdictKind kind, Elements elements, String rationale, IssueProposal proposal) {
    author.requireTeam("verdicts");
    Verdict verdict = StudyFactory.eINSTANCE.createVerdict();
    verdict.setRater(author.require("A verdict"));
    verdict.setKind(Objects.requireNonNull(kind, "kind"));
    verdict.setRationale(Authorship.said(rationale, "Say why " + name(issue) + " is " + Glyphs.word(kind)));
    verdict.setDate(author.today());
    verdict.setMeaning(elements.meaning());
    verdict.setProminence(elements.prominence());
    verdict.setExamples(elements.examples());
    if (proposal != null) {
      verdict.setProposal(proposal.verdict());
      verdict.setProposalReason(proposal.explanation().text());
    }
    return verdict;
  }

  /**
   * Says how a source stands on an issue, whatever the evidence has. The stance recorded so far stays on record as a
   * judgement of its own, also where it came into the study without one.
   *
   * @param proposal what the evidence has now
   * @throws IllegalArgumentException without a rationale, or when the person may only comment
   */
  public StanceJudgement stand(Issue issue, Source source, Stance stance, String rationale, StanceProposal proposal) {
    author.requireTeam("stances");
    StanceJudgement judgement = StudyFactory.eINSTANCE.createStanceJudgement();
    judgement.setSource(source);
    judgement.setStance(Objects.requireNonNull(stance, "stance"));
    judgement.setRationale(Authorship.said(rationale, "Say why " + name(source) + " is " + Glyphs.word(stance)));
    judgement.setDate(author.today());
    judgement.setRater(author.orNobody());
    judgement.setProposal(proposal.stance());
    editor.run("Record " + name(source) + " on " + name(issue) + " as " + Glyphs.word(stance),
        judgement.getRationale(), study -> {
          SourcePosition position = position(issue, source);
          if (position.getStance() != Stance.NONE && judgements(issue, source).isEmpty()) {
            issue.getStanceJudgements().add(asItStood(position));
          }
          issue.getStanceJudgements().add(judgement);
          position.setStance(stance);
        });
    return judgement;
  }

  /** The judgements of a source's stance on an issue, oldest first. */
  public static List<StanceJudgement> judgements(Issue issue, Source source) {
    return issue.getStanceJudgements().stream().filter(j -> j.getSource() == source).toList();
  }

  /**
   * Says what a source was asked about an issue.
   *
   * @throws IllegalArgumentException where that differs from the coverage map without a reason, or when the person may
   *     only comment
   */
  public void cover(Issue issue, Source source, Coverage coverage, String reason) {
    author.requireTeam("coverage");
    Optional<Coverage> mapped = CoverageMap.of(issue, source).mapped();
    if (mapped.isPresent() && mapped.get() != coverage) {
      Authorship.said(reason, "The questions of " + name(source) + " say " + mapped.get().getLiteral().replace('-', ' ')
          + " on " + name(issue) + "; say why it is " + coverage.getLiteral().replace('-', ' '));
    }
    editor.run("Record " + name(source) + " on " + name(issue) + " as " + coverage.getLiteral().replace('-', ' '),
        ElementLabel.orEmpty(reason), study -> {
          SourcePosition position = position(issue, source);
          position.setCoverage(coverage);
          position.setCoverageReason(ElementLabel.orEmpty(reason));
        });
  }

  private static StanceJudgement asItStood(SourcePosition position) {
    StanceJudgement first = StudyFactory.eINSTANCE.createStanceJudgement();
    first.setSource(position.getSource());
    first.setStance(position.getStance());
    first.setRationale(ElementLabel.orEmpty(position.getNote()));
    return first;
  }

  private static SourcePosition position(Issue issue, Source source) {
    return issue.getPositions().stream().filter(p -> p.getSource() == source).findFirst().orElseGet(() -> {
      SourcePosition position = StudyFactory.eINSTANCE.createSourcePosition();
      position.setSource(source);
      position.setCoverage(CoverageMap.of(issue, source).mapped().orElse(Coverage.ASKED));
      issue.getPositions().add(position);
      return position;
    });
  }

  private static String name(StudyElement element) {
    return ElementLabel.of(element).brief();
  }
}
