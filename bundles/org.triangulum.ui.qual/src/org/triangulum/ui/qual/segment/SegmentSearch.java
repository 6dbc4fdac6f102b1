// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.triangulum.coding.CodeQuery;
import org.triangulum.coding.CodeRelation;
import org.triangulum.coding.CodeRelation.Kind;
import org.triangulum.coding.CodingTable;
import org.triangulum.coding.Retrieval;
import org.triangulum.coding.SegmentFilter;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.Activation;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/**
 * What is retrieved: the codes activated, or the code looked at where none is; in the documents activated, or in all
 * where none is.
 */
final class SegmentSearch {
  /** Characters between segments that are near each other, unless said otherwise: about two lines. */
  private static final int NEAR = 200;
  private final StudyDesk desk;
  private final Activation activation;
  private Kind kind = Kind.ANY;
  private final Set<String> others = new LinkedHashSet<>();
  private final Set<String> coders = new LinkedHashSet<>();
  private String words = "";
  private int near = NEAR;

  SegmentSearch(StudyDesk desk, Activation activation) {
    this.desk = desk;
    this.activation = activation;
  }

  Kind kind() {
    return kind;
  }

  void setKind(Kind newKind) {
    kind = newKind;
  }

  void setWords(String newWords) {
    words = newWords;
  }

  /** How many characters may stand between segments near each other. */
  int near() {
    return near;
  }

  void setNear(int characters) {
    near = characters;
  }

  /** Whose segments are retrieved; empty for all. */
  Set<Researcher> coders() {
    Set<Researcher> found = new LinkedHashSet<>();
    coders.forEach(id -> open().element(Researcher.class, id).ifPresent(found::add));
    return found;
  }

  /** Retrieves those of a coder too, or no more. */
  void toggleCoder(Researcher coder) {
    if (!coders.remove(coder.getId())) {
      coders.add(coder.getId());
    }
  }

  void forget() {
    coders.clear();
    kind = Kind.ANY;
    others.clear();
    words = "";
  }

  /** Whether segments are compared with those of other codes. */
  boolean compares() {
    return kind != Kind.ANY && kind != Kind.ALL;
  }

  /** The other codes. */
  Set<Code> others() {
    Set<Code> codes = new LinkedHashSet<>();
    others.forEach(id -> open().element(Code.class, id).ifPresent(codes::add));
    return codes;
  }

  /** Compares with a code, or no more. */
  void toggleOther(Code code) {
    if (!others.remove(code.getId())) {
      others.add(code.getId());
    }
  }

  /** The codes that are retrieved; empty for none. */
  Set<Code> codes() {
    Set<Code> active = activation.codes(study());
    if (!active.isEmpty()) {
      return active;
    }
    return new LinkedHashSet<>(looked().map(Activation::family).orElse(List.of()));
  }

  /** Whether the code looked at is followed for want of activated codes. */
  boolean follows() {
    return activation.codes(study()).isEmpty() && looked().isPresent();
  }

  private Optional<Code> looked() {
    return desk.navigator().where().code().flatMap(id -> open().element(Code.class, id));
  }

  /** The documents that are looked through; all where none is activated. */
  List<Document> documents() {
    List<Document> active = activation.documents(study());
    return active.isEmpty() ? study().getDocuments() : active;
  }

  /** The segments; empty when no code is chosen, or none to compare with. */
  Optional<Retrieval> run() {
    Set<Code> codes = codes();
    if (codes.isEmpty() || compares() && others().isEmpty()) {
      return Optional.empty();
    }
    CodeRelation relation = kind == Kind.ANY ? CodeRelation.ANY : kind == Kind.ALL ? CodeRelation.ALL
        : new CodeRelation(kind, others(), kind == Kind.NEAR ? near : 0);
    List<Document> active = activation.documents(study());
    CodeQuery query = CodeQuery.of(codes, compares()).relation(relation)
        .filter(SegmentFilter.ALL.documents(Set.copyOf(active)).coders(coders()));
    if (!words.isBlank()) {
      query = query.text(Pattern.compile(Pattern.quote(words.strip()),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
    return Optional.of(query.run(CodingTable.of(study()), open().view().passages()::text));
  }

  private Study study() {
    return open().study();
  }

  private OpenStudy open() {
    return desk.open().orElseThrow();
  }
}
