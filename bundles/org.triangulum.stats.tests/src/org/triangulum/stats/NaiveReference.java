// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which statistics a test compares with a naive reference: their textbook definition, worked out another way on
 * random data. {@link EveryStatisticHasANaiveReferenceTest} fails for each that no test names.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(NaiveReference.Several.class)
public @interface NaiveReference {
  /** The type whose members are compared. */
  Class<?> of();

  /**
   * Names of its methods, also of record components, and of its enum constants; an overloaded method with the simple
   * names of its parameter types, {@code of(CrossTab)} or {@code of(double[][])}.
   */
  String[] members();

  /** What the compiler puts several of them into. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface Several {
    /** The annotations. */
    NaiveReference[] value();
  }
}
