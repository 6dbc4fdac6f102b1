// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

/**
 * A view of a study that {@code triangulum show STUDY NAME} prints.
 *
 * <p>To add one: implement this in a class of its own in this package, name it in {@link Views#all()}, and say in
 * {@link #description()} what {@code --key} picks. A view computes nothing itself: it asks a class of the triangulation
 * bundle, and says what that returns twice, as a document with every member a script could want and as text that a
 * person reads in a terminal. {@link Json} and {@link TextTable} help with the two. A test runs every view over the
 * sample study and over an empty one.
 */
public interface ShownView {
  /** The name on the command line, in lower case with hyphens. */
  String name();

  /** One sentence for {@code triangulum list views}. */
  String description();

  /**
   * The view of a study.
   *
   * @throws IllegalArgumentException when {@code --key} names nothing, or the view takes no key
   */
  Shown of(Selection selection);
}
