// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.LoadSettingsBuilder;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads definitions, YAML 1.2 or JSON. Nothing is run and no class is loaded; files are limited to
 * {@value #LARGEST} bytes, and what a file says is limited with it.
 */
public final class DefinitionReader {
  /** The most bytes of a definition. */
  public static final int LARGEST = 1_000_000;
  private static final int LEAST_BUFFER = 1024;
  /** The format that this program writes, and the only one it reads. */
  static final int FORMAT = 1;

  /**
   * Reads a file.
   *
   * @throws IOException when the file cannot be read at all
   */
  public DefinitionFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.getFileName().toString(), in);
    }
  }

  /** Reads a stream to its end, at most {@value #LARGEST} bytes; the caller closes it. */
  public DefinitionFile read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      return broken(name, "", 0, "The file has more than " + LARGEST + " bytes");
    }
    try {
      return read(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return broken(name, "", 0, "The file is not in UTF-8");
    }
  }

  /** What is allowed in a text; it is read at once, as the scanner fails where a buffer ends within a character. */
  public static LoadSettingsBuilder settings(String text) {
    return LoadSettings.builder().setMaxAliasesForCollections(20).setAllowRecursiveKeys(false)
        .setBufferSize(Math.max(LEAST_BUFFER, text.length() + 2));
  }

  /** Reads text. */
  public DefinitionFile read(String name, String text) {
    if (text.length() > LARGEST) {
      return broken(name, "", 0, "The text has more than " + LARGEST + " characters");
    }
    try {
      Optional<Node> root = new Compose(settings(text).setLabel(name).build()).composeString(text);
      return root.map(node -> read(name, text, node)).orElseGet(() -> broken(name, text, 0, "The file is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      return broken(name, text, line, "This is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      return broken(name, text, 0, "This is no YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      return broken(name, text, 0, "Lists or keys lie too deep within each other");
    }
  }

  private static DefinitionFile read(String name, String text, Node root) {
    Problems problems = new Problems();
    YamlMap map = YamlMap.of(root, "", problems);
    if (!problems.hasErrors()) {
      int format = map.whole("format", 0);
      if (format != FORMAT) {
        problems.error(map.has("format") ? "format" : "", format > FORMAT
            ? "This program reads format " + FORMAT + ", the file is of the newer format " + format
            : "Expected format: " + FORMAT + " as the first line");
        return new DefinitionFile(name, text, Optional.empty(), problems.sorted());
      }
    }
    Definition definition = new DefinitionParts(map, problems).definition();
    map.end();
    if (!problems.hasErrors()) {
      new Consistency(definition, problems).check();
    }
    return new DefinitionFile(name, text, problems.hasErrors() ? Optional.empty() : Optional.of(definition),
        problems.sorted());
  }

  private static DefinitionFile broken(String name, String text, int line, String message) {
    return new DefinitionFile(name, text, Optional.empty(),
        List.of(new Problem(Problem.Severity.ERROR, line, "", message)));
  }
}
