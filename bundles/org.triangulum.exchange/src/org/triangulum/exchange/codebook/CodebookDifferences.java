// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codebooks;
import org.triangulum.exchange.codebook.CodebookDifference.Kind;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;

/** What a plan would change. */
final class CodebookDifferences {
  private final CodebookPlan plan;
  private final List<CodebookDifference> found = new ArrayList<>();

  private CodebookDifferences(CodebookPlan plan) {
    this.plan = plan;
  }

  /** The differences, codebook by codebook and in order of the file; what is missing in it comes last. */
  static List<CodebookDifference> of(CodebookPlan plan) {
    CodebookDifferences differences = new CodebookDifferences(plan);
    plan.drafts().forEach(differences::book);
    plan.missing().forEach(code -> differences.add(Kind.MISSING, named(code), ""));
    return List.copyOf(differences.found);
  }

  private void book(BookDraft draft) {
    Codebook book = plan.bookOf(draft);
    if (book == null) {
      add(Kind.ADDED, "codebook " + (draft.title().isEmpty() ? draft.key() : draft.title()), "");
    } else {
      String name = "codebook " + CodeNames.name(book);
      if (!draft.title().isEmpty() && !draft.title().equals(orEmpty(book.getTitle()))) {
        add(Kind.RENAMED, name, "now " + quoted(draft.title()));
      }
      text(name, "kind", orEmpty(book.getKind()), draft.kind());
      text(name, "description", orEmpty(book.getDescription()), draft.description());
    }
    children(book, draft.codes(), book == null ? draft.title() : CodeNames.name(book));
  }

  private void children(KeyedElement parent, List<CodeDraft> drafts, String parentName) {
    for (CodeDraft draft : drafts) {
      Code code = plan.codeOf(draft);
      if (code == null) {
        add(Kind.ADDED, named(draft.key, draft.name()), "below " + parentName);
      } else {
        if (code.eContainer() != parent) {
          add(Kind.MOVED, named(code), "from " + nameOf((KeyedElement) code.eContainer()) + " to " + parentName);
        }
        changes(code, draft);
      }
      children(code, draft.codes, draft.name());
    }
    List<Code> stay = drafts.stream().map(plan::codeOf)
        .filter(code -> code != null && parent != null && code.eContainer() == parent).toList();
    if (parent != null && !stay.equals(Codebooks.codes(parent).stream().filter(stay::contains).toList())) {
      add(Kind.REORDERED, "the codes below " + nameOf(parent), "");
    }
  }

  private void changes(Code code, CodeDraft draft) {
    for (Map.Entry<CodeField, String> field : draft.fields.entrySet()) {
      String was = field.getKey().of(code);
      if (Objects.equals(was, field.getValue())) {
        continue;
      }
      if (field.getKey() == CodeField.NAME) {
        add(Kind.RENAMED, named(code), "now " + quoted(field.getValue()));
      } else {
        text(named(code), field.getKey().header(), was, Optional.of(field.getValue()));
      }
    }
    draft.codable.filter(codable -> codable == (code.getKind() == CodeKind.CATEGORY)).ifPresent(codable ->
        text(named(code), "kind", code.getKind().getLiteral(), Optional.of(codeKind(codable).getLiteral())));
  }

  /** The kind of a code of which only is known whether segments may be coded with it. */
  static CodeKind codeKind(boolean codable) {
    return codable ? CodeKind.CODE : CodeKind.CATEGORY;
  }

  private void text(String what, String field, String was, Optional<String> now) {
    now.filter(text -> !text.equals(was)).ifPresent(text -> add(Kind.CHANGED, what, field + " from " + quoted(was)
        + " to " + quoted(text)));
  }

  private void add(Kind kind, String code, String detail) {
    found.add(new CodebookDifference(kind, code, detail));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "nothing" : "\"" + ElementLabel.shorten(text) + "\"";
  }

  private static String nameOf(KeyedElement parent) {
    return parent instanceof Code code ? CodeNames.name(code) : CodeNames.name((Codebook) parent);
  }

  static String named(Code code) {
    return named(orEmpty(code.getKey()), CodeNames.name(code));
  }

  static String named(String key, String name) {
    return key.isEmpty() || key.equals(name) ? "code " + name : "code " + key + " " + name;
  }
}
