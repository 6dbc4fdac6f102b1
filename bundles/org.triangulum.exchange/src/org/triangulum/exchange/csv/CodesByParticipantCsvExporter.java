// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.triangulum.analysis.Progress;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/**
 * Codes as variables, one row a participant: for each code 0 or 1 and a count, codes below included. Who speaks in no
 * document has missing values, since nobody could have coded them; who speaks and has no segment has 0.
 */
public final class CodesByParticipantCsvExporter implements Exporter {

  @Override
  public String id() {
    return "codes-by-participant-csv";
  }

  @Override
  public String title() {
    return "Codes as variables, by participant (CSV)";
  }

  @Override
  public String pattern() {
    return "*.csv";
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    Set<Participant> heard = new HashSet<>();
    study.getDocuments().forEach(document -> {
      heard.addAll(document.getParticipants());
      document.getSpeakers().forEach(speaker -> heard.add(speaker.getParticipant()));
    });
    CodeVariables<Participant> variables = new CodeVariables<>(study, Segment::participant);
    List<List<String>> rows = new ArrayList<>();
    for (Participant participant : study.getParticipants()) {
      rows.add(variables.row(participant, heard.contains(participant), orEmpty(participant.getKey()),
          participant.getGroup() == null ? "" : orEmpty(participant.getGroup().getKey())));
    }
    CsvSheet.write(target, variables.header("participant", "group"), rows);
    return variables.without() == 0 ? List.of()
        : List.of(variables.without() + " coded segments of no participant");
  }
}
