// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.triangulum.model.study.Column;
import org.triangulum.store.ContentHash;
import org.triangulum.store.data.ColumnMeaning;

/**
 * The state that derived values follow from. Values count by their address in the store, so that telling a change needs
 * none of them; keys count and not identifiers, so that it survives the study folder.
 */
public final class StateOfData {
  private final MessageDigest digest = ContentHash.digest();

  /** Adds a text. */
  public StateOfData add(String text) {
    digest.update((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** Adds the values of a column and what they mean. */
  public StateOfData add(Column column) {
    ColumnMeaning meaning = ColumnMeaning.of(column);
    return add(column.getKey()).add(column.getType().getLiteral()).add(column.getLevel().getLiteral())
        .add(column.getValues()).add(column.getRange()).add(column.getItem() == null ? "" : column.getItem().getRange())
        .add(meaning.labels().toString()).add(meaning.missing().toString()).add(meaning.ranges().toString());
  }

  /** The state as a hash. */
  public String done() {
    return ContentHash.of(digest);
  }
}
