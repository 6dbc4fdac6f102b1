// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.StakeholderResponse;

/** Responses of stakeholders with what they are about. */
final class ResponsesShow implements ShownView {
  @Override
  public String name() {
    return "responses";
  }

  @Override
  public String description() {
    return "Responses of stakeholders with stance, date and what they are about; --key RESPONSE picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<StakeholderResponse> responses =
        selection.of(selection.view().study().getStakeholderResponses(), "response");
    TextTable table = new TextTable("Key", "Who", "Date", "Stance", "About", "Gist");
    responses.forEach(r -> table.row(ElementLabel.of(r).key(), ElementLabel.orEmpty(r.getStakeholder()),
        ElementLabel.orEmpty(r.getDate()), ElementLabel.orEmpty(r.getStance()),
        r.getAbout().isEmpty() ? "nothing linked" : r.getAbout().stream().map(e -> ElementLabel.of(e).brief())
            .collect(Collectors.joining(", ")),
        ElementLabel.shorten(ElementLabel.orEmpty(r.getGist()).isEmpty() ? ElementLabel.orEmpty(r.getText())
            : r.getGist())));
    return new Shown(Json.array(responses, ResponsesShow::document), table.toString());
  }

  private static JsonObject document(StakeholderResponse response) {
    return Json.named(response).put("stakeholder", response.getStakeholder()).put("date", response.getDate())
        .put("stance", response.getStance()).put("gist", response.getGist()).put("text", response.getText())
        .key("author", response.getAuthor()).put("about", Json.array(response.getAbout(), e -> Json.named(e).done()))
        .done();
  }
}
