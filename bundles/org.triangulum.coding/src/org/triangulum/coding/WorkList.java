// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;

/** How far each document has been coded, by whom, and what stage that suggests. A snapshot. */
public final class WorkList {
  /**
   * From this share of reached talk on a document counts as coded in full. A rule of this program, so that a proposal
   * can be made at all; the team decides.
   */
  public static final double FULL = 0.8;

  private final List<Row> rows;

  /**
   * A document.
   *
   * @param stage as the team set it
   * @param proposed what the codings suggest: none without codings; full from {@link #FULL} of {@code reached} on;
   *     second-coded where two coders reach that much each; partial otherwise
   * @param codings how many there are
   * @param coders who coded, with how many codings, in order of first appearance; null stands for unknown coders
   * @param coded share of the participants' talk, in UTF-16 units, that lies in a coding; 0 to 1
   * @param reached share of the participants' talk in turns that hold at least one coding; without turns, from the
   *     first coding to the last one; 0 to 1
   */
  public record Row(Document document, CodingStage stage, CodingStage proposed, int codings,
      Map<Researcher, Integer> coders, double coded, double reached) {

    /** Whether the team's stage is not what the codings suggest. */
    public boolean differs() {
      return stage != proposed;
    }

    /** Whether somebody coded in the document. */
    public boolean codedBy(Researcher coder) {
      return coders.containsKey(coder);
    }
  }

  private WorkList(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** All documents of a study, in its order. */
  public static WorkList of(Study study) {
    Map<Document, List<Coding>> byDocument = new IdentityHashMap<>();
    for (Coding coding : study.getCodings()) {
      byDocument.computeIfAbsent(coding.getDocument(), d -> new ArrayList<>()).add(coding);
    }
    List<Row> rows = new ArrayList<>();
    for (Document document : study.getDocuments()) {
      rows.add(row(document, byDocument.getOrDefault(document, List.of())));
    }
    return new WorkList(rows);
  }

  /** One document. */
  public static Row of(Study study, Document document) {
    return row(document, CodingsOf.of(study, document).all());
  }

  /** The documents. */
  public List<Row> rows() {
    return rows;
  }

  /** How many documents are in a stage. */
  public int count(CodingStage stage) {
    return (int) rows.stream().filter(r -> r.stage() == stage).count();
  }

  private static Row row(Document document, List<Coding> codings) {
    Map<Researcher, List<Coding>> byCoder = new LinkedHashMap<>();
    codings.forEach(c -> byCoder.computeIfAbsent(c.getCoder(), k -> new ArrayList<>()).add(c));
    Talk all = new Talk(document, CodingsOf.of(codings));
    CodingStage proposed = CodingStage.NONE;
    if (!codings.isEmpty()) {
      long thorough = byCoder.size() < 2 ? 0 : byCoder.values().stream()
          .filter(own -> new Talk(document, CodingsOf.of(own)).reached() >= FULL).count();
      proposed = thorough >= 2 ? CodingStage.SECOND_CODED : all.reached() >= FULL ? CodingStage.FULL
          : CodingStage.PARTIAL;
    }
    Map<Researcher, Integer> coders = new LinkedHashMap<>();
    byCoder.forEach((coder, own) -> coders.put(coder, own.size()));
    return new Row(document, Optional.ofNullable(document.getStage()).orElse(CodingStage.NONE), proposed,
        codings.size(), Collections.unmodifiableMap(coders), all.coded(), all.reached());
  }
}
