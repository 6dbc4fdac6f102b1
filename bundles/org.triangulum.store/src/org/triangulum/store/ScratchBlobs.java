// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

/** Blobs of a study, to which more are added in memory only: for work whose outcome is kept later, or not at all. */
public final class ScratchBlobs implements Blobs {
  private final Blobs stored;
  private final MemoryBlobs added = new MemoryBlobs();

  /** Adds to these without storing. */
  public ScratchBlobs(Blobs stored) {
    this.stored = stored;
  }

  @Override
  public String put(byte[] bytes) {
    return added.put(bytes);
  }

  @Override
  public byte[] get(String hash) {
    return added.contains(hash) ? added.get(hash) : stored.get(hash);
  }

  @Override
  public boolean contains(String hash) {
    return added.contains(hash) || stored.contains(hash);
  }
}
