// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.Utf8;

/** Texts: a dictionary of the different ones in order of first appearance, and an index into it for each row. */
public final class TextValues implements ColumnValues {
  /** Stricter than Java's own reading, which takes "1d", "0x1p3" and "Infinity" for numbers. */
  static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*");

  private final List<String> dictionary;
  private final int[] indexes;

  private TextValues(List<String> dictionary, int[] indexes) {
    this.dictionary = List.copyOf(dictionary);
    this.indexes = indexes;
  }

  /** A column of the texts, none of them missing. */
  public static TextValues of(String... texts) {
    Builder builder = new Builder(texts.length);
    for (String text : texts) {
      builder.add(text);
    }
    return builder.build();
  }

  static TextValues read(byte[] bytes) {
    return ColumnBytes.read(ColumnType.TEXT, bytes, buffer -> {
      int rows = ColumnBytes.rows(buffer, Integer.BYTES);
      int different = ColumnBytes.count(buffer, Integer.BYTES);
      List<String> dictionary = new ArrayList<>(different);
      for (int i = 0; i < different; i++) {
        byte[] text = new byte[ColumnBytes.count(buffer, 1)];
        buffer.get(text);
        dictionary.add(Utf8.decode(text));
      }
      int[] indexes = new int[rows];
      for (int row = 0; row < rows; row++) {
        indexes[row] = buffer.getInt();
        if (indexes[row] >= different || indexes[row] < -4) {
          throw new IllegalArgumentException("Column of text values names text " + indexes[row] + " of " + different);
        }
      }
      return new TextValues(dictionary, indexes);
    });
  }

  /** The different texts, in order of first appearance. */
  public List<String> dictionary() {
    return dictionary;
  }

  /** The array itself, for fast loops; reading only. Each is an index into the dictionary; negative when missing. */
  public int[] indexes() {
    return indexes;
  }

  /** The index of a row's text in the dictionary; negative when missing. */
  public int index(int row) {
    return indexes[row];
  }

  @Override
  public int size() {
    return indexes.length;
  }

  @Override
  public ColumnType type() {
    return ColumnType.TEXT;
  }

  @Override
  public MissingKind missing(int row) {
    int index = indexes[row];
    return index >= 0 ? MissingKind.NONE : ColumnBytes.kind(-1 - index);
  }

  @Override
  public double number(int row) {
    int index = indexes[row];
    return index >= 0 && NUMBER.matcher(dictionary.get(index)).matches()
        ? Double.parseDouble(dictionary.get(index)) : Double.NaN;
  }

  @Override
  public String text(int row) {
    int index = indexes[row];
    return index >= 0 ? dictionary.get(index) : "";
  }

  @Override
  public byte[] toBytes() {
    List<byte[]> texts = dictionary.stream().map(Utf8::encode).toList();
    long bytes = Integer.BYTES * (1L + texts.size() + indexes.length);
    for (byte[] text : texts) {
      bytes += text.length;
    }
    ByteBuffer buffer = ColumnBytes.writing(ColumnType.TEXT, indexes.length, bytes);
    buffer.putInt(texts.size());
    texts.forEach(text -> buffer.putInt(text.length).put(text));
    buffer.asIntBuffer().put(indexes);
    return buffer.array();
  }

  @Override
  public TextValues with(int row, String text) {
    return replaced(row, text, MissingKind.NONE);
  }

  @Override
  public TextValues withMissing(int row, MissingKind kind) {
    if (kind == MissingKind.NONE) {
      throw new IllegalArgumentException("A missing value needs a kind other than none");
    }
    return replaced(row, "", kind);
  }

  /** Rebuilt rather than patched: the dictionary must stay in order of first appearance for equal bytes. */
  private TextValues replaced(int changed, String text, MissingKind kind) {
    Objects.checkIndex(changed, indexes.length);
    Builder builder = new Builder(indexes.length);
    for (int row = 0; row < indexes.length; row++) {
      MissingKind missing = row == changed ? kind : missing(row);
      if (missing == MissingKind.NONE) {
        builder.add(row == changed ? text : dictionary.get(indexes[row]));
      } else {
        builder.addMissing(missing);
      }
    }
    return builder.build();
  }

  /** Rebuilt like {@link #replaced}, by index where the dictionary tells which texts are the same. */
  @Override
  public TextValues slice(int from, int to) {
    Objects.checkFromToIndex(from, to, indexes.length);
    int[] places = new int[dictionary.size()];
    List<String> texts = new ArrayList<>();
    int[] rows = new int[to - from];
    for (int row = from; row < to; row++) {
      int index = indexes[row];
      if (index >= 0) {
        if (places[index] == 0) {
          texts.add(dictionary.get(index));
          places[index] = texts.size();
        }
        index = places[index] - 1;
      }
      rows[row - from] = index;
    }
    return new TextValues(texts, rows);
  }

  static TextValues joined(List<ColumnValues> parts) {
    Map<String, Integer> known = new HashMap<>();
    List<String> texts = new ArrayList<>();
    int[] all = new int[parts.stream().mapToInt(ColumnValues::size).sum()];
    int row = 0;
    for (ColumnValues part : parts) {
      TextValues values = (TextValues) part;
      int[] places = new int[values.dictionary.size()];
      for (int i = 0; i < places.length; i++) {
        String text = values.dictionary.get(i);
        Integer place = known.putIfAbsent(text, texts.size());
        if (place == null) {
          texts.add(text);
        }
        places[i] = place == null ? texts.size() - 1 : place;
      }
      for (int index : values.indexes) {
        all[row++] = index >= 0 ? places[index] : index;
      }
    }
    return new TextValues(texts, all);
  }

  /** Texts have no numeric codes; the column stays as it is. */
  @Override
  public TextValues markMissing(Map<Double, MissingKind> kinds) {
    return this;
  }

  /** The same column with each occurrence of the given texts turned into a missing value of the given kind. */
  public TextValues markMissingTexts(Map<String, MissingKind> kinds) {
    Builder builder = new Builder(indexes.length);
    for (int row = 0; row < indexes.length; row++) {
      MissingKind kind = missing(row);
      if (kind == MissingKind.NONE) {
        kind = kinds.getOrDefault(dictionary.get(indexes[row]), MissingKind.NONE);
      }
      if (kind == MissingKind.NONE) {
        builder.add(dictionary.get(indexes[row]));
      } else {
        builder.addMissing(kind);
      }
    }
    return builder.build();
  }

  /** Builds a column of texts. */
  public static final class Builder implements ColumnBuilder {
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> dictionary = new ArrayList<>();
    private int[] indexes;
    private int size;

    public Builder(int rows) {
      indexes = new int[Math.max(rows, 8)];
    }

    /**
     * Appends a text, taken as it is; the empty text is a value.
     *
     * @throws IllegalArgumentException when the text holds half a character (an unpaired surrogate)
     */
    @Override
    public Builder add(String text) {
      Integer index = known.get(text);
      if (index == null) {
        Utf8.check(text);
        index = dictionary.size();
        known.put(text, index);
        dictionary.add(text);
      }
      return append(index);
    }

    @Override
    public Builder addMissing(MissingKind kind) {
      return append(-1 - ColumnBytes.offset(kind));
    }

    private Builder append(int index) {
      if (size == indexes.length) {
        indexes = Arrays.copyOf(indexes, size * 2);
      }
      indexes[size++] = index;
      return this;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public TextValues build() {
      return new TextValues(dictionary, Arrays.copyOf(indexes, size));
    }
  }
}
