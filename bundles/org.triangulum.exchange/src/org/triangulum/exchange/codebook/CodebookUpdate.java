// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.EList;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codebooks;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;

/** Carries out a plan, inside a transaction. Nothing is deleted. */
final class CodebookUpdate {
  private final Study study;
  private final CodebookPlan plan;
  private final Map<CodeDraft, Code> codes = new IdentityHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<String> rekeyed = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  CodebookUpdate(Study study, CodebookPlan plan) {
    this.study = study;
    this.plan = plan;
  }

  /** Brings the study to what the file says; returns what was noticed. */
  List<String> run() {
    if (plan.drafts().stream().anyMatch(book -> book.all().stream().anyMatch(code -> !code.id.isEmpty()))) {
      study.eAllContents().forEachRemaining(each -> ids.add(orEmpty(((StudyElement) each).getId())));
    }
    Map<KeyedElement, List<Code>> before = new IdentityHashMap<>();
    plan.drafts().forEach(draft -> {
      Codebook book = book(draft);
      place(book, draft.codes(), before);
      order(book, draft.codes(), before);
    });
    if (!rekeyed.isEmpty()) {
      notes.add("Keys that another codebook has taken got a number: " + String.join(", ", rekeyed));
    }
    return notes;
  }

  private Codebook book(BookDraft draft) {
    Codebook book = plan.bookOf(draft);
    if (book == null) {
      book = StudyFactory.eINSTANCE.createCodebook();
      String title = draft.title().isEmpty() ? draft.key() : draft.title();
      boolean taken = study.getCodebooks().stream().anyMatch(other -> draft.key().equals(other.getKey()));
      book.setKey(draft.key().isEmpty() || taken ? CodeNames.freeBookKey(study, title) : draft.key());
      if (!draft.id().isEmpty() && ids.add(draft.id())) {
        book.setId(draft.id());
      }
      study.getCodebooks().add(book);
    }
    set(Optional.of(draft.title()).filter(title -> !title.isEmpty()), book.getTitle(), book::setTitle);
    set(draft.kind(), book.getKind(), book::setKind);
    set(draft.description(), book.getDescription(), book::setDescription);
    return book;
  }

  private static void set(Optional<String> text, String was, Consumer<String> setter) {
    text.filter(now -> !now.equals(orEmpty(was))).ifPresent(setter);
  }

  /** Puts codes below their parents, from the top down, so that no code ever stands in itself. */
  private void place(KeyedElement parent, List<CodeDraft> drafts, Map<KeyedElement, List<Code>> before) {
    EList<Code> siblings = Codebooks.codes(parent);
    before.putIfAbsent(parent, List.copyOf(siblings));
    for (CodeDraft draft : drafts) {
      Code code = plan.codeOf(draft);
      if (code == null) {
        code = fresh(draft);
        siblings.add(code);
      } else {
        if (code.eContainer() instanceof KeyedElement from) {
          before.putIfAbsent(from, List.copyOf(Codebooks.codes(from)));
        }
        if (code.eContainer() != parent) {
          siblings.add(code);
        }
      }
      codes.put(draft, code);
      fill(code, draft);
      place(code, draft.codes, before);
    }
  }

  private Code fresh(CodeDraft draft) {
    Code code = StudyFactory.eINSTANCE.createCode();
    boolean taken = !draft.key.isEmpty() && study.getCodebooks().stream().flatMap(b -> CodebookPlan.below(b).stream())
        .anyMatch(other -> draft.key.equals(other.getKey()));
    code.setKey(draft.key.isEmpty() || taken ? CodeNames.freeKey(study, taken ? draft.key : draft.name()) : draft.key);
    if (taken) {
      rekeyed.add(draft.key + " is " + code.getKey());
    }
    if (!draft.id.isEmpty()) {
      if (ids.add(draft.id)) {
        code.setId(draft.id);
      } else {
        notes.add("The identifier " + draft.id + " of " + draft.name() + " is taken in the study; it got a new one");
      }
    }
    draft.codable.ifPresent(codable -> code.setKind(CodebookDifferences.codeKind(codable)));
    return code;
  }

  private void fill(Code code, CodeDraft draft) {
    draft.fields.forEach((field, text) -> {
      if (!field.of(code).equals(text)) {
        field.set(code, text, study);
      }
    });
    draft.codable.filter(codable -> codable == (code.getKind() == CodeKind.CATEGORY))
        .ifPresent(codable -> code.setKind(CodebookDifferences.codeKind(codable)));
  }

  /** Codes in the order of the file; one that is missing in it stays behind the code it stood behind. */
  private void order(KeyedElement parent, List<CodeDraft> drafts, Map<KeyedElement, List<Code>> before) {
    List<Code> wanted = new ArrayList<>(drafts.stream().map(codes::get).toList());
    EList<Code> siblings = Codebooks.codes(parent);
    List<Code> was = before.getOrDefault(parent, List.of());
    for (int i = 0; i < was.size(); i++) {
      Code code = was.get(i);
      if (code.eContainer() == parent && !wanted.contains(code)) {
        wanted.add(i == 0 ? 0 : wanted.indexOf(was.get(i - 1)) < 0 ? wanted.size() : wanted.indexOf(was.get(i - 1)) + 1,
            code);
      }
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (siblings.get(i) != wanted.get(i)) {
        siblings.move(i, wanted.get(i));
      }
    }
    drafts.forEach(draft -> order(codes.get(draft), draft.codes, before));
  }
}
