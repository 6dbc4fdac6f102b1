// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.DefinitionReader;

class PluginArchiveTest {
  private static final String STREET = """
      format: 1
      id: street
      version: "2.1"
      title: Life in the street & <around> it
      licence: own "words"
      wording: own
      items:
        - {id: s1, label: Noise, kind: number, range: {from: 0, to: 9}}
      """;
  @TempDir
  Path folder;

  private static DefinitionFile read(String text) {
    return new DefinitionReader().read("street.yaml", text);
  }

  @Test
  void theBundleInTheArchiveIsAnInstrumentThatIsFound() throws Exception {
    Path zip = folder.resolve("street.zip");
    new PluginArchive(read(STREET)).write(zip);
    Path bundle = folder.resolve("street.jar");
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      Files.write(bundle, archive.getInputStream(archive.getEntry(
          "plugins/org.triangulum.instrument.street_2.1.0.jar")).readAllBytes());
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {bundle.toUri().toURL()}, null)) {
      Instruments found = Instruments.discovered(loader);
      assertEquals("Life in the street & <around> it", found.find("street", "2.1").orElseThrow().definition().title());
      assertTrue(found.problems().isEmpty(), found.problems().toString());
    }
  }

  @Test
  void theIndexesAreXmlAndTheSameDefinitionGivesTheSameBytes() throws Exception {
    Path one = folder.resolve("one.zip");
    Path two = folder.resolve("two.zip");
    new PluginArchive(read(STREET)).write(one);
    new PluginArchive(read(STREET)).write(two);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    try (ZipFile archive = new ZipFile(one.toFile())) {
      for (String index : new String[] {"content.xml", "artifacts.xml"}) {
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
            archive.getInputStream(archive.getEntry(index)).readAllBytes())).getDocumentElement();
        assertEquals("Life in the street & <around> it", root.getAttribute("name"));
      }
    }
  }

  @Test
  void aDefinitionWithErrorsIsNotPacked() {
    assertThrows(DefinitionException.class, () -> new PluginArchive(read(STREET.replace("title:", "titel:"))));
    assertFalse(Files.exists(folder.resolve("street.zip")));
  }

  @ParameterizedTest
  @CsvSource({"1,1.0.0", "2014.1,2014.1.0", "1.2.3.4,1.2.3.4", "2014-uk,2014.0.0.uk", "v2,0.0.0.v2"})
  void versionsOfDefinitionsBecomeVersionsOfBundles(String version, String expected) {
    assertEquals(expected, ArchiveNames.version(version));
  }
}
