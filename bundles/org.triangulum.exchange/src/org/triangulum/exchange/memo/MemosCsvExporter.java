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

/** All memos, oldest first, with what they are about. */
public final class MemosCsvExporter implements Exporter {

  @Override
  public String id() {
    return "memos-csv";
  }

  @Override
  public String title() {
    return "Memos (CSV)";
  }

  @Override
  public String pattern() {
    return "*.csv";
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    MemoTable.write(target, study, MemoQuery.ALL);
    return List.of();
  }
}
