// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.util.List;

/** The exporters at hand. One that is broken or whose id is taken is left out and reported. */
public final class Exporters {
  private final Formats<Exporter> formats;

  /** These exporters, in this order. */
  public Exporters(List<? extends Exporter> contributions) {
    this(new Formats<>("exporter", Exporter::id, Exporter::title, contributions, List.of()));
  }

  private Exporters(Formats<Exporter> formats) {
    this.formats = formats;
  }

  /** The exporters registered in {@code META-INF/services} that the class loader of this bundle sees. */
  public static Exporters discovered() {
    return discovered(Exporters.class.getClassLoader());
  }

  /** The exporters registered in {@code META-INF/services} that this class loader sees. */
  public static Exporters discovered(ClassLoader loader) {
    return new Exporters(Formats.discovered("exporter", Exporter.class, Exporter::id, Exporter::title, loader));
  }

  /** These and more, such as those of the extension point. */
  public Exporters with(List<? extends Exporter> more) {
    return new Exporters(formats.with(more));
  }

  /** All exporters. */
  public List<Exporter> all() {
    return formats.all();
  }

  /**
   * The exporter of that id.
   *
   * @throws ExchangeException naming the nearest ids when there is none
   */
  public Exporter get(String id) throws ExchangeException {
    return formats.get(id);
  }

  /** What was left out and why, a sentence each. */
  public List<String> problems() {
    return formats.problems();
  }
}
