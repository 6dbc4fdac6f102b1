// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A codebook as a file tells it.
 *
 * @param key its key; empty where the file gives none
 * @param id its identifier; empty where the file gives none
 * @param title its title; empty where the file gives none
 * @param kind what kind of codebook; empty where the file does not speak of it
 * @param description what it is for; empty where the file does not speak of it
 * @param codes its top codes, in order
 */
record BookDraft(String key, String id, String title, Optional<String> kind, Optional<String> description,
    List<CodeDraft> codes) {

  /** This codebook under another key. */
  BookDraft named(String other) {
    return new BookDraft(other, "", title, kind, description, codes);
  }

  /** All codes, parents before children. */
  List<CodeDraft> all() {
    List<CodeDraft> all = new ArrayList<>();
    codes.forEach(code -> walk(code, all::add));
    return all;
  }

  private static void walk(CodeDraft code, Consumer<CodeDraft> visit) {
    visit.accept(code);
    code.codes.forEach(child -> walk(child, visit));
  }
}
