// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.triangulum.analysis.Analysis;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.VariableRole;
import org.triangulum.audit.Auditor;
import org.triangulum.audit.ReportAuditor;
import org.triangulum.audit.ReportRule;
import org.triangulum.audit.Rule;
import org.triangulum.cli.show.ShownView;
import org.triangulum.cli.show.Views;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.ParameterDoc;
import org.triangulum.data.expression.Expression;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.Exporters;
import org.triangulum.exchange.Importer;
import org.triangulum.exchange.Importers;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.RegisteredInstrument;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.model.study.DerivationKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what there is to use. */
@Command(name = "list", description = "List the analyses, instruments, importers, exporters, audit rules, "
    + "views, kinds of derivation or functions of expressions there are.")
final class ListCommand implements Callable<Integer> {

  /** What can be listed. */
  enum Kind { ANALYSES, INSTRUMENTS, IMPORTERS, EXPORTERS, RULES, VIEWS, DERIVATIONS, FUNCTIONS }

  @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES} (case does not matter).")
  private Kind kind;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    switch (kind) {
      case ANALYSES -> analyses();
      case INSTRUMENTS -> instruments();
      case IMPORTERS -> formats(Importers.discovered().all(), Importer::id, Importer::title);
      case EXPORTERS -> formats(Exporters.discovered().all(), Exporter::id, Exporter::title);
      case RULES -> rules();
      case VIEWS -> formats(Views.all(), ShownView::name, ShownView::description);
      case DERIVATIONS -> derivations();
      case FUNCTIONS -> formats(Expression.functions(), f -> f.substring(0, f.indexOf('\t')),
          f -> f.substring(f.indexOf('\t') + 1));
    }
    return ExitCode.DONE;
  }

  private void analyses() {
    Catalogue catalogue = Catalogue.discovered();
    catalogue.problems().forEach(output::say);
    JsonArray list = new JsonArray();
    StringBuilder text = new StringBuilder();
    for (Analysis analysis : catalogue.analyses()) {
      JsonObject entry = entry(analysis.id(), analysis.title());
      entry.addProperty("category", analysis.category());
      entry.addProperty("description", analysis.description());
      JsonArray parameters = new JsonArray();
      text.append(String.format("%-24s %s%n", analysis.id(), analysis.title()));
      entry.add("variables", roles(analysis.inputs(), text));
      for (ParameterSpec parameter : analysis.parameters()) {
        parameters.add(parameter.name());
        text.append(String.format("%-24s   --set %s=%s  %s%n", "", parameter.name(), parameter.defaultValue(),
            parameter.description()));
      }
      entry.add("parameters", parameters);
      list.add(entry);
    }
    output.print(list, text.toString());
  }

  /** What the variables are to it, in the order in which --vars names them, and what --by is. */
  private static JsonArray roles(InputSpec inputs, StringBuilder text) {
    JsonArray roles = new JsonArray();
    List<String> words = new ArrayList<>();
    for (VariableRole role : inputs.roles()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("role", role.title());
      entry.addProperty("minimum", role.minimum());
      if (role.maximum() < Integer.MAX_VALUE) {
        entry.addProperty("maximum", role.maximum());
      }
      roles.add(entry);
      words.add(role.title() + (role.maximum() == Integer.MAX_VALUE ? " (" + role.minimum() + " or more)"
          : role.minimum() == role.maximum() ? " (" + role.minimum() + ")"
          : " (" + role.minimum() + " to " + role.maximum() + ")"));
    }
    if (!words.isEmpty()) {
      text.append(String.format("%-24s   --vars  %s%n", "", String.join("; ", words)));
    }
    if (inputs.by() != InputSpec.Grouping.NONE) {
      text.append(String.format("%-24s   --by    %s%s%n", "", inputs.grouping(),
          inputs.by() == InputSpec.Grouping.REQUIRED ? "" : " (optional)"));
    }
    return roles;
  }

  private void instruments() {
    Instruments instruments = Instruments.discovered();
    instruments.problems().forEach(problem -> output.say("Left out: " + problem));
    JsonArray list = new JsonArray();
    StringBuilder text = new StringBuilder();
    for (RegisteredInstrument instrument : instruments.versions()) {
      Definition definition = instrument.definition();
      JsonObject entry = entry(definition.id(), definition.title());
      entry.addProperty("version", definition.version());
      entry.addProperty("contributor", instrument.contributor());
      entry.addProperty("kind", definition.kind());
      entry.addProperty("licence", definition.licence());
      entry.addProperty("warnings", instrument.file().problems().size());
      list.add(entry);
      text.append(String.format("%-24s %-10s %s (%s)%n", definition.id(), definition.version(), definition.title(),
          instrument.contributor()));
    }
    output.print(list, text.toString());
  }

  private <T> void formats(List<T> all, Function<T, String> id, Function<T, String> title) {
    JsonArray list = new JsonArray();
    StringBuilder text = new StringBuilder();
    all.stream().sorted(Comparator.comparing(id)).forEach(format -> {
      list.add(entry(id.apply(format), title.apply(format)));
      text.append(String.format("%-24s %s%n", id.apply(format), title.apply(format)));
    });
    output.print(list, text.toString());
  }

  private void rules() {
    JsonArray list = new JsonArray();
    StringBuilder text = new StringBuilder();
    Auditor auditor = Auditor.registered();
    ReportAuditor reports = ReportAuditor.registered();
    List<Rule> rules = new ArrayList<>(auditor.rules());
    rules.addAll(reports.rules());
    for (Rule rule : rules) {
      JsonObject entry = entry(rule.id(), rule.description());
      String contributor = rule instanceof ReportRule ? reports.plugin(rule.id()) : auditor.plugin(rule.id());
      entry.addProperty("contributor", contributor);
      entry.addProperty("of", rule instanceof ReportRule ? "report" : "study");
      entry.addProperty("method", rule.method());
      entry.addProperty("severity", rule.severity().name().toLowerCase(Locale.ROOT));
      list.add(entry);
      text.append(String.format("%-32s %-8s %s (%s)%n", rule.id(), rule.severity(), rule.description(),
          contributor));
    }
    auditor.broken().forEach(broken -> output.say("Left out: " + broken.message()));
    reports.broken().forEach(broken -> output.say("Left out: " + broken.message()));
    output.print(list, text.toString());
  }

  private void derivations() {
    Map<DerivationKind, List<ParameterDoc>> all = new LinkedHashMap<>();
    Derivations.kinds().forEach(kind -> all.put(kind, Derivations.parameters(kind)));
    Reshaping.kinds().forEach(kind -> all.put(kind, Reshaping.parameters(kind)));
    JsonArray list = new JsonArray();
    StringBuilder text = new StringBuilder();
    all.forEach((kind, parameters) -> {
      String of = Derivations.kinds().contains(kind) ? "column" : "dataset";
      JsonObject entry = entry(kind.getLiteral(), of);
      JsonArray names = new JsonArray();
      text.append(String.format("%-24s %s%n", kind.getLiteral(), of));
      for (ParameterDoc parameter : parameters) {
        names.add(parameter.name());
        text.append(String.format("%-24s   --set %s=%s  %s%n", "", parameter.name(), parameter.choices().isEmpty()
            ? parameter.standard() : String.join("|", parameter.choices()), parameter.meaning()));
      }
      entry.add("parameters", names);
      list.add(entry);
    });
    output.print(list, text.toString());
  }

  private static JsonObject entry(String id, String title) {
    JsonObject entry = new JsonObject();
    entry.addProperty("id", id);
    entry.addProperty("title", title);
    return entry;
  }
}
