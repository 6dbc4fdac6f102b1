// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.triangulum.analysis.Nearest;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.TextFiles.BadText;

/**
 * The files of a study folder. They are found by listing the folder: no path is ever made from a key, so that no key
 * can lead out of the folder.
 */
final class FolderFiles {
  private final Problems problems;
  private final SortedMap<String, Path> files = new TreeMap<>();

  /** Lists a folder; what no rule names is a problem. Names that begin with a dot are not looked at. */
  FolderFiles(Path root, Problems problems) throws IOException {
    this.problems = problems;
    list(root, "");
    for (String name : files.keySet()) {
      if (!known(name)) {
        problems.add(name, 0, "no file of a study folder has this name" + hint(name));
      }
    }
  }

  private void list(Path folder, String prefix) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = prefix + entry.getFileName();
        if (entry.getFileName().toString().startsWith(".")) {
          continue;
        }
        if (Files.isSymbolicLink(entry)) {
          problems.add(name, 0, "symbolic links are not followed; put the file itself here");
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          if (prefix.isEmpty() && FolderRules.FOLDERS.contains(name)) {
            list(entry, name + "/");
          } else {
            problems.add(name, 0, "no folder of a study folder has this name; there are "
                + String.join(", ", FolderRules.FOLDERS));
          }
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          files.put(name, entry);
        } else {
          problems.add(name, 0, "this is no ordinary file");
        }
      }
    }
  }

  /** Whether a rule names the file. */
  static boolean known(String name) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      return FolderRules.TABLES.stream().anyMatch(t -> t.file().equals(name))
          || FolderRules.JSON.stream().anyMatch(j -> j.place().equals(name));
    }
    return switch (name.substring(0, slash)) {
      case FolderRules.INSTRUMENTS, FolderRules.RESULTS, FolderRules.DISPLAY_VERSIONS -> name.endsWith(".json");
      case FolderRules.DATASETS -> name.endsWith(".json") || name.endsWith(".csv");
      case FolderRules.DOCUMENTS -> name.endsWith(".txt");
      case FolderRules.ORIGINALS -> true;
      default -> false;
    };
  }

  private static String hint(String name) {
    if (name.indexOf('/') >= 0) {
      return "";
    }
    List<String> names = new ArrayList<>();
    FolderRules.TABLES.forEach(t -> names.add(t.file()));
    FolderRules.JSON.stream().filter(j -> !j.folder()).forEach(j -> names.add(j.place()));
    return Nearest.hint(name, names);
  }

  /** Whether there is a file of that name. */
  boolean has(String name) {
    return files.containsKey(name);
  }

  /** The names of all files. */
  Collection<String> names() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /** The files of a folder by key, in order of the keys; names that stand for no key are problems. */
  SortedMap<String, String> keys(String folder, String ending) {
    SortedMap<String, String> keys = new TreeMap<>();
    for (String name : files.keySet()) {
      if (!name.startsWith(folder + "/") || !name.endsWith(ending)) {
        continue;
      }
      try {
        String key = FileKeys.decode(name.substring(folder.length() + 1, name.length() - ending.length()));
        String same = keys.putIfAbsent(key, name);
        if (same != null) {
          problems.add(name, 0, "stands for the same key as " + same + ": " + key);
        }
      } catch (IllegalArgumentException e) {
        problems.add(name, 0, e.getMessage());
      }
    }
    return keys;
  }

  /** The path of a file. */
  Path path(String name) {
    return files.get(name);
  }

  /** The bytes of a file; empty, and a problem, when it cannot be read. */
  Optional<byte[]> bytes(String name) {
    try {
      return Optional.of(Files.readAllBytes(files.get(name)));
    } catch (IOException e) {
      problems.add(name, 0, "cannot be read: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      problems.add(name, 0, "is too large");
    }
    return Optional.empty();
  }

  /** The text of a file; empty, and a problem, when it cannot be read. */
  Optional<String> text(String name) {
    return bytes(name).flatMap(bytes -> {
      try {
        return Optional.of(TextFiles.decode(bytes));
      } catch (BadText e) {
        problems.add(name, e.line(), e.getMessage());
        return Optional.empty();
      }
    });
  }
}
