// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.store.Utf8;
import org.triangulum.store.json.ElementJson;
import org.triangulum.store.json.ReferenceNames;

/** Writes the JSON of a study folder. */
final class JsonWriting implements ReferenceNames {
  private static final String ID = Literals.STUDY_ELEMENT__ID.getName();
  private static final String COLUMNS = Literals.DATASET__COLUMNS.getName();
  private static final String PARAMETERS = Literals.ANALYSIS_RUN__PARAMETERS.getName();

  private final Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private final Path folder;
  private final Names names;
  private final WrittenIds ids;

  JsonWriting(Path folder, Names names, WrittenIds ids) {
    this.folder = folder;
    this.names = names;
    this.ids = ids;
  }

  /** Writes {@code study.json}; {@code order} names the files of a folder where their names do not give the order. */
  void write(Study study, Map<String, List<String>> order) throws IOException {
    JsonObject members = object(FolderRules.STUDY_RULE, study);
    JsonObject json = new JsonObject();
    json.addProperty("format", FolderRules.FORMAT);
    json.addProperty("version", FolderRules.VERSION);
    members.asMap().forEach(json::add);
    order.forEach((place, keys) -> {
      JsonArray array = new JsonArray();
      keys.forEach(array::add);
      json.add(place, array);
    });
    write(FolderRules.STUDY_FILE, json);
  }

  /** Writes elements into one array. */
  void write(JsonRule rule, List<? extends StudyElement> elements) throws IOException {
    if (!elements.isEmpty()) {
      JsonArray array = new JsonArray();
      elements.forEach(e -> array.add(object(rule, e)));
      write(rule.place(), array);
    }
  }

  /** Writes an element into a file of its own. */
  void write(JsonRule rule, StudyElement element, String file) throws IOException {
    write(rule.place() + "/" + file + ".json", object(rule, element));
  }

  private void write(String file, JsonElement json) throws IOException {
    Files.write(folder.resolve(file), Utf8.encode(gson.toJson(json) + "\n"));
  }

  private JsonObject object(JsonRule rule, StudyElement element) {
    JsonObject json = new ElementJson(this, feature -> !rule.apart().contains(feature)).write(element, rule.type());
    tidy(json);
    if (element instanceof Dataset dataset && json.has(COLUMNS)) {
      JsonArray columns = json.getAsJsonArray(COLUMNS);
      for (int i = 0; i < columns.size(); i++) {
        columns.set(i, withAlways(rule, dataset.getColumns().get(i), columns.get(i).getAsJsonObject()));
      }
    }
    if (element instanceof AnalysisRun run && !run.getParameters().isEmpty()) {
      shortenParameters(run, json);
    }
    return json;
  }

  /** The same members, and those of the rule's that have their default, in the order of the metamodel. */
  private static JsonObject withAlways(JsonRule rule, StudyElement element, JsonObject json) {
    JsonObject complete = new JsonObject();
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      String name = feature.getName();
      if (json.has(name)) {
        complete.add(name, json.get(name));
      } else if (rule.always().contains(feature)) {
        complete.addProperty(name, FieldText.write(element.eGet(feature)));
      }
    }
    return complete;
  }

  /** Name and value say all about a parameter, unless it has an identifier that must be kept. */
  private static void shortenParameters(AnalysisRun run, JsonObject json) {
    JsonObject named = new JsonObject();
    for (Parameter parameter : run.getParameters()) {
      named.addProperty(parameter.getName(), parameter.getValue() == null ? "" : parameter.getValue());
    }
    boolean plain = named.size() == run.getParameters().size()
        && json.getAsJsonArray(PARAMETERS).asList().stream().noneMatch(p -> p.getAsJsonObject().has(ID));
    if (plain) {
      json.add(PARAMETERS, named);
    }
  }

  /** Leaves out identifiers that can be computed, and writes whole numbers without decimals. */
  private void tidy(JsonElement json) {
    if (json instanceof JsonArray array) {
      array.forEach(this::tidy);
    } else if (json instanceof JsonObject object) {
      if (object.get(ID) instanceof JsonPrimitive id && ids.leaves(id.getAsString())) {
        object.remove(ID);
      }
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        if (member.getValue() instanceof JsonPrimitive value && value.isNumber()) {
          double number = value.getAsDouble();
          if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            member.setValue(new JsonPrimitive((long) number));
          }
        } else {
          tidy(member.getValue());
        }
      }
    }
  }

  @Override
  public String name(EObject holder, EReference reference, EObject target) {
    return names.name((StudyElement) holder, reference, (StudyElement) target);
  }

  @Override
  public EObject resolve(EObject holder, EReference reference, String name) {
    throw new UnsupportedOperationException("for writing only");
  }
}
