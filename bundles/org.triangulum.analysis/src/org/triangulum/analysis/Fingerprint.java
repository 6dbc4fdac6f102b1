// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.store.data.DataColumn;

/**
 * The fingerprint of all a result rests on: analysis, variables in order, grouping, every parameter with its text, and
 * of each column used, the column of counts included, its name, level, polarity, value labels and values. Each part is
 * written with its length first, so that no two inputs look the same.
 */
final class Fingerprint {
  private final MessageDigest digest = sha256();

  private Fingerprint() {
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The lower-case hexadecimal SHA-256. */
  static String of(String analysis, AnalysisInput input, Parameters parameters) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add("triangulum-input-1").add(analysis).add(input.variables()).add(input.by().stream().toList());
    for (Map.Entry<String, String> parameter : new TreeMap<>(parameters.texts()).entrySet()) {
      fingerprint.add(parameter.getKey()).add(parameter.getValue());
    }
    Set<String> used = new LinkedHashSet<>(input.variables());
    input.by().ifPresent(used::add);
    input.table().counts().map(DataColumn::name).ifPresent(used::add);
    List<DataColumn> columns = new ArrayList<>();
    used.forEach(name -> input.table().column(name).ifPresent(columns::add));
    List<byte[]> hashes = columns.parallelStream().map(c -> sha256().digest(c.values().toBytes())).toList();
    for (int i = 0; i < columns.size(); i++) {
      fingerprint.add(columns.get(i), hashes.get(i));
    }
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(DataColumn column, byte[] valuesHash) {
    add(column.name()).add(column.level().getName()).add(column.role().getName()).add(column.polarity().getName());
    column.valueLabels().forEach((value, label) -> add(value.toString()).add(label));
    add(valuesHash);
  }

  private Fingerprint add(List<String> texts) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(texts.size()).flip());
    texts.forEach(this::add);
    return this;
  }

  private Fingerprint add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  private Fingerprint add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }
}
