// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

/** Whose words the items are, and so whether they may be given away. */
public enum Wording {
  /** Written for this definition or by whoever gives it away. */
  OWN("own"),
  /** Free of copyright. */
  PUBLIC_DOMAIN("public-domain"),
  /** Given away under the licence that the definition names. */
  LICENSED("licensed"),
  /** Under copyright: the definition holds item numbers, own short labels and keys only. */
  NOT_SHIPPED("not-shipped");

  private final String word;

  Wording(String word) {
    this.word = word;
  }

  /** The word in definitions. */
  public String word() {
    return word;
  }
}
