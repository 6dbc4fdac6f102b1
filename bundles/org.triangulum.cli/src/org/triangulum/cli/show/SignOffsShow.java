// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.SignOffCheck;
import org.triangulum.triangulation.SignOffs;
import org.triangulum.triangulation.StateDifference;

/** Sign-offs of findings, with what has changed since. */
final class SignOffsShow implements ShownView {
  @Override
  public String name() {
    return "sign-offs";
  }

  @Override
  public String description() {
    return "The latest sign-off of each person, whether it holds, and what changed since; --key FINDING picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<SignOffCheck> checks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Finding finding : selection.of(selection.view().study().getFindings(), "finding")) {
      List<SignOffCheck> latest = SignOffs.latest(selection.view().study(), finding).stream()
          .map(selection.view()::check).toList();
      checks.addAll(latest);
      latest.forEach(check -> write(check, text));
      if (latest.isEmpty()) {
        text.append(ElementLabel.of(finding).key()).append("  not signed off\n");
      }
    }
    return new Shown(Json.array(checks, SignOffsShow::document), text.toString());
  }

  private static void write(SignOffCheck check, StringBuilder text) {
    text.append(ElementLabel.of(check.signOff().getFinding()).key()).append("  ")
        .append(check.signOff().getBy() == null ? "nobody named" : ElementLabel.of(check.signOff().getBy()).key())
        .append("  ").append(ElementLabel.orEmpty(check.signOff().getDate())).append("  ")
        .append(word(check)).append('\n');
    check.differences().forEach(d -> text.append("    ").append(d.line()).append('\n'));
  }

  private static String word(SignOffCheck check) {
    return switch (check.outcome()) {
      case HOLDS -> "holds";
      case CHANGED -> "changed since";
      case UNBOUND -> "not bound to a state";
    };
  }

  private static JsonObject document(SignOffCheck check) {
    return Json.named(check.signOff()).key("finding", check.signOff().getFinding()).key("by", check.signOff().getBy())
        .put("date", check.signOff().getDate()).put("note", check.signOff().getNote())
        .put("hash", check.signOff().getHash()).put("outcome", check.outcome().name().toLowerCase(Locale.ROOT))
        .put("differences", Json.array(check.differences(), SignOffsShow::difference)).done();
  }

  private static JsonObject difference(StateDifference difference) {
    return new Json().put("kind", difference.kind().name().toLowerCase(Locale.ROOT)).put("name", difference.name())
        .put("then", difference.then()).put("now", difference.now()).done();
  }
}
