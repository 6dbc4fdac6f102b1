// SPDX-License-Identifier: EPL-2.0
package org.triangulum.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the source tree to the architecture: layers, arrows (with which bundles have no cycles), and what quick builds
 * do not notice.
 */
class ArchitectureTest {
  private static final String PREFIX = "org.triangulum.";
  /** Small studies for tests; tests alone use them, also those of the bundles that they are made with. */
  private static final String FIXTURES = "fixtures";
  /** From the ground up. A bundle uses bundles of layers below its own; nothing uses the command line. */
  private static final List<Set<String>> LAYERS = List.of(
      Set.of("model", "stats", "sample"), Set.of("store"), Set.of("coding", "instruments"), Set.of("data"),
      Set.of("analysis", "instruments.families"), Set.of("exchange"),
      Set.of("triangulation"), Set.of("audit", FIXTURES), Set.of("report"), Set.of("cli", "ui"),
      Set.of("ui.audit", "ui.instruments", "ui.qual", "ui.quant", "ui.triangulation"), Set.of("app"));
  private static final Set<String> WORKBENCH = Set.of("ui", "ui.audit", "ui.instruments", "ui.qual", "ui.quant",
      "ui.triangulation", "app");
  private static final int LONGEST_FILE = 600;

  private final SourceTree tree = SourceTree.find();
  private final List<String> violations = new ArrayList<>();

  @Test
  void everyBundleHasALayerAndIsBuilt() throws IOException {
    String modules = Files.readString(tree.root().resolve("pom.xml"));
    for (Bundle bundle : tree.bundles()) {
      if (!modules.contains("<module>bundles/" + bundle.name() + "</module>")) {
        violations.add(bundle.name() + " is no module of pom.xml");
      }
      if (!bundle.isTest() && layer(bundle.name()) < 0) {
        violations.add(bundle.name() + " has no layer in " + getClass().getSimpleName());
      }
    }
    assertNoViolations();
  }

  @Test
  void coreKnowsNothingOfEclipseButEmfAndElk() {
    forEachUse((bundle, file) -> {
      for (String used : file.usedPackages()) {
        if (isCore(bundle) && used.startsWith("org.eclipse.") && !modelOrLayout(used)) {
          violations.add(at(bundle, file) + " uses " + used);
        }
      }
    });
    for (Bundle bundle : tree.bundles()) {
      bundle.required().stream()
          .filter(name -> isCore(bundle) && name.startsWith("org.eclipse.") && !modelOrLayout(name))
          .forEach(name -> violations.add(bundle.name() + " requires " + name));
    }
    assertNoViolations();
  }

  /** The model framework and the graph layout are libraries without a workbench. */
  private static boolean modelOrLayout(String name) {
    return name.startsWith("org.eclipse.emf.") || name.startsWith("org.eclipse.elk.");
  }

  @Test
  void arrowsPointDown() {
    forEachUse((bundle, file) -> {
      for (String used : file.usedPackages()) {
        tree.bundleOf(used).filter(target -> !mayUse(bundle, target.name()))
            .ifPresent(target -> violations.add(at(bundle, file) + " uses " + used));
      }
    });
    for (Bundle bundle : tree.bundles()) {
      bundle.required().stream().filter(name -> name.startsWith(PREFIX) && !mayUse(bundle, name))
          .forEach(name -> violations.add(bundle.name() + " requires " + name));
    }
    assertNoViolations();
  }

  /** Shipped plug-ins prove that the contract is enough for those of others. */
  @Test
  void pluginsUseOnlyTheContract() {
    Bundle families = tree.bundles().stream().filter(bundle -> bundle.name().equals(PREFIX + "instruments.families"))
        .findFirst().orElseThrow();
    assertEquals(Set.of(PREFIX + "instruments"), Set.copyOf(families.required()));
    assertEquals(Set.of(), Set.copyOf(families.imported()));
    for (Bundle bundle : tree.bundles()) {
      if (!bundle.isTest() && bundle.required().contains(families.name())) {
        violations.add(bundle.name() + " requires a plug-in");
      }
    }
    assertNoViolations();
  }

  @Test
  void usedPackagesAreExportedAndImported() {
    forEachUse((bundle, file) -> {
      for (String used : file.usedPackages()) {
        tree.bundleOf(used).ifPresentOrElse(target -> {
          boolean own = target.name().equals(bundle.name()) || target.name().equals(bundle.host());
          if (!own && !target.exported().contains(used)) {
            violations.add(at(bundle, file) + " uses " + used + ", which " + target.name() + " does not export");
          }
        }, () -> {
          if (!comesWithRequiredBundles(used) && !importedBy(bundle).contains(used)) {
            violations.add(at(bundle, file) + " uses " + used + ", which its manifest does not import");
          }
        });
      }
    });
    assertNoViolations();
  }

  @Test
  void sourcesAreShortAndLicensed() {
    forEachUse((bundle, file) -> {
      if (file.lines().size() > LONGEST_FILE) {
        violations.add(at(bundle, file) + " has " + file.lines().size() + " lines");
      }
      if (file.lines().isEmpty() || !file.lines().get(0).equals("// SPDX-License-Identifier: EPL-2.0")) {
        violations.add(at(bundle, file) + " does not begin with its licence");
      }
    });
    assertNoViolations();
  }

  @Test
  void onlyTheCommandLineWritesToTheConsole() {
    forEachUse((bundle, file) -> {
      if (file.code().contains(".printStackTrace(")) {
        violations.add(at(bundle, file) + " prints a stack trace");
      }
      if (isCore(bundle) && !bundle.host().equals(PREFIX + "cli") && file.code().contains("System.out")) {
        violations.add(at(bundle, file) + " uses System.out");
      }
    });
    assertNoViolations();
  }

  @Test
  void testsAreFoundByTheirNames() {
    forEachUse((bundle, file) -> {
      boolean tests = file.code().contains("@Test") || file.code().contains("@ParameterizedTest");
      if (tests && !(bundle.isTest() && file.fileName().endsWith("Test.java"))) {
        violations.add(at(bundle, file) + " holds tests that no build runs: name it XxxTest, in a .tests bundle");
      }
    });
    assertNoViolations();
  }

  private void forEachUse(BiConsumer<Bundle, SourceFile> check) {
    assertTrue(tree.bundles().size() > LAYERS.size(), "bundles found: " + tree.bundles().size());
    for (Bundle bundle : tree.bundles()) {
      bundle.sources().forEach(file -> check.accept(bundle, file));
    }
  }

  private static String at(Bundle bundle, SourceFile file) {
    return bundle.name() + "/" + file.fileName();
  }

  private void assertNoViolations() {
    assertEquals("", String.join("\n", violations));
  }

  private static int layer(String bundleName) {
    for (int i = 0; i < LAYERS.size(); i++) {
      if (bundleName.startsWith(PREFIX) && LAYERS.get(i).contains(bundleName.substring(PREFIX.length()))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isCore(Bundle bundle) {
    int layer = layer(bundle.host());
    return layer >= 0 && !WORKBENCH.contains(bundle.host().substring(PREFIX.length()));
  }

  /** Tests with no host, such as those of the user interface, may use every bundle. */
  private static boolean mayUse(Bundle bundle, String target) {
    int own = layer(bundle.host());
    return target.equals(bundle.name()) || target.equals(bundle.host()) || own < 0 && bundle.isTest()
        || target.equals(PREFIX + FIXTURES) && bundle.isTest()
        || layer(target) < own && !target.equals(PREFIX + FIXTURES) && !target.equals(PREFIX + "cli");
  }

  private Set<String> importedBy(Bundle bundle) {
    Set<String> imported = new TreeSet<>(bundle.imported());
    tree.bundles().stream().filter(other -> other.name().equals(bundle.host()))
        .forEach(host -> imported.addAll(host.imported()));
    return imported;
  }

  /** Packages of Java itself and of bundles that are required as a whole: Tycho checks those. */
  private static boolean comesWithRequiredBundles(String packageName) {
    return Stream.of("java.", "javax.", "jdk.", "com.sun.", "org.w3c.dom", "org.xml.sax", "org.eclipse.", PREFIX)
        .anyMatch(packageName::startsWith);
  }
}
