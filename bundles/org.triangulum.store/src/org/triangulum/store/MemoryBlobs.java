// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Blobs kept in memory: for staged imports, analyses of a bare file, and tests. */
public final class MemoryBlobs implements Blobs {
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  @Override
  public String put(byte[] bytes) {
    String hash = ContentHash.of(bytes);
    contents.computeIfAbsent(hash, absent -> bytes.clone());
    return hash;
  }

  @Override
  public byte[] get(String hash) {
    byte[] bytes = contents.get(hash);
    if (bytes == null) {
      throw new StudyFileException("Nothing is stored under the address " + hash);
    }
    return bytes.clone();
  }

  @Override
  public boolean contains(String hash) {
    return contents.containsKey(hash);
  }
}
