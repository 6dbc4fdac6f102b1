// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionFile;

/**
 * A definition as a plug-in that can be given away: a zip file that is a p2 repository. The same definition gives the
 * same bytes.
 */
public final class PluginArchive {
  /** What the names of bundles made here begin with. */
  public static final String PREFIX = "org.triangulum.instrument.";
  private static final String DEFINITION = "instruments/definition.yaml";
  /** A fixed time in archives, so that the same definition gives the same bytes: the first that zip files can hold. */
  private static final long TIME = 315_532_800_000L + 86_400_000L;

  private final DefinitionFile file;
  private final Definition definition;
  private final ArchiveNames names;

  /**
   * An archive of a definition.
   *
   * @throws DefinitionException when it has errors
   */
  public PluginArchive(DefinitionFile file) throws DefinitionException {
    this.file = file;
    definition = file.require();
    names = ArchiveNames.of(definition);
  }

  /** Name of the bundle in the archive. */
  public String bundle() {
    return names.bundle();
  }

  /** Name of the feature that is installed; what the installer is told is this and {@code .feature.group}. */
  public String feature() {
    return names.feature();
  }

  /**
   * Writes the archive in place of a file that may be there.
   *
   * @throws IOException when that is not possible; a file that was there stays then
   */
  public void write(Path target) throws IOException {
    Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "instrument", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        write(out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void write(OutputStream out) throws IOException {
    byte[] bundle = zip(bundleFiles());
    byte[] feature = zip(Map.of("feature.xml", bytes(featureXml(bundle.length))));
    RepositoryXml repository = new RepositoryXml(definition, names);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("content.xml", bytes(repository.content(manifest())));
    files.put("artifacts.xml", bytes(repository.artifacts(bundle, feature)));
    files.put("features/" + names.feature() + "_" + names.version() + ".jar", feature);
    files.put("plugins/" + names.bundle() + "_" + names.version() + ".jar", bundle);
    out.write(zip(files));
  }

  private Map<String, byte[]> bundleFiles() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("META-INF/MANIFEST.MF", bytes(manifest()));
    files.put(Instruments.INDEX, bytes(DEFINITION + "\n"));
    files.put("plugin.xml", bytes("""
        <?xml version="1.0" encoding="UTF-8"?>
        <?eclipse version="3.4"?>
        <plugin>
          <extension point="org.triangulum.instruments.instruments">
            <definition file="%s"/>
          </extension>
        </plugin>
        """.formatted(DEFINITION)));
    files.put(DEFINITION, bytes(file.text()));
    return files;
  }

  /** Lines of a manifest are short enough here: the longest are names, which the format limits. */
  private String manifest() {
    return """
        Manifest-Version: 1.0
        Bundle-ManifestVersion: 2
        Bundle-Name: Instrument %s
        Bundle-SymbolicName: %s;singleton:=true
        Bundle-Version: %s
        Require-Bundle: org.triangulum.instruments
        """.formatted(definition.id(), names.bundle(), names.version());
  }

  private String featureXml(int size) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feature id="%s" label="%s" version="%s">
          <license>%s</license>
          <plugin id="%s" version="%s" download-size="%d" install-size="%d" unpack="false"/>
        </feature>
        """.formatted(names.feature(), RepositoryXml.escaped(definition.title()), names.version(),
        RepositoryXml.escaped(definition.licence()), names.bundle(), names.version(), size / 1024 + 1, size / 1024 + 1);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        ZipEntry made = new ZipEntry(entry.getKey());
        made.setTime(TIME);
        zip.putNextEntry(made);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
