// SPDX-License-Identifier: EPL-2.0
package org.triangulum.emfgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** Runs the EMF generator without an Eclipse platform. Arguments: the genmodel file, the project folder. */
public final class EmfGen {
  private EmfGen() {}

  public static void main(String[] args) throws IOException {
    Path genmodel = Path.of(args[0]).toAbsolutePath();
    Path project = Path.of(args[1]).toAbsolutePath();
    GenModel model = load(genmodel, project);
    check(model.diagnose());
    model.reconcile();
    model.setCanGenerate(true);
    model.setForceOverwrite(true);
    // A class that left the model must leave the sources too.
    delete(project.resolveSibling(model.getModelDirectory().substring(1)));
    Generator generator = new Generator();
    generator.setInput(model);
    check(generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, "model", new BasicMonitor()));
  }

  private static GenModel load(Path genmodel, Path project) {
    EcorePackage.eINSTANCE.eClass();
    GenModelPackage.eINSTANCE.eClass();
    ResourceSetImpl set = new ResourceSetImpl();
    for (String extension : List.of("ecore", "genmodel")) {
      set.getResourceFactoryRegistry().getExtensionToFactoryMap().put(extension, new EcoreResourceFactoryImpl());
    }
    EcorePlugin.getPlatformResourceMap()
        .put(project.getFileName().toString(), URI.createFileURI(project + "/"));
    GeneratorAdapterFactory.Descriptor.Registry.INSTANCE
        .addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
    Resource resource = set.getResource(URI.createFileURI(genmodel.toString()), true);
    return (GenModel) resource.getContents().get(0);
  }

  private static void check(Diagnostic diagnostic) {
    if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
      throw new IllegalStateException(diagnostic + " " + diagnostic.getChildren());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
