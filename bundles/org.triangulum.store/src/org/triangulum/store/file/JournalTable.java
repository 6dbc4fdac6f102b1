// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.triangulum.store.AttributeChange;
import org.triangulum.store.ContentHash;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.Mentions;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.Utf8;
import org.triangulum.store.journal.AttributeChanges;
import org.triangulum.store.journal.Changes;
import org.triangulum.store.journal.Journal;
import org.triangulum.store.journal.Touch;

/**
 * The journal in the study file. The hash of a row covers all of it and the hash of the row before, so that no row can
 * be changed, dropped or put in without every later hash being wrong.
 */
final class JournalTable implements Journal {
  private static final String COLUMNS = "seq, time, author, label, reason, kind, target, hash";

  private final Database database;
  private final Session session;
  private long last;
  private String lastHash;
  private Committed committed = (transaction, changes) -> { };
  private long weight;
  private long beforeBegin;
  private String hashBeforeBegin;

  /**
   * The journal of a file as far as it has been read.
   *
   * @param session who adds to it; null when nobody does
   */
  JournalTable(Database database, Session session) {
    this.database = database;
    this.session = session;
    refresh();
  }

  /** Hears of each transaction that has become durable, with the rough number of bytes to replay. */
  @FunctionalInterface
  interface Committed {
    void accept(long transaction, long changes);
  }

  /** Sets who hears of transactions that have become durable. */
  void onCommit(Committed listener) {
    committed = listener;
  }

  /** Looks up the newest row. */
  private void refresh() {
    String newest = database.single("SELECT MAX(seq) FROM journal");
    last = newest == null ? 0 : Long.parseLong(newest);
    lastHash = last == 0 ? "" : database.single("SELECT hash FROM journal WHERE seq = " + last);
  }

  /** The number of the newest transaction; 0 when there is none. */
  long last() {
    return last;
  }

  @Override
  public void begin() {
    beforeBegin = last;
    hashBeforeBegin = lastHash;
    weight = 0;
    database.begin();
  }

  @Override
  public void commit() {
    database.commit();
    if (last > beforeBegin) {
      committed.accept(last, weight);
    }
  }

  @Override
  public void rollback() {
    last = beforeBegin;
    lastHash = hashBeforeBegin;
    database.rollback();
  }

  @Override
  public JournalEntry append(String kind, long target, String label, String reason, Changes changes) {
    String time = session.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
    JournalEntry draft = new JournalEntry(last + 1, Instant.parse(time), session.author(), label, reason, kind, target,
        "");
    String hash = hash(draft, changes, lastHash);
    database.with("written", connection -> {
      try (PreparedStatement insert = connection.prepareStatement(
          "INSERT INTO journal (" + COLUMNS + ", previous, encoding, changes) VALUES (?,?,?,?,?,?,?,?,?,?,?)")) {
        insert.setLong(1, draft.sequence());
        insert.setString(2, time);
        insert.setString(3, draft.author());
        insert.setString(4, label);
        insert.setString(5, reason);
        insert.setString(6, kind);
        insert.setLong(7, target);
        insert.setString(8, hash);
        insert.setString(9, lastHash);
        insert.setString(10, changes.deflated() ? "deflate" : "json");
        insert.setBytes(11, changes.bytes());
        return insert.executeUpdate();
      }
    });
    last = draft.sequence();
    lastHash = hash;
    weight += changes.weight();
    return new JournalEntry(draft.sequence(), draft.time(), draft.author(), label, reason, kind, target, hash);
  }

  /** The hash that a row must have: over the length and bytes of each field, in this order. */
  private static String hash(JournalEntry entry, Changes changes, String previous) {
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    try (DataOutputStream fields = new DataOutputStream(row)) {
      for (String field : List.of(previous, Long.toString(entry.sequence()), entry.time().toString(), entry.author(),
          entry.label(), entry.reason(), entry.kind(), Long.toString(entry.target()), changes.hash())) {
        byte[] bytes = Utf8.encode(field);
        fields.writeInt(bytes.length);
        fields.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ContentHash.of(row.toByteArray());
  }

  @Override
  public List<JournalEntry> entries() {
    return database.with("read", connection -> {
      try (PreparedStatement select = connection.prepareStatement(
          "SELECT " + COLUMNS + " FROM journal WHERE seq <= ? ORDER BY seq")) {
        select.setLong(1, last);
        try (ResultSet rows = select.executeQuery()) {
          List<JournalEntry> entries = new ArrayList<>();
          while (rows.next()) {
            entries.add(entry(rows));
          }
          return entries;
        }
      }
    });
  }

  /** Transactions that touched an element, those that undid or repeated them too. */
  List<JournalEntry> touching(String id) {
    Touch touch = new Touch(id);
    Set<Long> found = new HashSet<>();
    for (long sequence = 1; sequence <= last; sequence++) {
      if (touches(touch, sequence)) {
        found.add(sequence);
      }
    }
    return entries().stream().filter(e -> found.contains(e.target() == 0 ? e.sequence() : e.target())).toList();
  }

  private boolean touches(Touch touch, long sequence) {
    return stored(sequence, touch::in);
  }

  /** Tells, newest transaction first, which elements each speaks of; of an undo, those of what it took back. */
  void mentions(Mentions mentions) {
    List<JournalEntry> entries = entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      JournalEntry entry = entries.get(i);
      if (!mentions.begins(entry)) {
        return;
      }
      stored(entry.target() == 0 ? entry.sequence() : entry.target(), (deflated, changes) -> {
        Touch.values(deflated, changes, id -> mentions.of(id, entry));
        return true;
      });
    }
  }

  /**
   * What became of some attributes, newest first. A transaction counts as its last undo or redo left it: undone, it is
   * not told; redone, with the redo.
   */
  List<AttributeChange> changes(AttributeChanges wanted) {
    List<JournalEntry> entries = entries();
    Set<Long> settled = new HashSet<>();
    List<AttributeChange> found = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      JournalEntry entry = entries.get(i);
      long sequence = entry.target() == 0 ? entry.sequence() : entry.target();
      if (settled.add(sequence) && !entry.kind().equals("undo")) {
        stored(sequence, (deflated, changes) -> {
          List<AttributeChange> these = wanted.in(entry, deflated, changes);
          for (int k = these.size() - 1; k >= 0; k--) {
            found.add(these.get(k));
          }
          return true;
        });
      }
    }
    return found;
  }

  /** Reads the changes of a transaction as they are stored. */
  private interface StoredChanges {
    boolean read(boolean deflated, byte[] changes) throws IOException;
  }

  /** Reads the changes of a transaction of its own; false when it is an undo, a redo, or not there. */
  private boolean stored(long sequence, StoredChanges reader) {
    return database.with("read", connection -> {
      try (PreparedStatement select = connection.prepareStatement(
          "SELECT encoding, changes FROM journal WHERE seq = ? AND kind = 'do'")) {
        select.setLong(1, sequence);
        try (ResultSet row = select.executeQuery()) {
          return row.next() && reader.read("deflate".equals(row.getString(1)), row.getBytes(2));
        }
      } catch (IOException e) {
        throw new StudyFileException(database.path() + ": the changes of transaction " + sequence + " are unreadable",
            e);
      }
    });
  }

  private JournalEntry entry(ResultSet row) throws SQLException {
    try {
      return new JournalEntry(row.getLong(1), Instant.parse(row.getString(2)), row.getString(3), row.getString(4),
          row.getString(5), row.getString(6), row.getLong(7), row.getString(8));
    } catch (DateTimeParseException e) {
      throw new StudyFileException(database.path() + ": the time of transaction " + row.getLong(1) + " is unreadable",
          e);
    }
  }

  /** A row with all it holds. */
  record Row(JournalEntry entry, String previous, Changes changes) {
    /** Whether the row is what it was when it was written. */
    boolean isGenuine() {
      try {
        return JournalTable.hash(entry, changes, previous).equals(entry.hash());
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }

  /** A row, or null. */
  Row row(long sequence) {
    return database.with("read", connection -> {
      try (PreparedStatement select = connection.prepareStatement(
          "SELECT " + COLUMNS + ", previous, encoding, changes FROM journal WHERE seq = ?")) {
        select.setLong(1, sequence);
        try (ResultSet rows = select.executeQuery()) {
          return rows.next() ? new Row(entry(rows), rows.getString(9),
              Changes.read("deflate".equals(rows.getString(10)), rows.getBytes(11))) : null;
        }
      }
    });
  }

  @Override
  public Changes changes(long sequence) {
    Row row = row(sequence);
    if (row == null) {
      throw new StudyFileException(database.path() + ": transaction " + sequence + " is not in the journal");
    }
    return row.changes();
  }
}
