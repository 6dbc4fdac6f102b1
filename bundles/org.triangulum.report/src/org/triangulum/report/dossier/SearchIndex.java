// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.QuoteText;

/** Everything that can be found, as a script with one array; pages opened from the file system may not fetch data. */
final class SearchIndex {
  private static final Gson GSON = new GsonBuilder().disableJdkUnsafe().create();
  private final Material material;
  private final List<List<String>> entries = new ArrayList<>();

  SearchIndex(Material material) {
    this.material = material;
  }

  byte[] script(List<Layout.Contents> pages) {
    entries.clear();
    Study study = material.study();
    pages.forEach(page -> entries.add(List.of("Page", page.label(), "", page.address(), "")));
    study.getFindings().forEach(f -> {
      StringBuilder text = new StringBuilder(Words.orEmpty(f.getNote()));
      f.getWordings().forEach(w -> text.append(' ').append(Words.orEmpty(w.getText())));
      add("Finding", f, f.getTitle(), text.toString(), f.getSection());
    });
    study.getQuotes().forEach(q -> add("Quote", q, Attribution.of(q), QuoteText.of(q).plain(), q.getGroup()));
    study.getAnalysisRuns().forEach(r -> add("Result", r, r.getTitle(), r.getAnalysis(), null));
    study.getReportedFigures().forEach(f -> add("Figure", f, f.getWhat(), f.getPrinted(), f.getGroup()));
    study.getIssues().forEach(i -> add("Issue", i, i.getTitle(), Words.orEmpty(i.getClaim()) + " "
        + Words.orEmpty(i.getRemark()), null));
    study.getRecommendations().forEach(r -> add("Recommendation", r, r.getText(), r.getAddressee(), r.getGroup()));
    study.getStakeholderResponses().forEach(r -> add("Response", r, r.getGist(), r.getText(), null));
    study.getMetaInferences().forEach(m -> add("Meta-inference", m, m.getText(), "", null));
    study.getJointDisplays().forEach(d -> add("Joint display", d, d.getTitle(), "", null));
    study.getParticipants().forEach(p -> add("Participant", p, p.getLabel(), p.getRole(), p.getGroup()));
    study.getDocuments().forEach(d -> add("Document", d, d.getTitle(), "", d.getGroup()));
    study.getInstruments().forEach(i -> add("Instrument", i, i.getName(), i.getAbbreviation(), null));
    study.getDatasets().forEach(d -> add("Data", d, d.getTitle(), d.getDescription(), null));
    study.getMemos().forEach(m -> add("Memo", m, m.getTitle(), m.getText(), null));
    study.getExternalStudies().forEach(e -> add("Other study", e, e.getCitation(), e.getSummary(), null));
    study.getCodebooks().forEach(book -> book.getCodes().forEach(this::code));
    return ("window.dossierIndex = " + GSON.toJson(entries) + ";\n").getBytes(StandardCharsets.UTF_8);
  }

  private void code(Code code) {
    add("Theme", code, code.getName(), code.getDefinition(), code.getGroup());
    code.getCodes().forEach(this::code);
  }

  private void add(String kind, StudyElement element, String title, String text, ParticipantGroup group) {
    String key = Addresses.key(element);
    String shown = Words.orEmpty(title).isEmpty() || title.equals(key) ? key : key + " " + title.strip();
    material.addresses().of(element).ifPresent(address -> entries.add(List.of(kind, clean(shown),
        clean(Words.orEmpty(text)),
        address, group == null ? "" : material.groups().indexOf(group) + Pieces.letter(group))));
  }

  /** What cannot be written as UTF-8 would make the file differ from what was meant. */
  private static String clean(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
