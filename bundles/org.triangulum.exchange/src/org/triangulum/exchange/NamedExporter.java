// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

/** An exporter by the names it was given. */
public abstract class NamedExporter implements Exporter {
  private final String id;
  private final String title;
  private final String pattern;

  /** The three are as {@link Exporter} has them. */
  protected NamedExporter(String id, String title, String pattern) {
    this.id = id;
    this.title = title;
    this.pattern = pattern;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final String pattern() {
    return pattern;
  }
}
