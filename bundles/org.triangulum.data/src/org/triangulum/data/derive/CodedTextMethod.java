// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.triangulum.coding.CodingTable;
import org.triangulum.data.DataException;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Study;
import org.triangulum.store.data.CellValue;

/**
 * Whether, or how often, words of the participant of a row have a code. A coding belongs to a participant as
 * {@link CodingTable} says. Participants without any document were not asked; rows without a participant are missing.
 */
final class CodedTextMethod implements Method {
  private static final String MEASURE = "measure";
  private static final String SUBCODES = "subcodes";

  @Override
  public DerivationKind kind() {
    return DerivationKind.CODED_TEXT;
  }

  @Override
  public List<ParameterDoc> parameters() {
    return List.of(ParameterDoc.choice(MEASURE, "1 where at least one passage has one of the codes and 0 where none "
        + "has, or "
        + "the number of passages.", "present", "count"),
        ParameterDoc.choice(SUBCODES, "Whether codes below the codes count too.", "yes", "no"));
  }

  @Override
  public List<Column> inputs(Dataset dataset, List<Column> named, Map<String, String> parameters) {
    return List.of(Respondents.identifier(dataset, named));
  }

  @Override
  public Derived compute(Source source) {
    if (source.codes().isEmpty()) {
      throw new DataException("At least one code is needed");
    }
    boolean present = !source.text(MEASURE).equals("count");
    Map<Participant, Integer> counts = counts(source.study(), wanted(source));
    Set<Participant> heard = heard(source.study());
    Respondents respondents = new Respondents(source.study());
    return Derived.of(Cells.map(source.values(source.inputs().get(0)), present ? ColumnType.CODE : ColumnType.INTEGER,
        cell -> respondents.of(cell.text()).map(participant -> {
          int count = counts.getOrDefault(participant, 0);
          return count == 0 && !heard.contains(participant) ? CellValue.missing(MissingKind.NOT_ASKED)
              : CellValue.of(Integer.toString(present ? Math.min(1, count) : count));
        }).orElseGet(() -> CellValue.missing(MissingKind.MISSING))),
        present ? MeasurementLevel.NOMINAL : MeasurementLevel.RATIO, present ? Map.of(0.0, "not coded", 1.0, "coded")
        : Map.of());
  }

  private static Map<Participant, Integer> counts(Study study, Set<Code> codes) {
    CodingTable table = CodingTable.of(study, coding -> codes.contains(coding.getCode()));
    Map<Participant, Integer> counts = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      table.participantOf(i).ifPresent(participant -> counts.merge(participant, 1, Integer::sum));
    }
    return counts;
  }

  private static Set<Participant> heard(Study study) {
    Set<Participant> heard = new HashSet<>();
    for (Document document : study.getDocuments()) {
      heard.addAll(document.getParticipants());
      document.getSpeakers().forEach(speaker -> heard.add(speaker.getParticipant()));
    }
    return heard;
  }

  private static Set<Code> wanted(Source source) {
    Set<Code> wanted = new HashSet<>();
    add(source.codes(), !source.text(SUBCODES).equals("no"), wanted);
    return wanted;
  }

  private static void add(Collection<Code> codes, boolean below, Set<Code> wanted) {
    for (Code code : codes) {
      wanted.add(code);
      if (below) {
        add(code.getCodes(), true, wanted);
      }
    }
  }

  @Override
  public void state(Source source, Consumer<String> told) {
    Set<Code> wanted = wanted(source);
    Map<Participant, Integer> counts = counts(source.study(), wanted);
    Set<Participant> heard = heard(source.study());
    for (Participant participant : source.study().getParticipants()) {
      told.accept(orEmpty(participant.getKey()) + "\t" + orEmpty(participant.getLabel()) + "\t"
          + counts.getOrDefault(participant, 0) + "\t" + heard.contains(participant));
    }
  }
}
