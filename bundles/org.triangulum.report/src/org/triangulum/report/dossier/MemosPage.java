// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import java.util.Set;
import org.triangulum.coding.memo.MemoQuery;
import org.triangulum.model.study.Checklist;
import org.triangulum.model.study.ChecklistItem;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.MemoStatus;
import org.triangulum.model.study.ProtocolVersion;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/**
 * How the team worked: protocol, researchers with their interests, the decision log, negative cases and rival
 * explanations, memos and checklists.
 */
record MemosPage(Material material) implements Page {

  @Override
  public String address() {
    return "memos.html";
  }

  @Override
  public String title() {
    return "Team, decisions and memos";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Study study = material.study();
    Element page = el("div").add(el("h1").text(title()), researchers(study.getResearchers()));
    if (study.getDesign() != null && !study.getDesign().getProtocolVersions().isEmpty()) {
      page.add(protocol(study.getDesign().getProtocolVersions()));
    }
    page.add(decisions(MemoQuery.DECISIONS.run(study, MemoQuery.Order.CREATED)), new RelationPieces(material,
        new Pieces(material, "")).all(), el("h2").text("Memos"));
    if (study.getMemos().isEmpty()) {
      page.add(Pieces.empty("The team has written no memos."));
    }
    for (MemoKind kind : List.of(MemoKind.ANALYTIC, MemoKind.METHODOLOGICAL, MemoKind.REFLEXIVE,
        MemoKind.COMMENT)) {
      memos(kind, page);
    }
    study.getChecklists().forEach(checklist -> page.add(checklist(checklist)));
    return page;
  }

  private Html researchers(List<Researcher> researchers) {
    if (researchers.isEmpty()) {
      return Pieces.empty("The study names no researchers.");
    }
    Element body = el("tbody");
    for (Researcher researcher : researchers) {
      body.add(el("tr").add(el("th").attr("scope", "row").words(Addresses.key(researcher)),
          el("td").words(Words.orEmpty(researcher.getName())), el("td").words(Words.orEmpty(researcher.getRole())),
          el("td").words(Words.has(researcher.getInterests()) ? researcher.getInterests() : "none declared")));
    }
    return Tables.of("Researchers", List.of("", "Name", "Role", "Declared interests"), body);
  }

  private Html protocol(List<ProtocolVersion> versions) {
    Element body = el("tbody");
    for (ProtocolVersion version : versions) {
      body.add(el("tr").add(el("th").attr("scope", "row").words(Words.has(version.getTitle()) ? version.getTitle()
          : Addresses.key(version)), el("td").text(Words.orEmpty(version.getDate())), el("td")
          .text(Words.of(version.getStatus())),
          el("td").words(Words.orEmpty(version.getChanges()))));
    }
    return Html.all(el("h2").text("Protocol"), Tables.of("Protocol", List.of("Version", "Date", "State", "Changes"),
        body));
  }

  private void memos(MemoKind kind, Element page) {
    List<Memo> memos = MemoQuery.ALL.withKinds(Set.of(kind)).run(material.study(), MemoQuery.Order.CREATED);
    List<Memo> shown = memos.stream().filter(material.addresses()::shows).toList();
    if (!memos.isEmpty()) {
      page.add(el("h3").text(kind == MemoKind.COMMENT ? "Comments of reviewers"
          : Words.capital(Words.of(kind)) + " memos"));
    }
    if (shown.size() < memos.size()) {
      page.add(Pieces.empty("The team keeps " + Words.count(memos.size(), "reflexive memo", "reflexive memos")
          + " in the study and does not print " + (memos.size() == 1 ? "it" : "them") + " here."));
    }
    shown.forEach(memo -> page.add(memo(memo)));
  }

  private Html decisions(List<Memo> decisions) {
    Element part = el("section").add(el("h2").text("Decision log"));
    if (decisions.isEmpty()) {
      return part.add(Pieces.empty("The team has logged no decisions."));
    }
    Element body = el("tbody");
    for (Memo memo : decisions) {
      Element what = el("td", "decision").add(el("strong").words(Words.orEmpty(memo.getTitle())));
      if (Words.has(memo.getText())) {
        what.add(el("p").attr("dir", "auto").text(memo.getText()));
      }
      Element status = el("td").text(Words.of(memo.getStatus()));
      if (memo.getStatus() == MemoStatus.OPEN && Words.has(memo.getDue())) {
        status.text(", due " + memo.getDue());
      }
      body.add(el("tr").id(material.addresses().anchor(memo)).add(
          el("th").attr("scope", "row").add(el("span", "key").words(Addresses.key(memo))),
          el("td", "time").text(Words.orEmpty(memo.getCreated())), what, status,
          el("td").words(Words.orEmpty(memo.getAlternatives())),
          el("td").add(new Pieces(material, "").keys(memo.getAbout())),
          el("td").words(memo.getAuthor() == null ? "" : Addresses.key(memo.getAuthor()))));
    }
    return part.add(Tables.of("Decision log", "decisions", List.of("", "Date", "Decision", "Status", "Alternatives",
        "Concerns", "By"), body));
  }

  private Html memo(Memo memo) {
    Element block = el("section", "memo").id(material.addresses().anchor(memo)).add(
        el("h4").add(el("span", "key").words(Addresses.key(memo))).text(" ").words(Words.orEmpty(memo.getTitle())),
        el("p").attr("dir", "auto").text(Words.orEmpty(memo.getText())));
    Element foot = el("p", "quiet").words(memo.getAuthor() == null ? "" : Addresses.key(memo.getAuthor()))
        .text(" " + Words.orEmpty(memo.getCreated()));
    if (Words.has(memo.getModified())) {
      foot.text(", changed " + memo.getModified());
    }
    return block.add(memo.getAbout().isEmpty() ? foot : foot.text(" on ")
        .add(new Pieces(material, "").keys(memo.getAbout())));
  }

  private Html checklist(Checklist checklist) {
    Element body = el("tbody");
    for (ChecklistItem item : checklist.getItems()) {
      body.add(el("tr").add(el("th").attr("scope", "row").words(Addresses.key(item)), el("td")
          .words(Words.orEmpty(item.getText())),
          el("td").words(Words.has(item.getAnswer()) ? item.getAnswer() : "open"),
          el("td").words(Words.orEmpty(item.getComment())).text(" ")
          .add(new Pieces(material, "").keys(item.getProof()))));
    }
    String name = Words.has(checklist.getName()) ? checklist.getName() : Addresses.key(checklist);
    return Html.all(el("h2").words((name + " " + Words.orEmpty(checklist.getVersion())).strip()),
        Tables.of(name, List.of("Item", "What", "Answer", "Where it is shown"), body));
  }
}
