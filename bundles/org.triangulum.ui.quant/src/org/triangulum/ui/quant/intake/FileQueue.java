// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one import: what came of each, and which is in hand. */
final class FileQueue {

  /** How far a file is. */
  enum State { WAITING, ENTERED, FAILED }

  /**
   * A file.
   *
   * @param said what came of it, or why it has to be looked at; may be empty
   */
  record Entry(Path file, State state, String said) {}

  private final List<Entry> entries = new ArrayList<>();
  private Path current;

  /** Adds files; those that are there already stay as they are. */
  void add(List<Path> files) {
    files.stream().filter(f -> find(f).isEmpty()).forEach(f -> entries.add(new Entry(f, State.WAITING, "")));
  }

  private Optional<Entry> find(Path file) {
    return entries.stream().filter(e -> e.file().equals(file)).findFirst();
  }

  /** Takes a file in hand; a single file in hand before, of which nothing was entered, makes room for it. */
  void take(Path file) {
    if (find(file).isEmpty()) {
      if (entries.size() == 1 && entries.get(0).state() != State.ENTERED) {
        entries.clear();
      }
      add(List.of(file));
    }
    current = file;
  }

  /** Says what came of a file. */
  void set(Path file, State state, String said) {
    entries.replaceAll(e -> e.file().equals(file) ? new Entry(file, state, said) : e);
  }

  /** A file that failed can be read now. */
  void readable(Path file) {
    find(file).filter(e -> e.state() == State.FAILED).ifPresent(e -> set(file, State.WAITING, ""));
  }

  /** All files in their order. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Whether a file is in hand. */
  boolean isCurrent(Entry entry) {
    return entry.file().equals(current);
  }

  /** Files that wait besides the one in hand. */
  List<Path> waiting() {
    return entries.stream().filter(e -> e.state() == State.WAITING && !isCurrent(e)).map(Entry::file).toList();
  }

  /** The next file to take in hand: one that waits, else one that failed; empty when all were entered. */
  Optional<Path> next() {
    return entries.stream().filter(e -> e.state() == State.WAITING).findFirst()
        .or(() -> entries.stream().filter(e -> e.state() == State.FAILED).findFirst()).map(Entry::file);
  }

  /** How many were entered. */
  long entered() {
    return entries.stream().filter(e -> e.state() == State.ENTERED).count();
  }
}
