// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.triangulum.analysis.Nearest;
import org.triangulum.cli.show.RetrievalShow;
import org.triangulum.cli.show.Shown;
import org.triangulum.coding.CodeQuery;
import org.triangulum.coding.CodeRelation;
import org.triangulum.coding.CodingTable;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.coding.Retrieval;
import org.triangulum.coding.SegmentFilter;
import org.triangulum.coding.Turns;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Retrieves coded segments. */
@Command(name = "code-query", description = "Retrieve coded segments with speaker and context, and count them by"
    + " segments, participants and documents. An option that is given twice takes either; different options must all"
    + " hold.")
final class CodeQueryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Option(names = "--code", paramLabel = "KEY", description = "Segments of this code and of those below it.")
  private List<String> codes = new ArrayList<>();

  @Option(names = "--exact", description = "Not of the codes below.")
  private boolean exact;

  @Option(names = "--overlapping", paramLabel = "KEY", description = "That overlap a segment of this code.")
  private List<String> overlapping = new ArrayList<>();

  @Option(names = "--group", paramLabel = "KEY", description = "Of this participant group.")
  private List<String> groups = new ArrayList<>();

  @Option(names = "--participant", paramLabel = "KEY", description = "Of this participant.")
  private List<String> participants = new ArrayList<>();

  @Option(names = "--document", paramLabel = "KEY", description = "In this document.")
  private List<String> documents = new ArrayList<>();

  @Option(names = "--speaker", paramLabel = "NAME", description = "That begin where this name speaks.")
  private List<String> speakers = new ArrayList<>();

  @Option(names = "--stance", paramLabel = "STANCE", description = "positive, negative, mixed, neutral or none.")
  private List<String> stances = new ArrayList<>();

  @Option(names = "--coder", paramLabel = "KEY", description = "By this member of the team.")
  private List<String> coders = new ArrayList<>();

  @Option(names = "--text", paramLabel = "PATTERN", description = "Whose words hold this pattern (Java's regular"
      + " expressions, any case).")
  private String text;

  @Option(names = "--sort", paramLabel = "ORDER", description = "${COMPLETION-CANDIDATES}; default DOCUMENT.")
  private Retrieval.Order order = Retrieval.Order.DOCUMENT;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    try (StudyFile file = Studies.read(this.file)) {
      Study study = file.study();
      SegmentFilter filter = SegmentFilter.ALL.groups(all(study.getGroups(), groups, "group"))
          .participants(all(study.getParticipants(), participants, "participant"))
          .documents(all(study.getDocuments(), documents, "document"))
          .coders(all(study.getResearchers(), coders, "researcher")).stances(stances());
      List<Code> book = CodingTable.of(study, coding -> false).codes();
      CodeQuery query = CodeQuery.of(all(book, codes, "code"), !exact).filter(filter).text(pattern());
      if (!overlapping.isEmpty()) {
        query = query.relation(CodeRelation.overlapping(all(book, overlapping, "code")));
      }
      Retrieval found = query.run(CodingTable.of(study, speaks(study)), new DocumentTexts(file.blobs())::of);
      Shown shown = RetrievalShow.of(found.sorted(order));
      output.print(shown.document(), shown.text());
    }
    return ExitCode.DONE;
  }

  private static <T extends KeyedElement> Set<T> all(List<T> elements, List<String> keys, String kind) {
    return keys.stream().map(key -> Lookup.in(elements, key, kind)).collect(Collectors.toSet());
  }

  private Set<Stance> stances() {
    Set<Stance> all = new HashSet<>();
    for (String name : stances) {
      Stance stance = Stance.get(name);
      if (stance == null) {
        throw new Failure(ExitCode.USAGE, "There is no stance " + name + "; there are "
            + Arrays.stream(Stance.values()).map(Stance::getLiteral).collect(Collectors.joining(", ")));
      }
      all.add(stance);
    }
    return all;
  }

  private Predicate<Coding> speaks(Study study) {
    if (speakers.isEmpty()) {
      return coding -> true;
    }
    Set<String> known = study.getDocuments().stream().flatMap(document -> document.getSpeakers().stream())
        .map(KeyedElement::getKey).collect(Collectors.toSet());
    for (String name : speakers) {
      if (!known.contains(name)) {
        throw new Failure(ExitCode.USAGE, "Nobody speaks as " + name
            + Nearest.hint(name, known));
      }
    }
    return coding -> Turns.speakerAt(coding.getDocument(), coding.getStart())
        .filter(speaker -> speakers.contains(speaker.getKey())).isPresent();
  }

  private Pattern pattern() {
    try {
      return text == null ? null
          : Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw new Failure(ExitCode.USAGE, "The pattern " + text + " cannot be read: " + e.getDescription(), e);
    }
  }
}
