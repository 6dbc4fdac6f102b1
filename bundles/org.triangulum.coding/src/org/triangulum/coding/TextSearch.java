// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.TextValues;

/** Looks for words in the texts of a study. Changes nothing and keeps nothing. */
public final class TextSearch {
  /** Hits after which a search ends, unless one asks for another number. */
  public static final int LIMIT = 100_000;
  private static final int BATCH = 128;

  private final Study study;
  private final Blobs blobs;

  /**
   * What was found.
   *
   * @param hits in order of documents, memos, answers and comments, and of their place there
   * @param complete whether all texts were looked through: neither cancelled, nor more hits than asked for
   * @param problems sentences about texts that could not be searched
   */
  public record Result(List<TextHit> hits, boolean complete, List<String> problems) {
    public Result {
      hits = List.copyOf(hits);
      problems = List.copyOf(problems);
    }

    /** How many documents, memos, columns and codings hold hits. */
    public int sources() {
      return (int) hits.stream().map(TextHit::source).distinct().count();
    }
  }

  /** One text to be searched, read when its turn comes. */
  private record Source(StudyElement element, String part, int row, Supplier<String> text) {
    String name() {
      return element instanceof KeyedElement keyed ? CodeNames.key(keyed) : element.getId();
    }
  }

  /** What one text gave. */
  private record Found(List<TextHit> hits, String problem) {}

  public TextSearch(Study study, Blobs blobs) {
    this.study = study;
    this.blobs = blobs;
  }

  /** Runs a search for at most {@value #LIMIT} hits. */
  public Result run(SearchQuery query, SearchScope scope, Progress progress) {
    return run(query, scope, LIMIT, progress);
  }

  /**
   * Runs a search. Texts are read and searched by as many threads as there are processors; nobody may change the study
   * meanwhile.
   *
   * @param limit hits after which it ends
   */
  public Result run(SearchQuery query, SearchScope scope, int limit, Progress progress) {
    TextFinder finder = new TextFinder(query);
    List<String> problems = new ArrayList<>();
    List<Source> sources = sources(scope, problems);
    List<TextHit> hits = new ArrayList<>();
    int done = 0;
    while (done < sources.size() && hits.size() < limit && !progress.cancelled()) {
      progress.step("Searching", (double) done / sources.size());
      List<Source> batch = sources.subList(done, Math.min(sources.size(), done + BATCH));
      for (Found found : batch.parallelStream().map(s -> search(s, finder, scope, limit, progress)).toList()) {
        hits.addAll(found.hits());
        if (found.problem() != null) {
          problems.add(found.problem());
        }
      }
      done += batch.size();
    }
    boolean complete = done == sources.size() && hits.size() <= limit && !progress.cancelled();
    return new Result(hits.size() > limit ? hits.subList(0, limit) : hits, complete, problems);
  }

  private List<Source> sources(SearchScope scope, List<String> problems) {
    List<Source> sources = new ArrayList<>();
    if (scope.parts().contains(SearchScope.Part.DOCUMENTS)) {
      for (Document each : study.getDocuments()) {
        String hash = each.getText();
        if (hash != null && !hash.isEmpty() && (scope.documents().isEmpty() || scope.documents().contains(each))) {
          sources.add(new Source(each, "text", -1, () -> blobs.getText(hash)));
        }
      }
    }
    if (scope.parts().contains(SearchScope.Part.MEMOS)) {
      for (Memo memo : study.getMemos()) {
        add(sources, memo, "title", -1, memo.getTitle());
        add(sources, memo, "text", -1, memo.getText());
      }
    }
    if (scope.parts().contains(SearchScope.Part.ANSWERS)) {
      study.getDatasets().forEach(dataset -> answers(dataset, sources, problems));
    }
    if (scope.parts().contains(SearchScope.Part.COMMENTS)) {
      for (Coding coding : study.getCodings()) {
        if (coding.getComment() != null
            && (scope.documents().isEmpty() || scope.documents().contains(coding.getDocument()))) {
          add(sources, coding, "comment", -1, coding.getComment());
        }
      }
    }
    return sources;
  }

  private void answers(Dataset dataset, List<Source> sources, List<String> problems) {
    for (Column column : dataset.getColumns()) {
      if (column.getType() == ColumnType.TEXT && column.getRole() == ColumnRole.ANSWER && column.getValues() != null) {
        try {
          TextValues values = (TextValues) new DatasetReader(blobs).values(column);
          for (int row = 0; row < values.size(); row++) {
            if (values.missing(row) == MissingKind.NONE) {
              add(sources, column, "values", row, values.text(row));
            }
          }
        } catch (StudyFileException e) {
          problems.add(CodeNames.key(dataset) + ", " + CodeNames.key(column) + ": " + e.getMessage());
        }
      }
    }
  }

  private static void add(List<Source> sources, StudyElement element, String part, int row, String text) {
    if (text != null && !text.isEmpty()) {
      sources.add(new Source(element, part, row, () -> text));
    }
  }

  private static Found search(Source source, TextFinder finder, SearchScope scope, int limit, Progress progress) {
    try {
      String text = source.text().get();
      List<TextHit> hits = new ArrayList<>();
      for (Span span : finder.find(text, progress::cancelled)) {
        TextHit hit = hit(source, text, span);
        if (hits.size() <= limit && wanted(hit, scope)) {
          hits.add(hit);
        }
      }
      return new Found(hits, null);
    } catch (SearchLimit e) {
      return new Found(List.of(), source.name() + ": the regular expression " + e.getMessage());
    } catch (StudyFileException e) {
      return new Found(List.of(), source.name() + ": " + e.getMessage());
    }
  }

  private static boolean wanted(TextHit hit, SearchScope scope) {
    if (scope.roles().isEmpty() || hit.document().isEmpty()) {
      return true;
    }
    Document document = hit.document().get();
    return hit.turn() >= 0 && document.getTurns().get(hit.turn()).getTextStart() <= hit.span().start()
        && document.getTurns().get(hit.turn()).getSpeaker() != null
        && scope.roles().contains(document.getTurns().get(hit.turn()).getSpeaker().getRole());
  }

  private static TextHit hit(Source source, String text, Span span) {
    int turn = -1;
    String speaker = "";
    if (source.element() instanceof Document document) {
      turn = Turns.indexAt(document, span.start());
      speaker = Turns.speakerAt(document, span.start()).map(CodeNames::key).orElse("");
    }
    return new TextHit(source.element(), source.part(), source.row(), span, Context.before(text, span.start()),
        span.in(text), Context.after(text, span.end()), turn, speaker);
  }
}
