// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A code as a file tells it. What the file does not speak of stays as it is in the study. */
final class CodeDraft {
  /** Line or row of the file, from 1. */
  final int line;
  /** Its key; empty where the file gives none. */
  final String key;
  /** Its identifier in lower case; empty where the file gives none. */
  final String id;
  /** What the file says. */
  final Map<CodeField, String> fields = new EnumMap<>(CodeField.class);
  /** Whether segments may be coded with it, where a file tells only that of its kind. */
  final Optional<Boolean> codable;
  final List<CodeDraft> codes = new ArrayList<>();

  CodeDraft(int line, String key, String id, Optional<Boolean> codable) {
    this.line = line;
    this.key = key;
    this.id = id;
    this.codable = codable;
  }

  /** Its name, its key where it has none. */
  String name() {
    String name = fields.getOrDefault(CodeField.NAME, "");
    return name.isEmpty() ? key : name;
  }
}
