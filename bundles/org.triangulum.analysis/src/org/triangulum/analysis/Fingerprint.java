// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.store.ContentHash;
import org.triangulum.store.data.DataColumn;

/**
 * The fingerprint of all a result rests on: analysis, variables in order, grouping, every parameter with its text, and
 * of each column used, the column of counts included, its name, level, role, polarity, value labels and the hash of its
 * values. Each part is written with its length first, so that no two inputs look the same.
 */
final class Fingerprint {
  private static final String FORMAT = "triangulum-input-1";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Fingerprint() {
  }

  /** The lower-case hexadecimal SHA-256. */
  static String of(String analysis, AnalysisInput input, Parameters parameters) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(FORMAT).add(analysis).add(input.variables()).add(input.by().stream().toList());
    for (Map.Entry<String, String> parameter : new TreeMap<>(parameters.texts()).entrySet()) {
      fingerprint.add(parameter.getKey()).add(parameter.getValue());
    }
    Set<String> used = new LinkedHashSet<>(input.variables());
    input.by().ifPresent(used::add);
    input.table().counts().map(DataColumn::name).ifPresent(used::add);
    List<DataColumn> columns = new ArrayList<>();
    used.forEach(name -> input.table().column(name).ifPresent(columns::add));
    List<String> hashes = columns.parallelStream().map(c -> ContentHash.of(c.values().toBytes())).toList();
    for (int i = 0; i < columns.size(); i++) {
      fingerprint.add(columns.get(i)).add(hashes.get(i));
    }
    return ContentHash.of(fingerprint.bytes.toByteArray());
  }

  private Fingerprint add(DataColumn column) {
    add(column.name()).add(column.level().getName()).add(column.role().getName()).add(column.polarity().getName());
    List<String> labels = new ArrayList<>();
    column.valueLabels().forEach((value, label) -> {
      labels.add(value.toString());
      labels.add(label);
    });
    return add(labels);
  }

  private Fingerprint add(List<String> texts) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(texts.size()).array());
    texts.forEach(this::add);
    return this;
  }

  private Fingerprint add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
    bytes.writeBytes(utf8);
    return this;
  }
}
