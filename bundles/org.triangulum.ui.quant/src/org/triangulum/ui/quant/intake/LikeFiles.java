// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.data.DataDifference;
import org.triangulum.exchange.data.DataPlan;
import org.triangulum.exchange.data.DataReader;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.PlanSuggestion;
import org.triangulum.exchange.data.StagedData;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.ui.quant.Messages;

/**
 * Files with the columns of one that was mapped, read with the same mapping. Nothing that is in the study already is
 * changed by it: such a file has to be looked at.
 *
 * @param reader the format of the file that was mapped
 * @param schema what was found in it
 * @param plan its mapping
 * @param joined whether the rows go into its dataset, not into one of their own
 */
record LikeFiles(DataReader reader, DataSchema schema, DataPlan plan, boolean joined) {

  /**
   * What was read of a file.
   *
   * @param staged null where there is an obstacle
   * @param dataset where it goes
   * @param obstacle why a person has to look at it first; empty for nothing
   */
  record Read(StagedData staged, String dataset, String obstacle) {}

  /**
   * Reads a file.
   *
   * @throws ExchangeException when it cannot be read
   */
  Read read(Path file, Study study, Progress progress) throws ExchangeException {
    DataSchema other = reader.schema(file, plan.settings(), progress);
    String differs = otherColumns(other);
    if (!differs.isEmpty()) {
      return new Read(null, "", differs);
    }
    if (joined) {
      // Rows of the files before are not in this one, and stay all the same.
      DataPlan same = plan.withRules(plan.createParticipants(), plan.ignoreOthers(), false);
      return new Read(reader.stage(file, same, progress), plan.dataset(), "");
    }
    String name = PlanSuggestion.of(other, study).dataset();
    return new Read(reader.stage(file, plan.withKey("").withDataset(name, other.title(), plan.rowUnit(),
        plan.administration()), progress), name, "");
  }

  private String otherColumns(DataSchema other) {
    List<String> less = new ArrayList<>(schema.names());
    List<String> more = new ArrayList<>(other.names());
    more.removeAll(schema.names());
    less.removeAll(other.names());
    return more.isEmpty() && less.isEmpty() ? "" : NLS.bind(Messages.intake_other_columns,
        more.isEmpty() ? "·" : String.join(", ", more), less.isEmpty() ? "·" : String.join(", ", less));
  }

  /**
   * Why entering it would change what is there already; empty where it would not.
   *
   * @throws ExchangeException when the study cannot take it
   */
  String obstacle(Read read, Study study, Blobs blobs) throws ExchangeException {
    DataDifference difference = read.staged().difference(study, blobs);
    return !joined && !difference.fresh() ? NLS.bind(Messages.intake_there_already, read.dataset())
        : difference.changedRows() > 0
        ? NLS.bind(Messages.intake_would_change, difference.changedRows(), read.dataset()) : "";
  }
}
