// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;

/**
 * The codings of a study as columns of numbers, for counting a million of them in a moment. A snapshot: make a new one
 * after a change.
 *
 * <p>Codes are numbered from parent to child, so that a code and all below it are a run of numbers. Codings without a
 * code or a document of the study are left out.
 *
 * <p>A coding belongs to a participant: in a document in which one participant speaks to that one; in a document with
 * several to the first who speaks in the span; without turns to the document's only participant. It belongs to the
 * group of that participant, else to the group of the document.
 */
public final class CodingTable {
  static final int NONE = -1;

  private final List<Code> codes;
  private final List<ParticipantGroup> groups;
  private final List<Participant> participants;
  private final List<Document> documents;
  private final Map<Code, Integer> codeNumbers = new IdentityHashMap<>();
  private final int[] familyEnd;
  private Coding[] codings;
  private int[] code;
  private int[] document;
  private int[] voice;
  private Voices voices;
  private int size;

  /** All codings of a study. */
  public static CodingTable of(Study study) {
    return of(study, coding -> true);
  }

  /**
   * Some codings of a study.
   *
   * @param filter which, such as those of one coder
   */
  public static CodingTable of(Study study, Predicate<Coding> filter) {
    return new CodingTable(study, filter);
  }

  private CodingTable(Study study, Predicate<Coding> filter) {
    groups = List.copyOf(study.getGroups());
    participants = List.copyOf(study.getParticipants());
    documents = List.copyOf(study.getDocuments());
    List<Code> numbered = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    study.getCodebooks().forEach(book -> book.getCodes().forEach(c -> number(c, numbered, ends)));
    codes = List.copyOf(numbered);
    familyEnd = ends.stream().mapToInt(Integer::intValue).toArray();
    fill(study, filter);
  }

  private CodingTable(CodingTable all, int[] numbers) {
    codes = all.codes;
    groups = all.groups;
    participants = all.participants;
    documents = all.documents;
    codeNumbers.putAll(all.codeNumbers);
    familyEnd = all.familyEnd;
    voices = all.voices;
    size = numbers.length;
    codings = new Coding[size];
    code = new int[size];
    document = new int[size];
    voice = new int[size];
    for (int i = 0; i < size; i++) {
      codings[i] = all.codings[numbers[i]];
      code[i] = all.code[numbers[i]];
      document[i] = all.document[numbers[i]];
      voice[i] = all.voice[numbers[i]];
    }
  }

  /** Some of the codings, by their number; the codes, groups and documents stay. */
  CodingTable only(int[] numbers) {
    return new CodingTable(this, numbers);
  }

  private void number(Code node, List<Code> numbered, List<Integer> ends) {
    int number = numbered.size();
    numbered.add(node);
    codeNumbers.put(node, number);
    ends.add(0);
    node.getCodes().forEach(child -> number(child, numbered, ends));
    ends.set(number, numbered.size());
  }

  private void fill(Study study, Predicate<Coding> filter) {
    List<Coding> all = study.getCodings();
    codings = new Coding[all.size()];
    code = new int[all.size()];
    document = new int[all.size()];
    voice = new int[all.size()];
    Map<Document, Integer> documentNumbers = new IdentityHashMap<>(documents.size());
    documents.forEach(d -> documentNumbers.put(d, documentNumbers.size()));
    voices = new Voices(groups, participants, documents);
    Document last = null;
    Integer lastNumber = null;
    for (Coding coding : all) {
      Document in = coding.getDocument();
      Integer codeNumber = codeNumbers.get(coding.getCode());
      if (in != last) { // codings mostly stand together by document
        last = in;
        lastNumber = documentNumbers.get(in);
      }
      if (codeNumber != null && lastNumber != null && filter.test(coding)) {
        codings[size] = coding;
        code[size] = codeNumber;
        document[size] = lastNumber;
        voice[size] = voices.in(lastNumber, coding);
        size++;
      }
    }
  }

  /** How many codings there are. */
  public int size() {
    return size;
  }

  /** A coding, numbered from 0 in the order of the study. */
  public Coding coding(int index) {
    return codings[index];
  }

  /** Whose words a coding marks, as said above. */
  public Optional<Participant> participantOf(int index) {
    int number = participant(index);
    return number == NONE ? Optional.empty() : Optional.of(participants.get(number));
  }

  /** All codes, parents before children. */
  public List<Code> codes() {
    return codes;
  }

  /** The groups of the study. */
  public List<ParticipantGroup> groups() {
    return groups;
  }

  /** The number of a code in {@link #codes}; empty when it is not in the study. */
  public OptionalInt number(Code of) {
    Integer number = codeNumbers.get(of);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Behind the number of the last code below a code; that of the code itself plus one when there is none. */
  int familyEnd(int codeNumber) {
    return familyEnd[codeNumber];
  }

  int code(int index) {
    return code[index];
  }

  int document(int index) {
    return document[index];
  }

  int documents() {
    return documents.size();
  }

  Document documentAt(int number) {
    return documents.get(number);
  }

  int participants() {
    return participants.size();
  }

  /** Number of the participant, or NONE. */
  int participant(int index) {
    return voices.participant(voice[index]);
  }

  /** Number of the group, or the number of groups where there is none. */
  int group(int index) {
    return voices.group(voice[index]);
  }

  Participant participantAt(int number) {
    return participants.get(number);
  }

  /** Where codings stand when sorted by code: those of code c from {@code offsets[c]} to {@code offsets[c + 1]}. */
  int[] offsets() {
    int[] offsets = new int[codes.size() + 1];
    for (int i = 0; i < size; i++) {
      offsets[code[i] + 1]++;
    }
    for (int c = 0; c < codes.size(); c++) {
      offsets[c + 1] += offsets[c];
    }
    return offsets;
  }

  /** Document and voice of each coding, in order of their codes. */
  long[] byCode(int[] offsets) {
    int[] next = offsets.clone();
    long[] sorted = new long[size];
    for (int i = 0; i < size; i++) {
      sorted[next[code[i]]++] = (long) document[i] << Integer.SIZE | voice[i];
    }
    return sorted;
  }

  Voices voices() {
    return voices;
  }
}
