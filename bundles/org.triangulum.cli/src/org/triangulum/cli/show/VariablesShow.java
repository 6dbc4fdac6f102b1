// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.triangulum.data.NumberRange;
import org.triangulum.data.quality.ColumnProfile;
import org.triangulum.data.quality.Profiles;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnMeaning;

/** The variables of datasets, with missing values counted by kind. */
final class VariablesShow implements ShownView {
  @Override
  public String name() {
    return "variables";
  }

  @Override
  public String description() {
    return "Variables with type, level, labels, range and missing values by kind; --key DATASET picks one dataset.";
  }

  @Override
  public Shown of(Selection selection) {
    List<ColumnProfile> profiles = new ArrayList<>();
    for (Dataset dataset : selection.of(selection.view().study().getDatasets(), "dataset")) {
      profiles.addAll(Profiles.of(dataset, selection.view().blobs()));
    }
    TextTable table = new TextTable("Dataset", "Variable", "Type", "Level", "Role", "Valid", "Not asked",
        "Not applicable", "Refused", "Missing", "Different", "From", "To", "Label");
    profiles.forEach(p -> table.row(((Dataset) p.column().eContainer()).getKey(), p.column().getKey(),
        p.column().getType().getLiteral(), p.column().getLevel().getLiteral(), p.column().getRole().getLiteral(),
        Integer.toString(p.valid()), count(p, MissingKind.NOT_ASKED), count(p, MissingKind.NOT_APPLICABLE),
        count(p, MissingKind.REFUSED), count(p, MissingKind.MISSING), Integer.toString(p.distinct()),
        number(p.least()), number(p.most()), p.column().getLabel() == null ? "" : p.column().getLabel()));
    return new Shown(Json.array(profiles, VariablesShow::document), table.toString());
  }

  private static String count(ColumnProfile profile, MissingKind kind) {
    return Integer.toString(profile.missing().get(kind));
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? NumberRange.plain(value.getAsDouble()) : "";
  }

  private static JsonObject document(ColumnProfile profile) {
    Column column = profile.column();
    Json missing = new Json();
    profile.missing().entrySet().stream().sorted((a, b) -> a.getKey().compareTo(b.getKey()))
        .forEach(e -> missing.put(e.getKey().getLiteral(), e.getValue()));
    return Json.named(column).key("dataset", (Dataset) column.eContainer()).put("type", column.getType())
        .put("level", column.getLevel()).put("role", column.getRole()).key("item", column.getItem())
        .put("range", column.getRange()).put("valid", profile.valid()).put("missing", missing.done())
        .put("distinct", profile.distinct()).put("least", profile.least()).put("most", profile.most())
        .put("labels", Json.array(ColumnMeaning.of(column).labels().entrySet(), e -> new Json()
            .put("value", e.getKey()).put("label", e.getValue()).done()))
        .put("derived", column.getDerivation() == null ? "" : column.getDerivation().getKind().getLiteral()).done();
  }
}
