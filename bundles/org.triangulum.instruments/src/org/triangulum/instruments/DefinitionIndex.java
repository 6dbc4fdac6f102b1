// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads which definitions the archives of a class loader list. */
final class DefinitionIndex {
  private static final int LARGEST = 100_000;
  private static final int MOST = 500;
  /** No way out of the archive: no parent folder, no other protocol. */
  private static final Pattern PATH = Pattern.compile("(?!.*\\.\\.)[\\p{L}\\p{Nd}_.-]+(/[\\p{L}\\p{Nd}_.-]+)*");

  private final List<DefinitionSource> sources = new ArrayList<>();
  private final List<ContributionProblem> problems = new ArrayList<>();

  DefinitionIndex(ClassLoader loader) {
    try {
      Map<String, URL> indexes = new LinkedHashMap<>();
      Enumeration<URL> found = loader.getResources(Instruments.INDEX);
      while (found.hasMoreElements()) {
        URL index = found.nextElement();
        indexes.putIfAbsent(index.toString(), index);
      }
      indexes.values().forEach(this::read);
    } catch (IOException e) {
      problems.add(new ContributionProblem("class path", Instruments.INDEX, e.getMessage()));
    }
  }

  private void read(URL index) {
    String root = index.toString().substring(0, index.toString().length() - Instruments.INDEX.length());
    String contributor = root.replaceFirst("[!/]+$", "").replaceFirst(".*/", "").replaceFirst("(_[0-9].*)?\\.jar$", "");
    try (InputStream in = open(index)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        problems.add(new ContributionProblem(contributor, Instruments.INDEX, "more than " + LARGEST + " bytes"));
        return;
      }
      List<String> paths = new String(bytes, StandardCharsets.UTF_8).lines()
          .map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).limit(MOST).toList();
      for (String path : paths) {
        if (PATH.matcher(path).matches()) {
          URL file = URI.create(root + encoded(path)).toURL();
          sources.add(new DefinitionSource(contributor, path, () -> open(file)));
        } else {
          problems.add(new ContributionProblem(contributor, path, "is no path inside the archive"));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add(new ContributionProblem(contributor, Instruments.INDEX, "cannot be read: " + e.getMessage()));
    }
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Without the cache of archives, which would keep an uninstalled one open. */
  private static InputStream open(URL url) throws IOException {
    var connection = url.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  List<DefinitionSource> sources() {
    return sources;
  }

  List<ContributionProblem> problems() {
    return problems;
  }
}
