// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.triangulum.coding.WorkList;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.qual.document.DocumentRow.Head;
import org.triangulum.ui.qual.document.DocumentRow.Item;

/** Arranges the documents of a study under headings. */
final class DocumentRows {

  /** What documents are put together by. */
  enum By {
    GROUP(Messages.documents_by_group, Study::getGroups, Document::getGroup),
    STAGE(Messages.documents_by_stage, study -> CodingStage.VALUES, Document::getStage),
    CASE(Messages.documents_by_case, Study::getCases, Document::getStudyCase),
    TIME_POINT(Messages.documents_by_time, Study::getTimePoints, Document::getTimePoint),
    NOTHING(Messages.documents_by_nothing, study -> List.of(), document -> null);

    private final String label;
    private final Function<Study, List<?>> values;
    private final Function<Document, Object> value;

    By(String label, Function<Study, List<?>> values, Function<Document, Object> value) {
      this.label = label;
      this.values = values;
      this.value = value;
    }

    String label() {
      return label;
    }

    Object of(Document document) {
      return value.apply(document);
    }
  }

  /** Which documents are listed. */
  enum Work {
    ALL(Messages.documents_all, (row, me) -> true),
    TO_CODE(Messages.documents_to_code, (row, me) -> row.stage() == CodingStage.NONE
        || row.stage() == CodingStage.PARTIAL),
    NOT_MINE(Messages.documents_not_mine, (row, me) -> me.filter(row::codedBy).isEmpty()),
    SECOND(Messages.documents_second, (row, me) -> row.coders().size() == 1 && me.filter(row::codedBy).isEmpty()),
    DIFFERS(Messages.documents_differs, (row, me) -> row.differs());

    private final String label;
    private final BiPredicate<WorkList.Row, Optional<Researcher>> test;

    Work(String label, BiPredicate<WorkList.Row, Optional<Researcher>> test) {
      this.label = label;
      this.test = test;
    }

    String label() {
      return label;
    }
  }

  private DocumentRows() {}

  /** The rows; documents below folded headings are left out. */
  static List<DocumentRow> of(Study study, WorkList list, By by, Work work, Optional<Researcher> me, String filter,
      Set<Object> folded) {
    String[] words = filter.strip().toLowerCase(Locale.ROOT).split("\\s+");
    List<Item> items = list.rows().stream().filter(row -> work.test.test(row, me))
        .filter(row -> matches(row.document(), words)).map(Item::new).toList();
    if (by == By.NOTHING) {
      return new ArrayList<>(items);
    }
    List<Object> values = new ArrayList<>(by.values.apply(study));
    values.add(null);
    List<DocumentRow> rows = new ArrayList<>();
    for (Object value : values) {
      List<Item> below = items.stream().filter(item -> by.of(item.document()) == value).toList();
      if (!below.isEmpty()) {
        boolean hidden = folded.contains(key(value));
        rows.add(new Head(value, name(value), below.size(), hidden));
        if (!hidden) {
          rows.addAll(below);
        }
      }
    }
    return rows;
  }

  /** What is remembered of a heading that is folded. */
  static Object key(Object value) {
    return value instanceof KeyedElement element ? element.getId() : Objects.toString(value);
  }

  private static String name(Object value) {
    if (value instanceof ParticipantGroup group) {
      return group.getName();
    }
    if (value instanceof CodingStage stage) {
      return Words.of(stage);
    }
    return value instanceof KeyedElement element ? Words.name(element) : Messages.documents_none_of_these;
  }

  private static boolean matches(Document document, String[] words) {
    Stream<String> people = document.getParticipants().stream().flatMap(p -> Stream.of(p.getKey(), p.getLabel()));
    String all = Stream.concat(Stream.of(document.getKey(), document.getTitle(), document.getSource(),
        document.getDate(), Words.of(document.getKind())), people).filter(Objects::nonNull)
        .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    return Stream.of(words).allMatch(all::contains);
  }
}
