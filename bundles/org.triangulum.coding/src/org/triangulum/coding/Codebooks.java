// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;

/**
 * Changes codebooks; each call is one undoable transaction. A parent is a codebook or a code. What was done to a code,
 * by whom, when and why is told by {@code StudyFile.journal(code.getId())}.
 */
public final class Codebooks {
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final StudyEditor editor;
  private final String reason;

  /** Changes that give no reason. */
  public Codebooks(StudyEditor editor) {
    this(editor, "");
  }

  private Codebooks(StudyEditor editor, String reason) {
    this.editor = editor;
    this.reason = reason;
  }

  /** The same changes, with the words in which a person says why. */
  public Codebooks because(String why) {
    return new Codebooks(editor, why == null ? "" : why.strip());
  }

  /** The codes that stand directly in a codebook or code. */
  public static EList<Code> codes(KeyedElement parent) {
    if (parent instanceof Codebook book) {
      return book.getCodes();
    }
    if (parent instanceof Code code) {
      return code.getCodes();
    }
    throw new IllegalArgumentException("Codes stand in a codebook or a code, not in a "
        + (parent == null ? "void" : parent.eClass().getName()));
  }

  /** Refuses a code that no segment may be given any more. */
  static void requireUsable(Code code) {
    if (code.getStatus() == CodeStatus.RETIRED) {
      throw new IllegalArgumentException("The code " + CodeNames.name(code) + " is retired");
    }
  }

  /** Makes a codebook. */
  public Codebook addCodebook(String title) {
    String name = required(title);
    Codebook book = StudyFactory.eINSTANCE.createCodebook();
    book.setTitle(name);
    book.setKey(CodeNames.freeBookKey(editor.study(), name));
    editor.run("Add the codebook " + name, reason, study -> study.getCodebooks().add(book));
    return book;
  }

  /** Makes a code, the last of its parent. */
  public Code add(KeyedElement parent, String name) {
    return add(parent, name, codes(parent).size());
  }

  /**
   * Makes a code at a place among the codes of its parent.
   *
   * @param index from 0
   */
  public Code add(KeyedElement parent, String name, int index) {
    EList<Code> siblings = codes(parent);
    if (index < 0 || index > siblings.size()) {
      throw new IllegalArgumentException("There is no place " + index + " among " + siblings.size() + " codes");
    }
    Code code = newCode(name);
    editor.run("Add the code " + code.getName(), reason, study -> siblings.add(index, code));
    return code;
  }

  private Code newCode(String name) {
    Code code = StudyFactory.eINSTANCE.createCode();
    code.setName(required(name));
    code.setKey(CodeNames.freeKey(editor.study(), code.getName()));
    return code;
  }

  /** Names a code; its key stays, so that files and scripts that use it go on working. */
  public void rename(Code code, String name) {
    String now = required(name);
    editor.run("Rename the code " + CodeNames.name(code) + " to " + now, reason, study -> code.setName(now));
  }

  /** Names a codebook. */
  public void rename(Codebook book, String title) {
    String now = required(title);
    editor.run("Rename the codebook " + CodeNames.name(book) + " to " + now, reason, study -> book.setTitle(now));
  }

  /**
   * Moves codes, with all below them, to a place.
   *
   * @param index where the first of them stands afterwards, among the parent's codes that do not move; from 0
   * @throws IllegalArgumentException when a code would stand in itself
   */
  public void move(Collection<Code> codes, KeyedElement parent, int index) {
    List<Code> moving = roots(codes);
    for (Code code : moving) {
      if (EcoreUtil.isAncestor(code, parent)) {
        throw new IllegalArgumentException("The code " + CodeNames.name(code) + " cannot stand in itself");
      }
    }
    EList<Code> siblings = codes(parent);
    long staying = siblings.stream().filter(c -> !moving.contains(c)).count();
    if (index < 0 || index > staying) {
      throw new IllegalArgumentException("There is no place " + index + " among " + staying + " codes");
    }
    if (!moving.isEmpty()) {
      editor.run("Move " + named(moving) + " to " + nameOf(parent), reason, study -> put(moving, siblings, index));
    }
  }

  /** Puts codes, one after another, into a list. */
  private static void put(List<Code> moving, EList<Code> siblings, int index) {
    List<Code> before = siblings.stream().filter(c -> !moving.contains(c)).limit(index).toList();
    int at = before.isEmpty() ? 0 : siblings.indexOf(before.get(before.size() - 1)) + 1;
    for (Code code : moving) {
      int now = siblings.indexOf(code);
      if (now < 0) {
        siblings.add(at++, code);
      } else if (now < at) {
        siblings.move(at - 1, code);
      } else {
        siblings.move(at++, code);
      }
    }
  }

  /** Puts codes below a new one, which takes the place of the first of them. */
  public Code group(Collection<Code> codes, String name) {
    List<Code> moving = roots(codes);
    if (moving.isEmpty()) {
      throw new IllegalArgumentException("There are no codes to group");
    }
    Code parent = newCode(name);
    parent.setKind(CodeKind.CATEGORY);
    EList<Code> siblings = codes((KeyedElement) moving.get(0).eContainer());
    editor.run("Group " + named(moving) + " as " + parent.getName(), reason, study -> {
      siblings.add(siblings.indexOf(moving.get(0)), parent);
      put(moving, parent.getCodes(), 0);
    });
    return parent;
  }

  /** Merges codes into one, as {@link CodeMerge} says. */
  public void merge(Collection<Code> sources, Code target) {
    requireUsable(target);
    Set<Code> merging = new LinkedHashSet<>(sources);
    merging.remove(target);
    if (!merging.isEmpty()) {
      editor.run("Merge " + named(List.copyOf(merging)) + " into " + CodeNames.name(target), reason,
          study -> new CodeMerge(editor, target).merge(merging));
    }
  }

  /**
   * Gives some segments of a code a new code, which stands behind it.
   *
   * @throws IllegalArgumentException when there are none, or one has another code
   */
  public Code split(Code code, Collection<Coding> codings, String name) {
    if (codings.isEmpty() || codings.stream().anyMatch(c -> c.getCode() != code)) {
      throw new IllegalArgumentException("To split " + CodeNames.name(code) + ", choose segments that have it");
    }
    Code part = newCode(name);
    part.setKind(code.getKind());
    part.setGroup(code.getGroup());
    EList<Code> siblings = codes((KeyedElement) code.eContainer());
    editor.run("Split " + part.getName() + " from " + CodeNames.name(code), reason, study -> {
      siblings.add(siblings.indexOf(code) + 1, part);
      codings.forEach(c -> c.setCode(part));
    });
    return part;
  }

  /**
   * Colours codes.
   *
   * @param color {@code #rrggbb}; null or empty leaves the colour to the code above
   */
  public void setColor(Collection<Code> codes, String color) {
    if (color != null && !color.isEmpty() && !COLOR.matcher(color).matches()) {
      throw new IllegalArgumentException("A colour is #rrggbb, not " + color);
    }
    String value = color == null || color.isEmpty() ? null : color;
    editor.run("Colour " + named(codes), reason, study -> codes.forEach(c -> c.setColor(value)));
  }

  /** Says whether codes are in use. */
  public void setStatus(Collection<Code> codes, CodeStatus status) {
    Objects.requireNonNull(status, "status");
    editor.run("Mark " + named(codes) + " as " + status.getLiteral(), reason,
        study -> codes.forEach(c -> c.setStatus(status)));
  }

  /** Says what kind of node codes are. */
  public void setKind(Collection<Code> codes, CodeKind kind) {
    Objects.requireNonNull(kind, "kind");
    editor.run("Make " + named(codes) + " a " + kind.getLiteral(), reason,
        study -> codes.forEach(c -> c.setKind(kind)));
  }

  /** Words the definition of a code. */
  public void setDefinition(Code code, String text) {
    word(code, "definition", Code::setDefinition, text);
  }

  /** Words when a code is to be used. */
  public void setInclude(Code code, String text) {
    word(code, "rule of use", Code::setInclude, text);
  }

  /** Words when a code is not to be used. */
  public void setExclude(Code code, String text) {
    word(code, "rule of exclusion", Code::setExclude, text);
  }

  /** Gives an example of a code. */
  public void setExample(Code code, String text) {
    word(code, "example", Code::setExample, text);
  }

  private void word(Code code, String what, BiConsumer<Code, String> setter, String text) {
    String value = text == null || text.isBlank() ? null : text.strip();
    editor.run("Word the " + what + " of " + CodeNames.name(code), reason, study -> setter.accept(code, value));
  }

  /** Puts the codes of a parent in the order of their names; those below them stay. */
  public void sort(KeyedElement parent, Comparator<String> names) {
    EList<Code> siblings = codes(parent);
    List<Code> sorted = siblings.stream().sorted(Comparator.comparing(CodeNames::name, names)).toList();
    editor.run("Sort the codes of " + nameOf(parent), reason, study -> {
      for (int i = 0; i < sorted.size(); i++) {
        if (siblings.get(i) != sorted.get(i)) {
          siblings.move(i, sorted.get(i));
        }
      }
    });
  }

  /** What deleting codes takes along, to be shown before {@link #delete}. */
  public CodeRemoval removal(Collection<Code> codes) {
    List<Code> roots = roots(codes);
    return new CodeRemoval(roots, editor.removal(roots));
  }

  /** Deletes codes and codings, cells and all that makes no sense without them. */
  public void delete(CodeRemoval removal) {
    if (!removal.codes().isEmpty()) {
      editor.run("Delete " + named(removal.codes()), reason, study -> editor.delete(removal.codes()));
    }
  }

  /** Deletes a codebook with all its codes. */
  public void delete(Codebook book) {
    editor.run("Delete the codebook " + CodeNames.name(book), reason, study -> editor.delete(book));
  }

  /** Codes without those that stand below another of them. */
  private static List<Code> roots(Collection<Code> codes) {
    return codes.stream().distinct().filter(c -> codes.stream().noneMatch(o -> o != c && EcoreUtil.isAncestor(o, c)))
        .toList();
  }

  private static String named(Collection<Code> codes) {
    return codes.size() == 1 ? "the code " + CodeNames.name(codes.iterator().next()) : codes.size() + " codes";
  }

  private static String nameOf(KeyedElement parent) {
    return parent instanceof Code code ? CodeNames.name(code) : CodeNames.name((Codebook) parent);
  }

  private static String required(String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("A name must hold at least one character");
    }
    return CodeNames.fromWords(name);
  }

  /** Two texts below each other; what both say stands once. Null where both are empty. */
  static String joined(String first, String second) {
    String one = first == null ? "" : first.strip();
    String other = second == null ? "" : second.strip();
    if (other.isEmpty() || one.contains(other)) {
      return one.isEmpty() ? null : one;
    }
    return one.isEmpty() ? other : one + "\n\n" + other;
  }
}
