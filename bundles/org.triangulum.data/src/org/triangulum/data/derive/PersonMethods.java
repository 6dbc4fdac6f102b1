// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.CaseMember;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Membership;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Setting;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnValues;

/** What the study knows of the participant of a row: attributes, and the unit or case at the time of the row. */
final class PersonMethods {
  private PersonMethods() {}

  /** A text for each row from its participant and its date; missing where there is no participant or no text. */
  private static ColumnValues texts(Source source, BiFunction<Participant, String, String> text) {
    Respondents respondents = new Respondents(source.study());
    TimeOfRow times = new TimeOfRow(source.study(), source.dataset());
    ColumnValues who = source.values(source.inputs().get(0));
    ColumnValues when = source.inputs().size() > 1 ? source.values(source.inputs().get(1)) : null;
    ColumnBuilder builder = ColumnBuilder.of(ColumnType.TEXT, source.rows());
    Map<List<String>, CellValue> known = new HashMap<>();
    for (int row = 0; row < source.rows(); row++) {
      List<String> key = List.of(who.text(row), when == null ? "" : when.text(row));
      Cells.add(builder, known.computeIfAbsent(key, k -> respondents.of(k.get(0))
          .map(p -> orEmpty(text.apply(p, times.of(k.get(1))))).filter(t -> !t.isEmpty()).map(CellValue::of)
          .orElseGet(() -> CellValue.missing(MissingKind.MISSING))));
    }
    return builder.build();
  }

  /** An attribute of the participant. */
  static final class AttributeMethod implements Method {
    @Override
    public DerivationKind kind() {
      return DerivationKind.ATTRIBUTE;
    }

    @Override
    public List<ParameterDoc> parameters() {
      return List.of(ParameterDoc.text("attribute", "", "Name of an attribute of participants; also role, group (its "
          + "letter, or else its key) and label."));
    }

    @Override
    public List<Column> inputs(Dataset dataset, List<Column> named, Map<String, String> parameters) {
      return List.of(Respondents.identifier(dataset, named));
    }

    @Override
    public Derived compute(Source source) {
      String name = source.required("attribute");
      return Derived.of(texts(source, (p, date) -> value(p, name)), MeasurementLevel.NOMINAL, Map.of());
    }

    private static String value(Participant participant, String name) {
      return participant.getAttributes().stream().filter(a -> name.equals(a.getName())).findFirst()
          .map(a -> orEmpty(a.getValue())).orElseGet(() -> switch (name) {
            case "role" -> participant.getRole();
            case "label" -> participant.getLabel();
            case "group" -> group(participant.getGroup());
            default -> "";
          });
    }

    private static String group(ParticipantGroup group) {
      return group == null ? "" : orEmpty(group.getLetter()).isEmpty() ? group.getKey() : group.getLetter();
    }

    @Override
    public void state(Source source, Consumer<String> told) {
      String name = source.text("attribute");
      source.study().getParticipants().forEach(p -> {
        told.accept(orEmpty(p.getKey()));
        told.accept(orEmpty(p.getLabel()));
        told.accept(orEmpty(value(p, name)));
      });
    }
  }

  /** The unit or case of the participant at the time of the row. */
  static final class MembershipMethod implements Method {
    private static final String CASE = "case";

    @Override
    public DerivationKind kind() {
      return DerivationKind.MEMBERSHIP;
    }

    @Override
    public List<ParameterDoc> parameters() {
      return List.of(ParameterDoc.text("of", "unit", "What to name: unit for the setting that the participant belongs "
          + "to, a "
          + "kind of setting such as site for the one around it of that kind, case for the case, or a kind of case "
              + "such "
          + "as family. Of several at the time the one with the largest share counts, among equals the first."));
    }

    @Override
    public List<Column> inputs(Dataset dataset, List<Column> named, Map<String, String> parameters) {
      // A column made before names both: whose row it is and when.
      List<Column> who = named.stream().filter(c -> c.getRole() != ColumnRole.TIME_POINT).toList();
      List<Column> inputs = new ArrayList<>(List.of(Respondents.identifier(dataset, who)));
      Respondents.column(dataset, ColumnRole.TIME_POINT).ifPresent(inputs::add);
      return inputs;
    }

    @Override
    public Derived compute(Source source) {
      String of = source.required("of");
      Map<Participant, List<Spell>> cases = cases(source, of);
      return Derived.of(texts(source, (participant, date) -> {
        List<Spell> spells = new ArrayList<>(cases.getOrDefault(participant, List.of()));
        participant.getMemberships().forEach(m -> unit(m, of).ifPresent(unit -> spells.add(new Spell(unit, m.getFrom(),
            m.getTo(), m.getShare()))));
        Spell best = null;
        for (Spell spell : spells) {
          if (TimeOfRow.holds(spell.from(), spell.to(), date) && (best == null || spell.share() > best.share())) {
            best = spell;
          }
        }
        return best == null ? "" : best.name();
      }), MeasurementLevel.NOMINAL, Map.of());
    }

    /** A stretch of time somewhere. */
    private record Spell(String name, String from, String to, double share) {}

    private static Map<Participant, List<Spell>> cases(Source source, String of) {
      Map<Participant, List<Spell>> cases = new HashMap<>();
      for (Case each : source.study().getCases()) {
        if (of.equals(CASE) || of.equals(each.getKind())) {
          for (CaseMember member : each.getMembers()) {
            cases.computeIfAbsent(member.getParticipant(), p -> new ArrayList<>())
                .add(new Spell(each.getKey(), member.getFrom(), member.getTo(), 1));
          }
        }
      }
      return cases;
    }

    private static Optional<String> unit(Membership membership, String of) {
      Setting setting = membership.getSetting();
      if (of.equals("unit")) {
        return Optional.ofNullable(setting).map(Setting::getKey);
      }
      while (setting != null && !of.equals(setting.getKind())) {
        setting = setting.eContainer() instanceof Setting outer ? outer : null;
      }
      return Optional.ofNullable(setting).map(Setting::getKey);
    }

    @Override
    public void state(Source source, Consumer<String> told) {
      String of = source.text("of");
      source.study().getTimePoints().forEach(t -> told.accept(orEmpty(t.getKey()) + "\t" + orEmpty(t.getDate())));
      told.accept(new TimeOfRow(source.study(), source.dataset()).of(""));
      Map<Participant, List<Spell>> cases = cases(source, of);
      for (Participant participant : source.study().getParticipants()) {
        told.accept(orEmpty(participant.getKey()) + "\t" + orEmpty(participant.getLabel()));
        participant.getMemberships().forEach(m -> told.accept(unit(m, of).orElse("") + "\t" + m.getFrom() + "\t"
            + m.getTo() + "\t" + m.getShare()));
        cases.getOrDefault(participant, List.of()).forEach(spell -> told.accept(spell.toString()));
      }
    }
  }
}
