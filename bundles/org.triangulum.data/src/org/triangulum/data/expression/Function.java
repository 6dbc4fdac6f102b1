// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

/**
 * A function of the language.
 *
 * @param signature how it is written
 * @param meaning what it yields
 * @param least fewest arguments
 * @param most most arguments
 * @param build makes what computes a call
 */
record Function(String signature, String meaning, int least, int most, Build build) {
  static final int ANY = Integer.MAX_VALUE;

  /** Makes what computes a call. */
  interface Build {
    Node of(Call call);
  }

  String name() {
    return signature.substring(0, signature.indexOf('('));
  }

  Node compile(Call call) {
    int given = call.size();
    if (given < least || given > most) {
      throw new ExpressionException(call.position(), name() + " takes " + (least == most ? least
          : most == ANY ? "at least " + least : least + " to " + most) + (least == 1 && most == 1 ? " argument"
          : " arguments") + ", not " + given + ": " + signature);
    }
    return build.of(call);
  }
}
