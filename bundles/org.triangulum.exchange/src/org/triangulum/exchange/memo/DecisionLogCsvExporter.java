// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.memo;

import java.nio.file.Path;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.coding.memo.MemoQuery;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/** The decisions of the team in their order: status, alternatives, and what they concern. */
public final class DecisionLogCsvExporter implements Exporter {

  @Override
  public String id() {
    return "decision-log-csv";
  }

  @Override
  public String title() {
    return "Decision log (CSV)";
  }

  @Override
  public String pattern() {
    return "*.csv";
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    MemoTable.write(target, study, MemoQuery.DECISIONS);
    return List.of();
  }
}
