// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.analysis.Nearest;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Importer;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.csv.CsvData;
import org.triangulum.exchange.csv.CsvOptions;
import org.triangulum.model.study.ColumnType;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/**
 * Reads open answers from a CSV file with one row a respondent: text columns, or those that are named, become
 * documents. It must be asked for by its format, since a CSV file usually is a dataset.
 */
public final class OpenAnswersImporter implements Importer {
  private static final String RESPONDENT = "respondent";
  private static final String COLUMNS = "columns";
  private static final String DATASET = "dataset";
  private static final List<String> OF_DOCUMENTS = List.of("key", "group", "case", "timePoint", "date", "consent");

  @Override
  public String id() {
    return "open-answers";
  }

  @Override
  public String title() {
    return "Open answers (CSV)";
  }

  @Override
  public List<String> patterns() {
    return List.of("*.csv");
  }

  @Override
  public boolean probe(Path source) {
    return false;
  }

  @Override
  public OpenAnswers stage(Path source, Progress progress) throws ExchangeException {
    return stage(source, ImportSettings.NONE, progress);
  }

  @Override
  public OpenAnswers stage(Path source, ImportSettings settings, Progress progress) throws ExchangeException {
    if (settings.map().isPresent()) {
      throw new ExchangeException("The format " + id() + " takes no --map");
    }
    Problems problems = new Problems();
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> known = new ArrayList<>(OF_DOCUMENTS);
    known.addAll(List.of(RESPONDENT, COLUMNS, DATASET));
    settings.values().forEach((name, value) -> {
      if (!known.contains(name)) {
        problems.add("--set " + name, 0, "there is no such setting" + Nearest.hint(name, known));
      } else if (OF_DOCUMENTS.contains(name)) {
        fields.put(name, value);
      }
    });
    DocumentChoices choices = DocumentChoices.none();
    try {
      choices = DocumentSettings.of(fields).over(choices);
    } catch (IllegalArgumentException e) {
      problems.add("--set", 0, e.getMessage());
    }
    problems.refuse("Nothing was imported");
    String respondent = settings.values().getOrDefault(RESPONDENT, "");
    DataTable table = CsvData.read(source, CsvOptions.DETECT).table();
    List<String> names = table.columns().stream().map(DataColumn::name).toList();
    List<String> wanted = new ArrayList<>(List.of(settings.values().getOrDefault(COLUMNS, "").split("\\s*[,;]\\s*")));
    wanted.removeIf(String::isBlank);
    List<String> named = new ArrayList<>(wanted);
    named.add(respondent);
    named.stream().filter(n -> !n.isEmpty() && !names.contains(n)).forEach(n -> problems.add(
        source.getFileName().toString(), 1, "there is no column \"" + n + "\"" + Nearest.hint(n, names)));
    problems.refuse("Nothing was imported");
    DataColumn respondents = table.columns().stream().filter(c -> c.name().equals(respondent)).findFirst().orElse(null);
    List<AnswerColumn> answers = table.columns().stream().filter(c -> wanted.isEmpty()
        ? c.values().type() == ColumnType.TEXT && c != respondents : wanted.contains(c.name()))
        .map(c -> new AnswerColumn(c.name(), c.label(), c.values(), OpenAnswers.respondents(
            respondents == null ? null : respondents.values(), c.values().size()))).toList();
    if (answers.isEmpty()) {
      problems.add(source.getFileName().toString(), 1, "there is no column with texts");
    }
    problems.refuse("Nothing was imported");
    return new OpenAnswers(source.getFileName().toString(), answers, choices,
        settings.values().getOrDefault(DATASET, ""));
  }
}
