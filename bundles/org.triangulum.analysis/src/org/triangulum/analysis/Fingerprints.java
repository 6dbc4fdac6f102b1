// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.triangulum.store.ContentHash;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;

/**
 * Fingerprints of all that a result rests on: analysis, variables in order, grouping, every parameter with its text,
 * and of each column used, the column of counts included, its name, level, role, polarity, value labels and the hash
 * of its values. Each part is written with its length first, so that no two inputs look the same.
 */
final class Fingerprints {
  private static final String FORMAT = "triangulum-input-1";

  /** Hashes of columns still in use: values never change, and a session runs many analyses on the same ones. */
  private final Map<ColumnValues, String> hashes = Collections.synchronizedMap(new WeakHashMap<>());

  /** The lower-case hexadecimal SHA-256; parameters with their texts, the defaults too. */
  String of(String analysis, AnalysisInput input, Map<String, String> parameters) {
    Canonical fingerprint = new Canonical();
    fingerprint.add(FORMAT).add(analysis).add(input.variables()).add(input.by().stream().toList());
    for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
      fingerprint.add(parameter.getKey()).add(parameter.getValue());
    }
    Set<String> used = new LinkedHashSet<>(input.variables());
    input.by().ifPresent(used::add);
    input.table().counts().map(DataColumn::name).ifPresent(used::add);
    List<DataColumn> columns = new ArrayList<>();
    used.forEach(name -> input.table().column(name).ifPresent(columns::add));
    columns.parallelStream().forEach(this::hash);
    columns.forEach(column -> fingerprint.add(column).add(hash(column)));
    return ContentHash.of(fingerprint.bytes.toByteArray());
  }

  private String hash(DataColumn column) {
    String known = hashes.get(column.values());
    if (known == null) {
      known = ContentHash.of(column.values().toBytes());
      hashes.put(column.values(), known);
    }
    return known;
  }

  /** The canonical form in the making. */
  private static final class Canonical {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Canonical add(DataColumn column) {
      add(column.name()).add(column.level().getName()).add(column.role().getName()).add(column.polarity().getName());
      List<String> labels = new ArrayList<>();
      column.valueLabels().forEach((value, label) -> {
        labels.add(value.toString());
        labels.add(label);
      });
      return add(labels);
    }

    private Canonical add(List<String> texts) {
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(texts.size()).array());
      texts.forEach(this::add);
      return this;
    }

    private Canonical add(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
      bytes.writeBytes(utf8);
      return this;
    }
  }
}
