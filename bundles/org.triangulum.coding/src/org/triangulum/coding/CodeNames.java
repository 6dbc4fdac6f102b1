// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;

/** How codes and codebooks are named, and the keys of new ones. */
public final class CodeNames {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_KEY = 40;

  private CodeNames() {}

  /** The name of a code, its key where it has none. */
  public static String name(Code code) {
    return code.getName() == null || code.getName().isBlank() ? key(code) : code.getName();
  }

  /** The title of a codebook, its key where it has none. */
  public static String name(Codebook book) {
    return book.getTitle() == null || book.getTitle().isBlank() ? key(book) : book.getTitle();
  }

  /** The names from the top of the codebook down to a code, joined by {@code " > "}. */
  public static String path(Code code) {
    Deque<String> names = new ArrayDeque<>();
    for (EObject each = code; each instanceof Code above; each = each.eContainer()) {
      names.push(name(above));
    }
    return String.join(" > ", names);
  }

  /** The codebook that a code stands in, at any depth; empty for a code that stands in none. */
  public static Optional<Codebook> codebook(Code code) {
    EObject each = code;
    while (each instanceof Code) {
      each = each.eContainer();
    }
    return Optional.ofNullable((Codebook) each);
  }

  /** Words as the name of a code: one line, at most 80 UTF-16 units. */
  static String fromWords(String words) {
    String line = words.strip().replaceAll("[\\s\\p{Z}]+", " ");
    if (line.length() <= LONGEST_NAME) {
      return line;
    }
    return line.substring(0, Characters.whole(line, LONGEST_NAME - 1)).strip() + "…";
  }

  /** A key for a new code: its name in lower case with hyphens, with a number where that is taken. */
  public static String freeKey(Study study, String name) {
    Set<String> taken = new HashSet<>();
    study.getCodebooks().forEach(book -> book.eAllContents().forEachRemaining(each -> taken.add(key((Code) each))));
    return freeKey(taken, name, "code");
  }

  /** As {@link #freeKey(Study, String)}, for a codebook. */
  public static String freeBookKey(Study study, String name) {
    Set<String> taken = new HashSet<>();
    study.getCodebooks().forEach(book -> taken.add(key(book)));
    return freeKey(taken, name, "codebook");
  }

  private static String freeKey(Set<String> taken, String name, String otherwise) {
    String stem = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    if (stem.length() > LONGEST_KEY) {
      stem = stem.substring(0, Characters.whole(stem, LONGEST_KEY)).replaceAll("-[^-]*$", "");
    }
    if (stem.isEmpty()) {
      stem = otherwise;
    }
    String key = stem;
    for (int i = 2; taken.contains(key); i++) {
      key = stem + "-" + i;
    }
    return key;
  }

  static String key(KeyedElement element) {
    return element.getKey() == null ? "" : element.getKey();
  }
}
