// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.Derived;
import org.triangulum.data.derive.DerivedColumn;
import org.triangulum.data.derive.Respondents;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Setting;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.DataColumn;

/**
 * What the study knows of the participant of each row, as columns that every dataset with a column of respondents has
 * without storing them: {@code participant.NAME} for an attribute, the {@code role}, {@code group} or {@code label};
 * {@code membership.unit}, {@code membership.KIND} of setting, {@code membership.case} and {@code membership.KIND} of
 * case for where the participant belonged at the time of the row. A column of the dataset with such a key comes first.
 */
public final class JoinedColumns {
  private static final String PARTICIPANT = "participant.";
  private static final String MEMBERSHIP = "membership.";

  private final Study study;
  private final Derivations derivations;

  /** Joined columns of a study. */
  public JoinedColumns(Study study, Blobs blobs) {
    this.study = study;
    this.derivations = new Derivations(blobs);
  }

  /** Whether a name is that of a joined column. */
  public static boolean isJoined(String name) {
    return name.startsWith(PARTICIPANT) && name.length() > PARTICIPANT.length()
        || name.startsWith(MEMBERSHIP) && name.length() > MEMBERSHIP.length();
  }

  /**
   * The column of that name, one value a row of the dataset; empty when the name is none of a joined column.
   *
   * @throws DataException when the dataset does not say whose rows they are
   */
  public Optional<DataColumn> of(Dataset dataset, String name) {
    if (!isJoined(name)) {
      return Optional.empty();
    }
    Derived derived = derivations.preview(study, dataset, request(name));
    return Optional.of(new DataColumn(name, name, derived.level(), ColumnRole.GROUP, Polarity.UNSTATED,
        derived.labels(), derived.values()));
  }

  /** The derived column that would store a joined one. */
  static DerivedColumn request(String name) {
    return name.startsWith(PARTICIPANT)
        ? DerivedColumn.of(name, DerivationKind.ATTRIBUTE, List.of(), Map.of("attribute",
            name.substring(PARTICIPANT.length())))
        : DerivedColumn.of(name, DerivationKind.MEMBERSHIP, List.of(), Map.of("of",
            name.substring(MEMBERSHIP.length())));
  }

  /** The names there are for a dataset; none where it does not say whose rows they are. */
  public List<String> names(Dataset dataset) {
    if (Respondents.column(dataset, ColumnRole.RESPONDENT).isEmpty()) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>(List.of(PARTICIPANT + "role", PARTICIPANT + "group"));
    study.getParticipants().forEach(p -> p.getAttributes().forEach(a -> add(names, PARTICIPANT, a.getName())));
    names.add(MEMBERSHIP + "unit");
    study.getSettings().forEach(setting -> kinds(setting).forEach(kind -> add(names, MEMBERSHIP, kind)));
    if (!study.getCases().isEmpty()) {
      names.add(MEMBERSHIP + "case");
      study.getCases().stream().map(Case::getKind).forEach(kind -> add(names, MEMBERSHIP, kind));
    }
    return List.copyOf(names);
  }

  private static void add(Set<String> names, String prefix, String name) {
    if (name != null && !name.isBlank()) {
      names.add(prefix + name);
    }
  }

  private static List<String> kinds(Setting setting) {
    List<String> kinds = new ArrayList<>();
    kinds.add(setting.getKind());
    setting.getSettings().forEach(inner -> kinds.addAll(kinds(inner)));
    return kinds;
  }
}
