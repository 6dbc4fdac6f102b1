// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.Optional;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.run.Staleness;
import org.triangulum.model.study.Administration;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.ReportedFigure;

/** Evidence in numbers: results of saved analyses, figures as reported, columns. */
final class NumberSources {
  private final Results results;

  NumberSources(Results results) {
    this.results = results;
  }

  EvidenceSource<AnalysisRun> runs() {
    return new EvidenceSource<>() {
      @Override
      public EvidenceContent content(AnalysisRun run, String place) {
        return run(run, place);
      }

      @Override
      public String substance(AnalysisRun run, String place) {
        return orEmpty(run.getFingerprint()) + '\n' + place + '\n' + value(run, place);
      }
    };
  }

  EvidenceSource<ReportedFigure> figures() {
    return new EvidenceSource<>() {
      @Override
      public EvidenceContent content(ReportedFigure figure, String place) {
        return figure(figure);
      }

      @Override
      public String substance(ReportedFigure figure, String place) {
        return orEmpty(figure.getPrinted()) + '\n' + orEmpty(figure.getBase()) + '\n' + orEmpty(figure.getValueName())
            + '\n' + (figure.getRun() == null ? "" : value(figure.getRun(), orEmpty(figure.getValueName())));
      }
    };
  }

  EvidenceSource<Column> columns() {
    return new EvidenceSource<>() {
      @Override
      public EvidenceContent content(Column column, String place) {
        return column(column);
      }

      @Override
      public String substance(Column column, String place) {
        return orEmpty(column.getValues());
      }
    };
  }

  private EvidenceContent run(AnalysisRun run, String place) {
    String title = title(run);
    Optional<AnalysisResult> result = results.of(run);
    ParticipantGroup group = group(run.getDataset());
    if (result.isEmpty()) {
      String reason = orEmpty(run.getResult()).isEmpty() ? "The analysis " + run.getKey() + " has not been run"
          : "The result of " + run.getKey() + " is not stored or cannot be read";
      return EvidenceContent.number(EvidenceKind.RESULT, group, title,
          new ResultReference(Optional.of(run), Optional.empty(), place, "")).as(EvidenceState.GONE, reason);
    }
    if (place.isEmpty()) {
      String method = result.get().method();
      return stale(EvidenceContent.number(EvidenceKind.RESULT, group, method.isEmpty() ? title : title + ". " + method,
          new ResultReference(Optional.of(run), result, "", "")), run);
    }
    Optional<ResultPlace> found = ResultPlace.find(result.get(), place);
    EvidenceContent content = EvidenceContent.number(EvidenceKind.RESULT, group,
        found.map(f -> title + (f.label().isEmpty() ? "" : ", " + f.label()) + ": " + f.printed()).orElse(title),
        new ResultReference(Optional.of(run), result, place, found.map(ResultPlace::printed).orElse("")));
    return found.isPresent() ? stale(content, run)
        : content.as(EvidenceState.GONE, "The result of " + run.getKey() + " has no value " + place);
  }

  /** Stale when the data say something else now. Where the analysis is not known here, nobody can tell. */
  private EvidenceContent stale(EvidenceContent content, AnalysisRun run) {
    if (!results.known(run)) {
      return content;
    }
    Staleness staleness = results.staleness(run);
    return staleness.current() ? content : content.as(EvidenceState.STALE, staleness.reason());
  }

  private EvidenceContent figure(ReportedFigure figure) {
    String base = orEmpty(figure.getBase());
    String printed = orEmpty(figure.getPrinted()) + (base.isEmpty() ? "" : " (" + base + ")");
    String text = orEmpty(figure.getWhat()) + ": " + printed;
    AnalysisRun run = figure.getRun();
    String place = orEmpty(figure.getValueName());
    ParticipantGroup group = figure.getGroup() != null ? figure.getGroup()
        : run == null ? null : group(run.getDataset());
    if (run == null) {
      return EvidenceContent.number(EvidenceKind.REPORTED_FIGURE, group, text,
          new ResultReference(Optional.empty(), Optional.empty(), "", printed));
    }
    Optional<AnalysisResult> result = results.of(run);
    Optional<String> recomputed = result.flatMap(r -> ResultPlace.find(r, place)).map(ResultPlace::printed);
    EvidenceContent content = EvidenceContent.number(EvidenceKind.REPORTED_FIGURE, group,
        recomputed.map(r -> text + "; recomputed " + r).orElse(text),
        new ResultReference(Optional.of(run), result, place, printed));
    return recomputed.isPresent() || result.isPresent() && place.isEmpty() ? stale(content, run)
        : content.as(EvidenceState.STALE, "The value that recomputes it is not in the result of " + run.getKey());
  }

  private EvidenceContent column(Column column) {
    Dataset dataset = (Dataset) column.eContainer();
    String label = orEmpty(column.getLabel()).isEmpty() ? orEmpty(column.getKey()) : column.getLabel();
    String unit = orEmpty(dataset.getRowUnit()).isEmpty() ? "row" : dataset.getRowUnit();
    EvidenceContent content = EvidenceContent.number(EvidenceKind.COLUMN, group(dataset), label + ", column "
        + column.getKey() + " of " + dataset.getKey() + " (" + dataset.getRowCount() + " rows, one a " + unit + ")",
        null);
    return orEmpty(column.getValues()).isEmpty()
        ? content.as(EvidenceState.GONE, "The values of " + column.getKey() + " are not stored") : content;
  }

  private String value(AnalysisRun run, String place) {
    return results.of(run).flatMap(r -> ResultPlace.find(r, place))
        .map(f -> f.number().map(n -> Double.toString(n)).orElse(f.printed())).orElse("");
  }

  private static ParticipantGroup group(Dataset dataset) {
    Administration administration = dataset == null ? null : dataset.getAdministration();
    return administration == null ? null : administration.getGroup();
  }

  private static String title(AnalysisRun run) {
    return orEmpty(run.getTitle()).isEmpty() ? orEmpty(run.getKey()) : run.getTitle();
  }
}
