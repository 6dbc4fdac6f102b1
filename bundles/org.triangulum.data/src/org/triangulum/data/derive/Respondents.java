// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.triangulum.data.DataException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Study;

/**
 * From an identifier in a row to the participant with that key, or else that label; letter case and blanks at the ends
 * apart.
 */
public final class Respondents {
  private final Map<String, Participant> byKey = new HashMap<>();
  private final Map<String, Participant> byLabel = new HashMap<>();

  /** The participants of a study as they are now. */
  public Respondents(Study study) {
    for (Participant participant : study.getParticipants()) {
      byKey.putIfAbsent(normal(participant.getKey()), participant);
      byLabel.putIfAbsent(normal(participant.getLabel()), participant);
    }
  }

  /** The participant that an identifier names. */
  public Optional<Participant> of(String identifier) {
    String name = normal(identifier);
    Participant found = byKey.get(name);
    return name.isEmpty() ? Optional.empty() : Optional.ofNullable(found != null ? found : byLabel.get(name));
  }

  private static String normal(String name) {
    return orEmpty(name).strip().toLowerCase(Locale.ROOT);
  }

  /** The column of a dataset in a role; the first where there are several. */
  public static Optional<Column> column(Dataset dataset, ColumnRole role) {
    return dataset.getColumns().stream().filter(c -> c.getRole() == role).findFirst();
  }

  /** The column that says whose row it is: the one named, or else that of the respondents. */
  static Column identifier(Dataset dataset, List<Column> named) {
    if (named.size() > 1) {
      throw new DataException("One column that names participants is needed, not " + named.size());
    }
    return named.isEmpty() ? column(dataset, ColumnRole.RESPONDENT).orElseThrow(() -> new DataException("Dataset "
        + dataset.getKey() + " has no column of respondents; name the column that says whose row it is"))
        : named.get(0);
  }
}
