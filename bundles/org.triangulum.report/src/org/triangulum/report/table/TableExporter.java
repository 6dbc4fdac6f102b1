// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.NamedExporter;
import org.triangulum.exchange.WholeFile;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.display.RenderedDisplay;

/** Tables of a study in one format. What is not yet judged stands in the file, above the table and in its cells. */
abstract class TableExporter extends NamedExporter {
  private final Function<StudyView, List<RenderedDisplay>> tables;
  private final TableFormat format;

  TableExporter(String id, String title, String pattern, Function<StudyView, List<RenderedDisplay>> tables,
      TableFormat format) {
    super(id, title, pattern);
    this.tables = tables;
    this.format = format;
  }

  @Override
  public final List<String> export(Study study, Blobs blobs, Path target, Progress progress)
      throws ExchangeException {
    List<RenderedDisplay> shown = tables.apply(new StudyView(study, blobs));
    List<String> losses = new ArrayList<>();
    String name = study.getTitle() == null ? "" : study.getTitle();
    WholeFile.write(target, "tables file", out -> losses.addAll(format.write(name, shown, out)));
    return losses;
  }
}
