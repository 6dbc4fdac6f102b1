// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codebooks;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;

/**
 * Which codebooks and codes of a study those of a file are. A codebook is found by identifier, then by key; one that a
 * file does not name is the one that holds most of its codes. A code is found, in these codebooks, by identifier, then
 * by key, then by its name below the same parent.
 */
final class CodebookPlan {
  private final Study study;
  private final List<BookDraft> drafts;
  private final Map<BookDraft, Codebook> books = new IdentityHashMap<>();
  private final Map<CodeDraft, Code> codes = new IdentityHashMap<>();
  private final Set<Code> matched = new HashSet<>();
  private final Map<String, Code> byId = new HashMap<>();
  private final Map<String, Code> byKey = new HashMap<>();

  /**
   * A plan for codebooks of a file.
   *
   * @param asNew whether all are new ones, whatever the study has
   */
  CodebookPlan(Study study, List<BookDraft> drafts, boolean asNew) {
    this.study = study;
    this.drafts = drafts;
    if (asNew) {
      return;
    }
    drafts.forEach(draft -> book(draft).ifPresent(book -> books.put(draft, book)));
    books.values().forEach(book -> below(book).forEach(code -> {
      byId.putIfAbsent(orEmpty(code.getId()).toLowerCase(Locale.ROOT), code);
      byKey.putIfAbsent(orEmpty(code.getKey()), code);
    }));
    drafts.forEach(draft -> draft.all().forEach(code -> known(code).ifPresent(found -> match(code, found))));
    drafts.forEach(draft -> matchNames(books.get(draft), draft.codes()));
  }

  /** The codebook of the study that a draft is; null when it is a new one. */
  Codebook bookOf(BookDraft draft) {
    return books.get(draft);
  }

  /** The code of the study that a draft is; null when it is a new one. */
  Code codeOf(CodeDraft draft) {
    return codes.get(draft);
  }

  /** The codes of the codebooks found that no draft is, in order. */
  List<Code> missing() {
    List<Code> missing = new ArrayList<>();
    new LinkedHashMap<>(books).values().stream().distinct()
        .forEach(book -> below(book).stream().filter(code -> !matched.contains(code)).forEach(missing::add));
    return missing;
  }

  private Optional<Codebook> book(BookDraft draft) {
    List<Codebook> all = study.getCodebooks();
    if (!draft.id().isEmpty() || !draft.key().isEmpty()) {
      return all.stream().filter(book -> draft.id().equalsIgnoreCase(orEmpty(book.getId())) && !draft.id().isEmpty())
          .findFirst().or(() -> all.stream().filter(book -> draft.key().equals(orEmpty(book.getKey()))
              && !draft.key().isEmpty()).findFirst());
    }
    Set<String> known = new HashSet<>();
    draft.all().forEach(code -> {
      known.add(code.id);
      known.add("key " + code.key);
    });
    known.removeAll(Set.of("", "key "));
    Codebook best = null;
    long most = 0;
    for (Codebook book : all) {
      long count = below(book).stream().filter(code -> known.contains(orEmpty(code.getId()))
          || known.contains("key " + orEmpty(code.getKey()))).count();
      if (count > most) {
        most = count;
        best = book;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Code> known(CodeDraft draft) {
    return Optional.ofNullable(draft.id.isEmpty() ? null : byId.get(draft.id))
        .or(() -> Optional.ofNullable(draft.key.isEmpty() ? null : byKey.get(draft.key)))
        .filter(code -> !matched.contains(code));
  }

  private void matchNames(KeyedElement parent, List<CodeDraft> children) {
    for (CodeDraft child : children) {
      if (parent != null && codes.get(child) == null && child.key.isEmpty()) {
        Codebooks.codes(parent).stream().filter(code -> !matched.contains(code)
            && CodeNames.name(code).equals(child.name())).findFirst().ifPresent(code -> match(child, code));
      }
      matchNames(codes.get(child), child.codes);
    }
  }

  private void match(CodeDraft draft, Code code) {
    codes.put(draft, code);
    matched.add(code);
  }

  List<BookDraft> drafts() {
    return drafts;
  }

  static List<Code> below(KeyedElement parent) {
    List<Code> all = new ArrayList<>();
    parent.eAllContents().forEachRemaining(each -> all.add((Code) each));
    return all;
  }
}
