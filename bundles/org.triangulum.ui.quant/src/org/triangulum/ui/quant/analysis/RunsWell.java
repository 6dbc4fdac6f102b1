// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.run.TestFamily;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.quant.Draft;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** The saved results that an analysis takes its numbers from; picked from a list, or dropped. */
final class RunsWell {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final VariableWell well;
  private Optional<ParameterSpec> spec = Optional.empty();

  RunsWell(Composite parent, StudyDesk desk, QuantDesk quant) {
    this.desk = desk;
    this.quant = quant;
    well = new VariableWell(parent, this::offered, this::set, this::dropped);
    well.control().setToolTipText(Messages.well_runs_tip);
  }

  private List<String> chosen(Draft draft) {
    return spec.map(s -> Parameters.items(draft.parameters().getOrDefault(s.name(), ""))).orElse(List.of());
  }

  private void set(List<String> items) {
    // A bar behind the last one: names of values may hold commas.
    String text = items.isEmpty() ? "" : String.join("|", items) + "|";
    quant.change(d -> d.withParameter(spec.orElseThrow().name(), text, ""));
  }

  private void dropped(List<String> ids) {
    Set<String> all = new LinkedHashSet<>(chosen(quant.draft()));
    OpenStudy open = desk.open().orElseThrow();
    ids.forEach(id -> open.element(AnalysisRun.class, id).ifPresent(run -> all.addAll(tests(open, run).toList())));
    set(new ArrayList<>(all));
  }

  private static Stream<String> tests(OpenStudy open, AnalysisRun run) {
    return open.view().result(run).stream().flatMap(result -> TestFamily.offered(run.getKey(), result).stream());
  }

  private List<Candidate<String>> offered() {
    OpenStudy open = desk.open().orElseThrow();
    List<Candidate<String>> all = new ArrayList<>();
    List<String> chosen = chosen(quant.draft());
    open.study().getAnalysisRuns().forEach(run -> tests(open, run).filter(test -> !chosen.contains(test))
        .forEach(test -> all.add(new Candidate<>(test, label(test), run.getAnalysis()))));
    return all;
  }

  private String label(String test) {
    return test + "  " + desk.open().flatMap(open -> TestFamily.run(open.study(), test)).map(AnalysisRun::getTitle)
        .orElse("");
  }

  /** Shows the results chosen where an analysis takes any. */
  void show(Draft draft, List<ParameterSpec> specs) {
    spec = specs.stream().filter(s -> s.kind() == Kind.RUNS).findFirst();
    well.setVisible(spec.isPresent());
    well.show(Messages.setup_runs, Integer.MAX_VALUE, chosen(draft), this::label);
  }

  /** The list. */
  Table control() {
    return well.control();
  }
}
