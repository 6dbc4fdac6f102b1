// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import org.triangulum.model.study.FollowedThread;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.display.RenderedDisplay.Kind;
import org.triangulum.triangulation.thread.ThreadPath;

/** Threads: questions followed from one component of the study to the others. */
record ThreadsPage(Material material) implements Page {

  @Override
  public String address() {
    return "threads.html";
  }

  @Override
  public String title() {
    return "Threads";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Element page = el("div").add(el("h1").text(title()),
        el("p", "lede").text("Questions that came up in one component and were followed across the others."));
    for (FollowedThread thread : material.study().getThreads()) {
      page.add(thread(ThreadPath.of(thread, material.view())));
    }
    return page;
  }

  private Html thread(ThreadPath path) {
    FollowedThread thread = path.thread();
    Pieces pieces = new Pieces(material, "");
    Element list = el("ol", "thread");
    for (ThreadPath.Step step : path.steps()) {
      Element item = el("li");
      Element head = el("p", "quiet");
      step.group().ifPresent(g -> head.add(pieces.badge(g)).text(" "));
      head.words(step.component().isEmpty() ? "across components" : step.component())
          .text(step.date().isEmpty() ? "" : " · " + step.date().substring(0, Math.min(10, step.date().length())))
          .text(step.author().isEmpty() ? "" : " · " + step.author());
      item.add(head);
      Element says = el("p");
      if (step.says().kind() == Kind.QUOTE) {
        says.add(el("span", "inline-quote").attr("dir", "auto").text(step.says().text()));
      } else {
        says.words(step.says().text());
      }
      step.element().ifPresent(e -> says.text(" ").add(pieces.key(e)));
      item.add(says);
      if (!step.note().isEmpty()) {
        item.add(el("p", "rationale").words(step.note()));
      }
      list.add(item);
    }
    Element section = el("section").id(material.addresses().anchor(thread)).add(
        el("h2").add(el("span", "key").words(Addresses.key(thread))).text(" ")
            .words(Words.has(thread.getTitle()) ? thread.getTitle() : Words.orEmpty(thread.getQuestion())), list);
    if (path.stayed()) {
      section.add(el("p", "state").text("The thread has not left its component yet."));
    }
    return section.add(Words.has(thread.getConclusion())
        ? el("p").add(el("strong").text("Conclusion. ")).words(thread.getConclusion())
        : el("p", "missing").text("○ Not concluded yet."));
  }
}
