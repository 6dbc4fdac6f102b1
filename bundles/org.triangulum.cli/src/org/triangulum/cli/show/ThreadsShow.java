// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import static org.triangulum.model.ElementLabel.orEmpty;

import com.google.gson.JsonObject;
import java.util.List;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.FollowedThread;
import org.triangulum.triangulation.thread.ThreadPath;
import org.triangulum.triangulation.thread.ThreadSuggestions;
import org.triangulum.triangulation.thread.ThreadSuggestions.Suggestion;

/** Followed threads as paths. */
final class ThreadsShow implements ShownView {
  @Override
  public String name() {
    return "threads";
  }

  @Override
  public String description() {
    return "Followed threads as paths through the components; --key THREAD shows one with where it could go next.";
  }

  @Override
  public Shown of(Selection selection) {
    List<FollowedThread> threads = selection.of(selection.view().study().getThreads(), "thread");
    StringBuilder text = new StringBuilder();
    List<JsonObject> documents = threads.stream().map(thread -> {
      ThreadPath path = ThreadPath.of(thread, selection.view());
      List<Suggestion> next = selection.key().isEmpty() ? List.of()
          : new ThreadSuggestions(selection.view()).next(thread);
      append(path, next, text);
      return Json.named(thread).put("question", thread.getQuestion()).put("conclusion", thread.getConclusion())
          .put("components", Json.texts(path.components())).put("steps", Json.array(path.steps(), ThreadsShow::step))
          .put("next", Json.array(next, s -> Json.named(s.element()).put("place", s.place())
              .put("component", s.component()).put("why", s.why()).done())).done();
    }).toList();
    return new Shown(Json.array(documents, d -> d), text.toString());
  }

  private static JsonObject step(ThreadPath.Step step) {
    return step.element().map(Json::named).orElseGet(Json::new).put("component", step.component())
        .put("says", step.says().plain()).put("note", step.note()).put("date", step.date()).put("author", step.author())
        .done();
  }

  private static void append(ThreadPath path, List<Suggestion> next, StringBuilder text) {
    text.append(ElementLabel.of(path.thread()).key()).append("  ").append(orEmpty(path.thread().getQuestion()))
        .append('\n');
    for (ThreadPath.Step step : path.steps()) {
      text.append(step == path.steps().get(0) ? "  at " : "  → ")
          .append(step.element().map(e -> ElementLabel.of(e).brief()).orElse("nothing"))
          .append(step.component().isEmpty() ? "" : " (" + step.component() + ")").append(": ")
          .append(step.note()).append('\n');
    }
    text.append("  Conclusion: ").append(orEmpty(path.thread().getConclusion()).isEmpty() ? "none yet"
        : path.thread().getConclusion()).append('\n');
    next.forEach(s -> text.append("  could go to ").append(ElementLabel.of(s.element()).brief()).append(": ")
        .append(s.why()).append('\n'));
  }
}
