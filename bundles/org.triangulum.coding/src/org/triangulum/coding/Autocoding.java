// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Document;

/**
 * A preview of many codings at once: what would be coded, to be looked through before {@link Codings#add(Autocoding,
 * String)} does it.
 *
 * @param code the code
 * @param proposals what would get it, in order of documents and places
 */
public record Autocoding(Code code, List<Proposal> proposals) {

  /**
   * A span that would be coded.
   *
   * @param before some words before it
   * @param words what it holds
   * @param after some words behind it
   * @param speaker who speaks at its start, as named in the transcript; empty where nobody is
   * @param coded whether the coder has the code on the span already, so that nothing would change
   */
  public record Proposal(Document document, Span span, String before, String words, String after, String speaker,
      boolean coded) {}

  public Autocoding {
    proposals = List.copyOf(proposals);
  }

  /** The same without some of the proposals. */
  public Autocoding without(Collection<Proposal> excluded) {
    Set<Proposal> out = Set.copyOf(excluded);
    return new Autocoding(code, proposals.stream().filter(p -> !out.contains(p)).toList());
  }

  /** How many codings it would make. */
  public int fresh() {
    return (int) proposals.stream().filter(p -> !p.coded()).count();
  }
}
