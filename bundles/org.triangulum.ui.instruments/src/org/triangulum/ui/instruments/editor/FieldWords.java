// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.Locale;
import java.util.ResourceBundle;
import org.triangulum.instruments.edit.Field;
import org.triangulum.instruments.edit.Part;

/** What parts, their keys and words are called; a key that has no name of its own in a part has that of all parts. */
public final class FieldWords {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle(FieldWords.class.getPackageName() + ".fields",
      Locale.getDefault(), FieldWords.class.getClassLoader());

  private FieldWords() {}

  /** A part of a kind. */
  public static String one(Part part) {
    return WORDS.getString("one." + name(part));
  }

  /** Parts of a kind. */
  public static String many(Part part) {
    return WORDS.getString("many." + name(part));
  }

  /** What to do about a kind of part of which there are none. */
  public static String advice(Part part) {
    return WORDS.getString("advice." + name(part));
  }

  /** The label of a field. */
  public static String label(Part part, Field field) {
    return own(part, field, "");
  }

  /** What is to stand in a field. */
  public static String help(Part part, Field field) {
    return own(part, field, ".help");
  }

  private static String own(Part part, Field field, String what) {
    String own = name(part) + "." + field.key() + what;
    return WORDS.getString(WORDS.containsKey(own) ? own : field.key() + what);
  }

  /** A word of the format for people. */
  public static String word(String word) {
    return WORDS.getString("word." + word);
  }

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
