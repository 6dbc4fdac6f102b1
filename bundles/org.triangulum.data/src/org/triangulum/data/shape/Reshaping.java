// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.ParameterDoc;
import org.triangulum.data.derive.StateOfData;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Derivation;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;

/** Datasets made from others, with lineage: long to wide, wide to long, person to family. */
public final class Reshaping {
  private static final List<Shape> SHAPES = List.of(new LongToWide(), new WideToLong(), new Aggregate());

  private final Blobs blobs;
  private final Derivations derivations;

  /** Datasets of the study that the blobs belong to. */
  public Reshaping(Blobs blobs) {
    this.blobs = blobs;
    this.derivations = new Derivations(blobs);
  }

  /** The kinds there are. */
  public static List<DerivationKind> kinds() {
    return SHAPES.stream().map(Shape::kind).toList();
  }

  /** What a person may choose for a kind. */
  public static List<ParameterDoc> parameters(DerivationKind kind) {
    return shape(kind).parameters();
  }

  private static Shape shape(DerivationKind kind) {
    return SHAPES.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow(
        () -> new DataException("A dataset cannot be made by " + kind.getLiteral()));
  }

  /**
   * What the new dataset would hold; changes nothing.
   *
   * @throws DataException when it cannot be made
   */
  public DataTable preview(Study study, Dataset source, ShapeRequest request) {
    return shape(study, source, request).table();
  }

  private Shape.Shaped shape(Study study, Dataset source, ShapeRequest request) {
    return shape(request.kind()).of(study, source, blobs, request.name(), complete(request).parameters());
  }

  private static ShapeRequest complete(ShapeRequest request) {
    return new ShapeRequest(request.name(), request.kind(), ParameterDoc.complete(request.kind(),
        parameters(request.kind()), request.parameters()));
  }

  /**
   * Adds the new dataset to the study, in one transaction.
   *
   * @return sentences for the person, such as about rows left out
   * @throws DataException when it cannot be made; the study is as it was
   */
  public List<String> create(StudyEditor editor, Dataset source, ShapeRequest request, String reason) {
    if (request.name().isBlank()
        || editor.study().getDatasets().stream().anyMatch(d -> request.name().equals(d.getKey()))) {
      throw new DataException(request.name().isBlank() ? "A dataset needs a name"
          : "The study has a dataset " + request.name() + " already");
    }
    ShapeRequest full = complete(request);
    Shape.Shaped shaped = shape(editor.study(), source, full);
    editor.run("Make dataset " + request.name() + " from " + source.getKey(), reason, study -> {
      Dataset dataset = new DatasetWriter(blobs).write(shaped.table());
      dataset.setTitle(source.getTitle());
      dataset.setAdministration(source.getAdministration());
      Derivation derivation = StudyFactory.eINSTANCE.createDerivation();
      derivation.setKind(request.kind());
      derivation.setSource(source);
      full.parameters().forEach((name, value) -> {
        Parameter parameter = StudyFactory.eINSTANCE.createParameter();
        parameter.setName(name);
        parameter.setValue(value);
        derivation.getParameters().add(parameter);
      });
      dataset.setDerivation(derivation);
      derivation.setFingerprint(fingerprint(study, source, full));
      study.getDatasets().add(dataset);
    });
    return shaped.remarks();
  }

  private static String fingerprint(Study study, Dataset source, ShapeRequest request) {
    StateOfData state = new StateOfData().add(request.kind().getLiteral());
    request.parameters().forEach((name, value) -> state.add(name).add(value));
    source.getColumns().forEach(state::add);
    if (request.kind() == DerivationKind.AGGREGATE
        && JoinedColumns.isJoined(request.parameters().get("by"))) {
      state.add(Derivations.stateOf(study, source, JoinedColumns.request(request.parameters().get("by"))));
    }
    return state.done();
  }

  /** Whether a dataset made from another still follows from it. */
  public DerivationState state(Study study, Dataset dataset) {
    Derivation derivation = dataset.getDerivation();
    if (derivation == null) {
      return DerivationState.CURRENT;
    }
    if (derivation.getSource() == null) {
      return new DerivationState(DerivationState.Kind.BROKEN, "The dataset that " + dataset.getKey()
          + " was made from is gone");
    }
    return fingerprint(study, derivation.getSource(), ShapeRequest.of(dataset)).equals(derivation.getFingerprint())
        ? DerivationState.CURRENT : new DerivationState(DerivationState.Kind.STALE, "Dataset "
        + derivation.getSource().getKey() + ", from which " + dataset.getKey() + " is made, has changed");
  }

  /**
   * Makes a dataset anew from its source, in one transaction; its columns stay the same elements, those that there are
   * no more go, and columns derived in it are computed anew.
   *
   * @throws DataException when it cannot be made; the study is as it was
   */
  public void refresh(StudyEditor editor, Dataset dataset) {
    Derivation derivation = dataset.getDerivation();
    if (derivation == null || derivation.getSource() == null) {
      throw new DataException("Dataset " + dataset.getKey() + " is not made from another that is there");
    }
    ShapeRequest request = ShapeRequest.of(dataset);
    DataTable table = shape(editor.study(), derivation.getSource(), request).table();
    editor.run("Make dataset " + dataset.getKey() + " anew", "", study -> {
      dataset.setRowCount(table.rows());
      Map<String, Column> known = new LinkedHashMap<>();
      dataset.getColumns().stream().filter(c -> c.getDerivation() == null).forEach(c -> known.put(c.getKey(), c));
      DatasetWriter writer = new DatasetWriter(blobs);
      for (DataColumn column : table.columns()) {
        Column there = known.remove(column.name());
        if (there == null) {
          dataset.getColumns().add(writer.write(column));
        } else {
          writer.label(there, column.valueLabels());
          writer.replace(there, column.values());
        }
      }
      if (!known.isEmpty()) {
        editor.delete(new ArrayList<>(known.values()));
      }
      derivation.setFingerprint(fingerprint(study, derivation.getSource(), request));
      derivations.refreshed(study, dataset);
    });
  }

  /** The datasets made from one, also by way of others, nearest first. */
  public static List<Dataset> dependents(Study study, Dataset source) {
    List<Dataset> found = new ArrayList<>(List.of(source));
    for (int i = 0; i < found.size(); i++) {
      Dataset each = found.get(i);
      study.getDatasets().stream().filter(d -> d.getDerivation() != null && d.getDerivation().getSource() == each
          && !found.contains(d)).forEach(found::add);
    }
    return List.copyOf(found.subList(1, found.size()));
  }
}
