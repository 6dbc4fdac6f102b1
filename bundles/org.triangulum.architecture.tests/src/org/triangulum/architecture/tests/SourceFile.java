// SPDX-License-Identifier: EPL-2.0
package org.triangulum.architecture.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Java source.
 *
 * @param path the file
 * @param lines its lines as written
 * @param code its text without comments and with empty string literals
 */
record SourceFile(Path path, List<String> lines, String code) {
  private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
      "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])*+'|//[^\n]*|/\\*[\\s\\S]*?\\*/");
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([a-z_][\\w]*(?:\\.[a-z_]\\w*)*)\\.[A-Z*]", Pattern.MULTILINE);
  private static final Pattern QUALIFIED = Pattern.compile("\\borg\\.(?:triangulum|eclipse)(?:\\.[a-z_]\\w*)+");

  static SourceFile read(Path path) {
    try {
      String text = Files.readString(path);
      return new SourceFile(path, text.lines().toList(), withoutLiteralsAndComments(text));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private static String withoutLiteralsAndComments(String text) {
    return LITERAL_OR_COMMENT.matcher(text)
        .replaceAll(match -> match.group().startsWith("/") ? " " : "\"\"");
  }

  String fileName() {
    return path.getFileName().toString();
  }

  String packageName() {
    Matcher matcher = PACKAGE.matcher(code);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Packages named by import lines and, of this product and Eclipse, by qualified names in the code. */
  Set<String> usedPackages() {
    Set<String> used = new TreeSet<>();
    IMPORT.matcher(code).results().forEach(match -> used.add(match.group(1)));
    QUALIFIED.matcher(code).results().forEach(match -> used.add(match.group()));
    used.remove(packageName());
    return used;
  }
}
