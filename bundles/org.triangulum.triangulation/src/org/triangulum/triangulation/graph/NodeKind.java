// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

/** What a node of an evidence graph is. */
public enum NodeKind {
  FINDING("finding"),
  QUOTE("quote"),
  RESULT("result"),
  SOURCE("source"),
  PARTICIPANT("participant"),
  INSTRUMENT("instrument"),
  THEME("theme"),
  OTHER("element");

  private final String word;

  NodeKind(String word) {
    this.word = word;
  }

  /** The kind in words, in the singular. */
  public String word() {
    return word;
  }
}
