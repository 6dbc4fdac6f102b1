// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.util.List;
import java.nio.file.Path;
import java.util.Optional;

/** The importers at hand. One that is broken or whose id is taken is left out and reported. */
public final class Importers {
  private final Formats<Importer> formats;

  /** These importers, in this order. */
  public Importers(List<? extends Importer> contributions) {
    this(new Formats<>("importer", Importer::id, Importer::title, contributions, List.of()));
  }

  private Importers(Formats<Importer> formats) {
    this.formats = formats;
  }

  /** The importers registered in {@code META-INF/services} that the class loader of this bundle sees. */
  public static Importers discovered() {
    return discovered(Importers.class.getClassLoader());
  }

  /** The importers registered in {@code META-INF/services} that this class loader sees. */
  public static Importers discovered(ClassLoader loader) {
    return new Importers(Formats.discovered("importer", Importer.class, Importer::id, Importer::title, loader));
  }

  /** These and more, such as those of the extension point. */
  public Importers with(List<? extends Importer> more) {
    return new Importers(formats.with(more));
  }

  /** All importers. */
  public List<Importer> all() {
    return formats.all();
  }

  /**
   * The importer of that id.
   *
   * @throws ExchangeException naming the nearest ids when there is none
   */
  public Importer get(String id) throws ExchangeException {
    return formats.get(id);
  }

  /** The first importer that takes the source for its own. */
  public Optional<Importer> probe(Path source) {
    return all().stream().filter(importer -> importer.probe(source)).findFirst();
  }

  /** What was left out and why, a sentence each. */
  public List<String> problems() {
    return formats.problems();
  }
}
