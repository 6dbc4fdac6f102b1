// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MetaInference;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/** Evidence that a template puts into its cells. */
final class TemplateEvidence {
  private final StudyView view;
  private Map<Code, List<ResolvedEvidence>> byTheme;

  TemplateEvidence(StudyView view) {
    this.view = view;
  }

  /** Evidence of a finding, of the findings of an issue, or of quotes under a theme or one below it. */
  List<ResolvedEvidence> of(StudyElement topic) {
    if (topic instanceof Finding finding) {
      return there(view.evidence(finding).items());
    }
    if (topic instanceof Issue issue) {
      return there(view.study().getFindings().stream().filter(f -> f.getIssues().contains(issue))
          .flatMap(f -> view.evidence(f).items().stream()).toList());
    }
    if (topic instanceof Code code) {
      List<ResolvedEvidence> all = new ArrayList<>(byTheme().getOrDefault(code, List.of()));
      code.eAllContents().forEachRemaining(below -> all.addAll(byTheme().getOrDefault((Code) below, List.of())));
      return all;
    }
    throw new IllegalArgumentException("A row can be about a finding, an issue or a theme here");
  }

  private static List<ResolvedEvidence> there(List<ResolvedEvidence> evidence) {
    return evidence.stream().filter(e -> e.target().isPresent()).toList();
  }

  private Map<Code, List<ResolvedEvidence>> byTheme() {
    if (byTheme == null) {
      byTheme = new LinkedHashMap<>();
      for (Finding finding : view.study().getFindings()) {
        for (ResolvedEvidence e : there(view.evidence(finding).items())) {
          e.passage().ifPresent(p -> view.themes(p).forEach(code ->
              byTheme.computeIfAbsent(code, c -> new ArrayList<>()).add(e)));
        }
      }
    }
    return byTheme;
  }

  /** Evidence of one strand. */
  List<ResolvedEvidence> of(List<ResolvedEvidence> evidence, Strand strand) {
    return evidence.stream().filter(e -> e.kind().strand() == strand).toList();
  }

  /** The numbers of the findings that quotes under a theme bear on, each once. */
  List<ResolvedEvidence> beside(Code theme) {
    List<Finding> findings = of(theme).stream().map(ResolvedEvidence::finding).distinct().toList();
    return of(there(findings.stream().flatMap(f -> view.evidence(f).items().stream()).toList()), Strand.QUANTITATIVE);
  }

  /** At most so many, in turn from each pair of group and role, so that nobody's voice fills the cell. */
  List<ResolvedEvidence> spread(List<ResolvedEvidence> evidence, int most) {
    Map<List<Object>, List<ResolvedEvidence>> kinds = new LinkedHashMap<>();
    Map<StudyElement, ResolvedEvidence> once = new LinkedHashMap<>();
    evidence.forEach(e -> once.putIfAbsent(e.target().orElseThrow(), e));
    once.values().forEach(e -> kinds.computeIfAbsent(List.of(e.group(), e.role()), k -> new ArrayList<>()).add(e));
    List<ResolvedEvidence> chosen = new ArrayList<>();
    for (int turn = 0; chosen.size() < Math.min(most, once.size()); turn++) {
      for (List<ResolvedEvidence> kind : kinds.values()) {
        if (turn < kind.size() && chosen.size() < most) {
          chosen.add(kind.get(turn));
        }
      }
    }
    return chosen;
  }

  /** The meta-inference drawn from a finding alone. */
  Optional<MetaInference> inference(Finding finding) {
    return view.study().getMetaInferences().stream().filter(m -> m.getFindings().equals(List.of(finding))).findFirst();
  }

  /** Saved analyses of the columns that hold answers to an item. */
  List<AnalysisRun> runsOf(Item item) {
    List<Column> columns = view.study().getDatasets().stream().flatMap(d -> d.getColumns().stream())
        .filter(c -> c.getItem() == item).toList();
    return view.study().getAnalysisRuns().stream().filter(run -> columns.stream().anyMatch(c ->
        c.eContainer() == run.getDataset() && run.getParameters().stream().anyMatch(p -> names(p, c)))).toList();
  }

  private static boolean names(Parameter parameter, Column column) {
    return (StoredRuns.VARIABLES.equals(parameter.getName()) || StoredRuns.BY.equals(parameter.getName()))
        && parameter.getValue() != null
        && Arrays.asList(parameter.getValue().split("\\s*[,|]\\s*")).contains(column.getKey());
  }
}
