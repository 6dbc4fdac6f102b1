// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.html;

import java.util.Collection;
import java.util.List;

/** A piece of HTML. There is no way to put in raw markup, so whatever comes from a study is escaped. */
public sealed interface Html permits Element, Html.Text, Html.Fragment {

  /** Appends the markup. */
  void write(StringBuilder out);

  /** Text, escaped when written. */
  static Html text(String text) {
    return new Text(text == null ? "" : text);
  }

  /** Pieces in a row. */
  static Html all(Html... parts) {
    return new Fragment(List.of(parts));
  }

  /** Pieces in a row. */
  static Html all(Collection<? extends Html> parts) {
    return new Fragment(List.copyOf(parts));
  }

  /** Nothing. */
  static Html none() {
    return new Fragment(List.of());
  }

  /**
   * Text between tags.
   *
   * @param text as it is, not escaped
   */
  record Text(String text) implements Html {
    @Override
    public void write(StringBuilder out) {
      Escape.append(out, text);
    }
  }

  /**
   * Pieces in a row.
   *
   * @param parts in order
   */
  record Fragment(List<Html> parts) implements Html {
    Fragment(Collection<? extends Html> parts) {
      this(List.<Html>copyOf(parts));
    }

    @Override
    public void write(StringBuilder out) {
      parts.forEach(part -> part.write(out));
    }
  }
}
